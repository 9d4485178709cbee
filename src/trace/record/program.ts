/**
 * The source that a run executes: what its pages, its isolation frame and its core process would be written like, line
 * by line, with what in a trace shows that a line runs.
 */
export interface Program {
  readonly page?: readonly SourceLine[];
  readonly frame?: readonly SourceLine[];
  readonly core?: readonly SourceLine[];
  /** Configuration, of which no line runs. */
  readonly files?: readonly SourceFile[];
}

export interface SourceFile {
  /** In the app's folder. */
  readonly path: string;
  readonly lines: readonly SourceLine[];
}

/** What a line does. Of the outcomes of a call, a command or a hook no two run at once. */
export type LinePart =
  | 'call'
  | 'resolved'
  | 'rejected'
  | 'heard'
  | 'streamed'
  | 'reload'
  | 'navigate'
  | 'resend'
  | 'parameters'
  | 'body'
  | 'streams'
  | 'emits'
  | 'returned'
  | 'failed'
  | 'panicked'
  | 'hooked';

/** Lines that end something, of which one run has one. */
export const outcomeParts: ReadonlySet<LinePart> = new Set<LinePart>([
  'resolved',
  'rejected',
  'returned',
  'failed',
  'panicked',
  'hooked',
]);

export interface SourceLine {
  readonly text: string;
  /** Absent where a line does nothing. */
  readonly part?: LinePart;
  /** Whose part it is: a call, a listener, a command. */
  readonly of?: string;
}

/** The name of the nth of some alike, from 0: calls of a page with one source, listeners of one event. */
export const nthOf = (name: string, nth: number): string => `${name} ${String(nth)}`;
