import type { Trace } from '../../trace/index.ts';
import type { Refusal } from './read-file.ts';

/** The long lists of a trace. */
export type ListName = 'moments' | 'messages' | 'calls';

/**
 * What the worker tells the page of a file: the trace in pieces, so that taking it over never holds the page up, or
 * why there is none.
 */
export type Report =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'head'; readonly trace: Trace }
  | { readonly kind: 'items'; readonly list: ListName; readonly items: readonly unknown[] }
  | { readonly kind: 'done' };

/** Items of one piece. */
export const PIECE = 2_000;
