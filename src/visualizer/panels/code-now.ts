import { callOf } from '../../trace/record/lookup.ts';
import type { Step, Trace } from '../../trace/index.ts';
import type { CodePart, FigureCode } from '../run/figure-data.ts';

/** Which part of each sample runs in a step, by what happened in it. */
export interface CodeNow {
  readonly page: CodePart | undefined;
  readonly core: CodePart | undefined;
}

export interface Samples {
  readonly page?: FigureCode;
  readonly core?: FigureCode;
}

const ofPage: Readonly<Record<string, CodePart>> = { called: 'call', callback: 'settle', settled: 'settle' };

const ofCommand: Readonly<Record<string, CodePart>> = {
  arguments: 'args',
  running: 'body',
  checked: 'body',
  returned: 'return',
};

const has = (code: FigureCode | undefined, part: CodePart) =>
  code?.lines.some(({ parts }) => parts.includes(part)) ?? false;

/**
 * The parts that run; the last moment of the step that has one decides. A sample of one command is not
 * highlighted by the calls of another, and a sample that holds only a handler not by calls.
 */
export function codeAt(step: Step, trace: Trace, { page, core }: Samples): CodeNow {
  const command = callOf(trace, step.call)?.command;
  const isPlugin = command?.startsWith('plugin:') ?? false;
  const isOther =
    command !== core?.region && trace.calls.some((call) => !call.before && call.command === core?.region);
  const now: { page: CodePart | undefined; core: CodePart | undefined } = {
    page: undefined,
    core: undefined,
  };
  for (const moment of step.moments) {
    const { actor } = moment;
    const name = moment.kind === 'gate' ? moment.gate : moment.kind;
    const isSkipped = moment.kind === 'gate' && moment.verdict === 'skipped';
    if (actor.startsWith('core/')) {
      if (name === 'heard' || name === 'emitted') now.core = has(core, 'args') ? now.core : 'body';
      else if (!isPlugin && !isOther && !isSkipped) now.core = ofCommand[name] ?? now.core;
    } else if (name === 'heard') {
      if (!has(page, 'call')) now.page = 'settle';
    } else if (!isOther && has(page, 'call')) now.page = ofPage[name] ?? now.page;
  }
  return now;
}

/** Indices of the lines of a part. */
export const linesOf = (code: FigureCode, part: CodePart | undefined): readonly number[] =>
  part === undefined ? [] : code.lines.flatMap(({ parts }, index) => (parts.includes(part) ? [index] : []));

const pluralWords: Readonly<Record<CodePart, string>> = {
  call: 'make the call',
  settle: 'run with what came back',
  args: 'are what the arguments gate reads',
  body: 'run now',
  return: 'make the answer',
};

const singularWords: Readonly<Record<CodePart, string>> = {
  call: 'makes the call',
  settle: 'runs with what came back',
  args: 'is what the arguments gate reads',
  body: 'runs now',
  return: 'makes the answer',
};

/** One sentence on what the lines of a sample do in this step. */
export function codeSentence(code: FigureCode, part: CodePart | undefined): string {
  const lines = linesOf(code, part);
  const [first] = lines;
  const last = lines.at(-1);
  if (part === undefined || first === undefined || last === undefined)
    return 'Nothing of it runs in this step.';
  const [from, to] = [code.firstLine + first, code.firstLine + last];
  return from === to
    ? `Line ${String(from)} ${singularWords[part]}.`
    : `Lines ${String(from)} to ${String(to)} ${pluralWords[part]}.`;
}
