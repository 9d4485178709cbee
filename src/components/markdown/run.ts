import type { BuiltFigure } from '../../figures/index.ts';
import type { FigureChallenge, FigureData, FigureKnob } from '../../visualizer/run/figure-data.ts';
import { settingsKey, verificationWord } from '../../visualizer/run/verification.ts';
import { describe, describeBefore, messageOf, speakerOf, stepsOf, type Trace } from '../../trace/index.ts';
import type { Wire } from '../../trace/record/wire.ts';
import { foldedText } from '../../trace/record/folded-text.ts';
import { wireText } from '../../trace/words/wire-text.ts';
import { transportWords } from '../site/filter-words.ts';
import { addressOf } from '../../site.ts';
import { blocks, codeOf, escaped, fenced, hanging, linkTo, sentence } from './words.ts';

const wireLanguages: Readonly<Record<Wire['form'], string>> = {
  request: 'http',
  response: 'http',
  post: 'json',
  frame: 'json',
  eval: 'js',
};

/** A run as a list of its steps; under each step that sends a message, the message as it travels. */
export function runMarkdown(trace: Trace): string {
  const before = describeBefore(trace);
  const steps = stepsOf(trace).map((step) => {
    const message = step.kind === 'sent' ? messageOf(trace, step.message) : undefined;
    const wire = message && [
      `As it travels (${transportWords[message.transport]}), sent at ${String(message.sentAt)} ms, ${
        message.receivedAt === null ? 'never received' : `received at ${String(message.receivedAt)} ms`
      }:`,
      fenced(foldedText(wireText(message.wire)), wireLanguages[message.wire.form]),
    ];
    const words = `**${escaped(speakerOf(step, trace).words)}:** ${sentence(describe(step, trace))}`;
    return `${String(step.index + 1)}. ${hanging(blocks(words, ...(wire ?? [])))}`;
  });
  return blocks(before === undefined ? undefined : `**Before this.** ${sentence(before)}`, steps.join('\n'));
}

/** A figure in words: what it shows, at which settings, what it asks, and every step of its run. */
export function figureMarkdown({ placed, data, run, question }: BuiltFigure): string {
  const { label, scenario } = placed;
  return blocks(
    `**${label === '' ? '' : `${label}: `}${sentence(question)}**`,
    placed.isOfLesson
      ? `Scenario ${linkTo(codeOf(scenario), addressOf(`/scenarios/${scenario}/index.md`))}. ${originOf(data, run.trace)}.`
      : `${originOf(data, run.trace)}.`,
    settings(data),
    prediction(data),
    runMarkdown(run.trace),
    data.challenge && challenge(data.challenge, data),
  );
}

/** Whether its run equals a recording, and the version of Tauri. */
const originOf = ({ recorded, set }: FigureData, { versions }: Trace): string =>
  `${verificationWord(recorded?.includes(settingsKey(set)) ?? false)}, Tauri ${versions.tauri}`;

function settings({ knobs, set, challenge: asked }: FigureData): string | undefined {
  // The text that a challenge edits is shown with it.
  const shown = knobs.filter(({ id }) => id !== asked?.edit?.knob);
  if (shown.length === 0) return undefined;
  const lines = shown.map((knob) => {
    const now = valueWords(knob, set[knob.id] ?? '');
    const others = valuesOf(knob)
      .map((value) => valueWords(knob, value))
      .filter((words) => words !== now);
    const change = others.length > 0 ? ` (or: ${[...new Set(others)].map(sentence).join('; ')})` : '';
    return `- ${sentence(knobWords(knob))}: ${sentence(now)}${change}`;
  });
  return blocks('Settings that can be changed:', lines.join('\n'));
}

const knobWords = (knob: FigureKnob): string =>
  knob.kind === 'flag' ? `${knob.label}, ${knob.options[0]?.label ?? ''}` : knob.label;

/** The values that a reader may choose; of a text none, since it may be anything. */
function valuesOf(knob: FigureKnob): readonly string[] {
  switch (knob.kind) {
    case 'text':
      return [];
    case 'flag':
      return ['on', 'off'];
    case 'choice':
      return knob.options.map(({ value }) => value);
  }
}

function valueWords(knob: FigureKnob, value: string): string {
  if (knob.kind === 'flag') return value;
  const label =
    knob.kind === 'text' ? undefined : knob.options.find((option) => option.value === value)?.label;
  return label ?? `\`${value}\``;
}

function prediction({ prediction: asked }: FigureData): string | undefined {
  if (!asked) return undefined;
  const options = asked.options.map(
    ({ text, explanation }, index) =>
      `- ${sentence(text)} ${index === asked.happens ? '**This happens.**' : '**Not this.**'} ${sentence(explanation)}`,
  );
  return blocks(
    `**Before step ${String(asked.at + 2)}, predict:** ${sentence(asked.question)}`,
    options.join('\n'),
  );
}

function challenge(
  { goal, claims, edit, hints, solution, reason }: FigureChallenge,
  data: FigureData,
): string {
  const changed = data.knobs.filter(({ id }) => solution[id] !== undefined && id !== edit?.knob);
  return blocks(
    `**The goal.** ${sentence(`${goal}.`)} All of this must come true:`,
    claims.map(({ text }) => `- ${sentence(text)}`).join('\n'),
    edit && `What you may edit, ${codeOf(edit.file)}:`,
    edit && fenced(data.set[edit.knob] ?? ''),
    ...hints.map((hint, index) => `**Hint ${String(index + 1)}.** ${sentence(hint)}`),
    `**A solution.** ${changed.map((knob) => `${sentence(knobWords(knob))}: ${sentence(valueWords(knob, solution[knob.id] ?? ''))}.`).join(' ')}`.trimEnd(),
    edit && solution[edit.knob] !== undefined ? fenced(solution[edit.knob] ?? '') : undefined,
    sentence(reason),
  );
}
