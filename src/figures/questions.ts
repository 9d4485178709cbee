/**
 * The questions of a lesson as pages and exports show them. Where a run can decide what is right, it does: a question
 * that states another answer than its run stops the build.
 */
import { heardBy, isTrueOf, shownOrder, type QuestionKey } from '../learning/index.ts';
import type { KnobChange, LessonQuestion } from '../schemas/index.ts';
import { problemsOf } from '../schemas/json.ts';
import { scenarioSchema } from '../schemas/scenario/scenario.ts';
import { isScenarioId, loadScenario } from '../scenarios/index.ts';
import { challenged, checkSet, simulate } from '../simulation/index.ts';
import { stepsOf, type Json, type Knobs, type Trace } from '../trace/index.ts';
import { lessonDataOf, lessonFile } from './lesson-data.ts';

/** A question with the key to it. Code in its texts is in backticks. */
export interface BuiltQuestion {
  readonly id: string;
  readonly asks: LessonQuestion['asks'];
  readonly kind: LessonQuestion['kind'];
  readonly question: string;
  /** The line of code in which something is missing, at `___`. */
  readonly line?: string;
  /** As they are shown; of a text its right answer and the mistakes, which are shown only with their explanations. */
  readonly options: readonly BuiltOption[];
  readonly key: QuestionKey;
}

export interface BuiltOption {
  readonly text: string;
  readonly explanation: string;
  /** Of a question who hears: it is the core process, and no window. */
  readonly isCore?: true;
}

type QuestionOf<Kind extends LessonQuestion['kind']> = Extract<LessonQuestion, { kind: Kind }>;

type Stop = (key: string, message: string) => never;

const built = new Map<string, Promise<readonly BuiltQuestion[]>>();

/** The questions of a lesson, in its order. */
export function questionsOf(slug: string): Promise<readonly BuiltQuestion[]> {
  const known =
    built.get(slug) ?? Promise.all(lessonDataOf(slug).questions.map((each) => buildQuestion(slug, each)));
  built.set(slug, known);
  return known;
}

/** A question with what its run makes right. A mistake stops the build, with the file and the key. */
export async function buildQuestion(slug: string, question: LessonQuestion): Promise<BuiltQuestion> {
  const stop: Stop = (key, message) => {
    throw new Error(`${lessonFile(slug)}: questions.${question.id}.${key}: ${message}`);
  };
  const { id, asks, kind } = question;
  return { id, asks, kind, question: question.question, ...(await answersTo(question, stop)) };
}

type Answers = Pick<BuiltQuestion, 'line' | 'options' | 'key'>;

async function answersTo(question: LessonQuestion, stop: Stop): Promise<Answers> {
  switch (question.kind) {
    case 'one':
    case 'several':
      return choiceOf(
        question.kind,
        question.options,
        question.options.map(({ right }) => right === true),
      );
    case 'order':
      return orderOf(question, await traceOf(question.run, stop), stop);
    case 'hears':
      return receiversOf(question, await traceOf(question.run, stop), stop);
    case 'predict':
      return outcomeOf(question, await traceOf(question.run, stop), stop);
    case 'sent':
      return textOf(question, stop);
  }
}

const choiceOf = (
  form: 'one' | 'several',
  options: readonly BuiltOption[],
  areRight: readonly boolean[],
): Answers => ({
  options: options.map(({ text, explanation, isCore }) => ({
    text,
    explanation,
    ...(isCore && { isCore }),
  })),
  key: {
    form,
    count: options.length,
    right: areRight.flatMap((is, index) => (is ? [index] : [])),
  },
});

function orderOf({ id, items }: QuestionOf<'order'>, trace: Trace, stop: Stop): Answers {
  const steps = stepsOf(trace);
  const found = items.map(({ step: wanted }, index) => {
    const step = steps.find((each) => each.id === wanted);
    return (
      step ??
      stop(
        `items.${String(index)}.step`,
        `the run has no step “${wanted}”; it has ${steps.map((each) => each.id).join(', ')}`,
      )
    );
  });
  const inRun = found.toSorted((one, other) => one.index - other.index);
  if (inRun.some((step, index) => step !== found[index]) || new Set(found).size < found.length)
    stop('items', `in the run they come as ${inRun.map((step) => step.id).join(', ')}`);
  for (const group of trace.open) {
    const open = found.filter(({ moments }) => moments.some((moment) => group.includes(moment.id)));
    if (open.length > 1)
      stop('items', `Tauri promises no order for ${open.map((step) => step.id).join(' and ')}`);
  }
  const shown = shownOrder(id, items.length);
  return {
    options: shown.flatMap((index) => {
      const item = items[index];
      return item ? [{ text: item.text, explanation: item.explanation }] : [];
    }),
    key: { form: 'order', count: items.length, right: items.map((_, index) => shown.indexOf(index)) },
  };
}

