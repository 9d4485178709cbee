import type { Step } from '../../trace/index.ts';
import type { CodePart, FigureCode } from '../figure-data.ts';

/** Which part of each sample is at work in a step, by what happened in it. */
export interface CodeNow {
  readonly page: CodePart | undefined;
  readonly core: CodePart | undefined;
}

const ofPage: Readonly<Record<string, CodePart>> = {
  called: 'call',
  callback: 'settle',
  settled: 'settle',
  heard: 'settle',
};

const ofCore: Readonly<Record<string, CodePart>> = {
  arguments: 'args',
  running: 'body',
  checked: 'body',
  emitted: 'call',
  returned: 'return',
};

/** The parts at work; the last moment of the step that has one decides. */
export function codeAt(step: Step): CodeNow {
  let page: CodePart | undefined;
  let core: CodePart | undefined;
  for (const { kind, gate, verdict, actor } of step.moments) {
    const name = gate ?? kind;
    const isCore = actor.startsWith('core/');
    if (isCore && !(name === 'arguments' && verdict === 'skipped')) core = ofCore[name] ?? core;
    if (isCore && name === 'heard') core = 'body';
    if (!isCore) page = ofPage[name] ?? page;
  }
  return { page, core };
}

/** Indices of the lines of a part. */
export const linesOf = (code: FigureCode, part: CodePart | undefined): readonly number[] =>
  part === undefined ? [] : code.lines.flatMap(({ parts }, index) => (parts.includes(part) ? [index] : []));

const says: Readonly<Record<CodePart, string>> = {
  call: 'make the call',
  settle: 'run with what came back',
  args: 'are what the arguments gate reads',
  body: 'run now',
  return: 'make the answer',
};

const saysOne: Readonly<Record<CodePart, string>> = {
  call: 'makes the call',
  settle: 'runs with what came back',
  args: 'is what the arguments gate reads',
  body: 'runs now',
  return: 'makes the answer',
};

/** One sentence on what the lines of a sample do in this step. */
export function sentenceOf(code: FigureCode, part: CodePart | undefined): string {
  const lines = linesOf(code, part);
  const [first] = lines;
  const last = lines.at(-1);
  if (part === undefined || first === undefined || last === undefined)
    return 'Nothing of it runs in this step.';
  const [from, to] = [code.firstLine + first, code.firstLine + last];
  return from === to
    ? `Line ${String(from)} ${saysOne[part]}.`
    : `Lines ${String(from)} to ${String(to)} ${says[part]}.`;
}
