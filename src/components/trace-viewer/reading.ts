import type { Trace } from '../../trace/index.ts';

/** The long lists of a trace. */
export const longLists = [
  'moments',
  'messages',
  'calls',
  'open',
  'states',
] as const satisfies readonly (keyof Trace)[];
export type ListName = (typeof longLists)[number];

/** What the page gives to the worker; a recording without a name gets that of its file. */
export interface FileToRead {
  readonly file: Blob;
  readonly name: string;
}

/** Why a file cannot be shown: what is wrong, where, and what to do. */
export interface Refusal {
  readonly what: string;
  /** Code stands in `backticks`. */
  readonly where: readonly string[];
  readonly todo: string;
}

/**
 * What the worker sends to the page: how far it is, the trace in pieces, so that taking it over never holds
 * the page up, or why there is none. A piece is JSON: a page parses a text faster than it takes over a copy.
 */
export type ReaderUpdate =
  | { readonly kind: 'checking' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `notes`: what of the file is not in the trace. */
  | { readonly kind: 'head'; readonly trace: Trace; readonly notes: readonly string[] }
  | { readonly kind: 'items'; readonly list: ListName; readonly json: string }
  | { readonly kind: 'done' };

/** Characters of a piece, or of its last item where that is longer. */
const PIECE = 400_000;

/** A list as JSON texts of lists that follow each other. */
export function* piecesOf(items: readonly unknown[]): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const item of items) {
    const json = JSON.stringify(item);
    piece.push(json);
    length += json.length;
    if (length < PIECE) continue;
    yield `[${piece.join()}]`;
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield `[${piece.join()}]`;
}
