/**
 * The figures of the site, with all that a live figure needs. A mistake in a lesson's `<Visualizer>` or
 * in its prediction is an error that names the lesson's file.
 */
import { holds } from '../learning/claims.ts';
import { isScenarioId, loadScenario } from '../scenarios/index.ts';
import { checkSet, knobsOf, simulate } from '../simulation/index.ts';
import type { Scenario } from '../simulation/scenario/scenario.ts';
import { stepsOf, type Knobs, type Obstacle, type Trace } from '../trace/index.ts';
import { settingsKey } from '../visualizer/run/verification.ts';
import type { FigureData, FigureFile, FigureKnob, FigurePrediction } from '../visualizer/run/figure-data.ts';
import type { Run } from '../visualizer/run/run.ts';
import { toJson, viewOf } from '../visualizer/run-view/view-of.ts';
import { figureCode, partsLit } from './figure-code.ts';
import { homeFigure } from './home-figure.ts';
import { lessonQuiz } from './lessons.ts';
import { fail } from './fail.ts';
import { recordedSettings } from './recordings.ts';
import { placedFigures, type PlacedFigure } from './placed-figures.ts';

export type { FigureFile };

export interface BuiltFigure {
  readonly placed: PlacedFigure;
  readonly data: FigureData;
  readonly run: Run;
  /** Name of the trace's file below `/traces/`, without `.json`. */
  readonly traceFile: string;
  /** The scenario's question; on the home page, which asks it above the figure, the scenario's title. */
  readonly question: string;
}

const built = new Map<PlacedFigure, Promise<BuiltFigure>>();

/** The figure at an address below `/figures/`. */
export async function figureAt(address: string): Promise<BuiltFigure | undefined> {
  const placed = placedFigures.find((it) => it.address === address);
  return placed && figureOf(placed);
}

export const allFigures = (): Promise<readonly BuiltFigure[]> => Promise.all(placedFigures.map(figureOf));

export const figureFile = ({ data, run }: BuiltFigure): FigureFile => ({ data, view: toJson(run) });

/** Each trace that a page may load, by the name of its file. */
export async function allTraces(): Promise<ReadonlyMap<string, Trace>> {
  return new Map((await allFigures()).map(({ traceFile, run }) => [traceFile, run.trace]));
}

function figureOf(placed: PlacedFigure): Promise<BuiltFigure> {
  const known = built.get(placed) ?? build(placed);
  built.set(placed, known);
  return known;
}

async function build(placed: PlacedFigure): Promise<BuiltFigure> {
  const stop = (message: string): never =>
    fail({ params: { slug: placed.lesson } }, `<Visualizer figure="${placed.figure}">: ${message}`);
  if (!isScenarioId(placed.scenario)) return stop(`there is no scenario ${placed.scenario}.`);
  const scenario = await loadScenario(placed.scenario);
  const { set, problems } = checkSet(scenario, placed.set);
  if (problems.length > 0) return stop(problems.map(({ message }) => message).join('; '));
  const trace = simulate(scenario, { set });
  const prediction = await predictionOf(placed, trace, stop);
  const { page, core } = scenario.code ?? {};
  const lit = partsLit(scenario);
  const data: FigureData = {
    id: placed.figure,
    scenario: scenario.id,
    set,
    baseline: placed.lesson === undefined ? 'start' : 'lesson',
    knobs: scenario.knobs.map(knobWords),
    ...(placed.address === 'home' && { changes: homeFigure.changes }),
    ...(prediction && { prediction }),
    code: {
      ...(page !== undefined && { page: await figureCode(page, lit.page) }),
      ...(core !== undefined && { core: await figureCode(core, lit.core) }),
    },
    marks: scenario.marks ?? [],
    recorded: recordedSettings(scenario.id).map(settingsKey),
  };
  return {
    placed,
    data,
    run: { trace, ...viewOf(trace, data.marks) },
    traceFile: traceFile(scenario, set),
    question: placed.address === 'home' ? scenario.title : scenario.question,
  };
}

function knobWords(knob: Scenario['knobs'][number]): FigureKnob {
  const { id, label, note } = knob;
  const words = { id, label, ...(note !== undefined && { note }) };
  const unlessIn = ({ unless }: { readonly unless?: readonly Obstacle[] }) => unless && { unless };
  if (knob.kind === 'text')
    return { ...words, kind: knob.kind, maxLength: knob.maxLength, ...unlessIn(knob) };
  return {
    ...words,
    kind: knob.kind,
    options: knob.options.map((option) => ({
      value: option.value,
      label: option.label,
      ...unlessIn(option),
    })),
  };
}

/** `invoke-success`, or `invoke-success.thread-async` for settings that are not the scenario's own. */
function traceFile(scenario: Scenario, set: Knobs): string {
  const settings = knobsOf(scenario)
    .filter(({ knob, default: own }) => set[knob.id] !== own)
    .map(({ knob }) => `.${knob.id}-${slug(set[knob.id] ?? '')}`);
  return scenario.id + settings.join('');
}

const slug = (value: string) => value.replace(/[^a-z0-9-]+/gi, '_');

async function predictionOf(
  { ask, lesson }: PlacedFigure,
  trace: Trace,
  stop: (message: string) => never,
): Promise<FigurePrediction | undefined> {
  if (ask === undefined) return undefined;
  const prediction = lesson === undefined ? undefined : (await lessonQuiz(lesson)).predictions[ask];
  if (!prediction) return stop(`quiz.yaml has no prediction ${ask}.`);
  const steps = stepsOf(trace);
  const stepOf = (id: string) => {
    const index = steps.findIndex((step) => step.id === id);
    return index >= 0
      ? index
      : stop(`the run has no step ${id}; it has ${steps.map((step) => step.id).join(', ')}.`);
  };
  const [before, until] = [stepOf(prediction.before), stepOf(prediction.until)];
  if (before === 0) stop(`prediction ${ask} is asked before the first step; there is nothing to stand on.`);
  if (until < before) stop(`prediction ${ask} is decided before it is asked.`);
  const happening = prediction.options.flatMap(({ claim }, index) => (holds(claim, trace) ? [index] : []));
  const [happens] = happening;
  if (happens === undefined || happening.length > 1) {
    const which = happening.map((index) => prediction.options[index]?.text ?? '').join(' | ');
    return stop(
      `of the options of ${ask}, exactly one must hold; ${happens === undefined ? 'none does' : `these type: ${which}`}.`,
    );
  }
  return {
    at: before - 1,
    until,
    question: prediction.question,
    options: prediction.options.map(({ text, explanation }) => ({ text, explanation })),
    happens,
  };
}
