import type { CallId, Moment, MomentId } from '../../trace/record/trace.ts';
import type { ErrorEntries } from '../errors/index.ts';

/** What stands out in a run, in the order in which it is listed. */
export const thingKinds = [
  'refused',
  'never-settles',
  'ran-twice',
  'nobody-heard',
  'thread-held',
  'fallback',
  'rejected',
] as const;

export type ThingKind = (typeof thingKinds)[number];

export const kindWords: Readonly<Record<ThingKind, string>> = {
  refused: 'Refused',
  'never-settles': 'Never settled',
  'ran-twice': 'Ran twice',
  'nobody-heard': 'Nobody heard',
  'thread-held': 'Thread held',
  fallback: 'Fallback',
  rejected: 'Your own error',
};

/** One thing that stands out. */
export interface Thing {
  readonly kind: ThingKind;
  /** The moment that decides it. */
  readonly moment: MomentId;
  readonly at: number;
  readonly call?: CallId;
  /** One sentence; code is in `backticks`. */
  readonly sentence: string;
  /** What makes two things equal, besides their kind. */
  readonly alike: string;
  /** The entry of the error texts and symptoms that explains it. */
  readonly entry?: string;
  /** The scenario of this site that it resembles. */
  readonly scenario?: string;
}

/** What is known of texts: which entry one is, and the entries by slug. */
export interface KnownTexts {
  readonly slugOf: (text: string) => string | undefined;
  readonly entries: ErrorEntries;
}

/** Where a thing is in a run. */
export const placeOf = ({ id, at }: Moment): Pick<Thing, 'moment' | 'at'> => ({ moment: id, at });