function receiversOf({ receivers }: QuestionOf<'hears'>, trace: Trace, stop: Stop): Answers {
  const stated = receivers.filter(({ hears }) => hears).map(({ who }) => who);
  const heard = heardBy(trace);
  if (stated.toSorted().join() !== heard.join())
    stop(
      'receivers',
      `in the run ${heard.length === 0 ? 'nobody hears it' : `${heard.join(', ')} hears it`}`,
    );
  const parties = new Set(trace.actors.map(({ window }) => window ?? 'core'));
  for (const { who } of receivers)
    if (!parties.has(who)) stop('receivers', `the run has no “${who}”; it has ${[...parties].join(', ')}`);
  return choiceOf(
    'several',
    receivers.map(({ who, text, explanation }) => {
      const name = who === 'core' ? 'the core process' : `\`${who}\``;
      return {
        text: text === undefined ? name : `${name}: ${text}`,
        explanation,
        ...(who === 'core' && { isCore: true as const }),
      };
    }),
    receivers.map(({ hears }) => hears),
  );
}

function outcomeOf({ options }: QuestionOf<'predict'>, trace: Trace, stop: Stop): Answers {
  const areTrue = options.map(({ claim }) => isTrueOf(claim, trace));
  if (areTrue.filter(Boolean).length !== 1) {
    const texts = options.filter((_, index) => areTrue[index]).map(({ text }) => text);
    const which = texts.length === 0 ? 'none is' : `these are: ${texts.join(' | ')}`;
    stop('options', `exactly one claim must be true of the run; ${which}`);
  }
  return choiceOf('one', options, areTrue);
}

async function textOf(question: QuestionOf<'sent'>, stop: Stop): Promise<Answers> {
  const { line, answers, explanation, mistakes, run } = question;
  const wrong = mistakes.map(({ text }) => text);
  if (run)
    for (const text of [...answers, ...wrong]) {
      const isTrue = isTrueOf(
        run.claim,
        await traceOf(run, stop, { ...run.put, to: filledIn(run.put.to, text) }),
      );
      if (isTrue !== answers.includes(text))
        stop('run.claim', `with “${text}” it is ${isTrue ? 'true' : 'not true'} of the run`);
    }
  return {
    line,
    options: [
      { text: `\`${answers[0] ?? ''}\``, explanation },
      ...mistakes.map((mistake) => ({ text: `\`${mistake.text}\``, explanation: mistake.explanation })),
    ],
    key: { form: 'text', texts: answers, mistakes: wrong },
  };
}

/** A JSON value with a text in place of each `___`, in keys too. */
function filledIn(json: Json, text: string): Json {
  if (typeof json === 'string') return json.replaceAll('___', text);
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((item: Json) => filledIn(item, text));
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key.replaceAll('___', text), filledIn(value, text)]),
  );
}

/** The run that decides a question, with one change of its scenario. */
async function traceOf(
  { scenario: id, set: wanted = {} }: { readonly scenario: string; readonly set?: Knobs },
  stop: Stop,
  change?: KnobChange,
): Promise<Trace> {
  if (!isScenarioId(id)) return stop('run.scenario', `there is no scenario “${id}”`);
  const scenario = challenged(await loadScenario(id), { changes: change ? [change] : [] });
  const { set, problems } = checkSet(scenario, wanted);
  const [problem] = problems;
  if (problem) stop(`run.set.${problem.knob}`, problem.message);
  const result = scenarioSchema.safeParse(scenario);
  const [fault] = result.success ? [] : problemsOf(result.error);
  if (fault) stop('run.put', `${fault.path}: ${fault.message}`);
  return simulate(scenario, { set });
}
