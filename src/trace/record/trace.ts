import type { Actor } from './actor.ts';
import type { Call } from './call.ts';
import type { ActorId, MomentId } from './ids.ts';
import type { Message } from './message.ts';
import type { Moment } from './moment.ts';
import type { Knobs, Pattern, Platform, Profile } from './settings.ts';

export type * from './actor.ts';
export type * from './call.ts';
export type * from './gate.ts';
export type * from './ids.ts';
export type * from './listener.ts';
export type * from './message.ts';
export type * from './moment.ts';
export type * from './page-origin.ts';
export type * from './settings.ts';
export type * from './value.ts';
export type * from './wire.ts';

/** The full record of one run: what every view, test and comparison is made from. */
export interface Trace {
  readonly version: 2;
  readonly source: 'simulated' | 'recorded';
  readonly scenario: string;
  readonly set: Knobs;
  readonly seed?: number;
  readonly versions: { readonly tauri: string; readonly wry?: string; readonly engine?: string };
  readonly platform: Platform;
  readonly profile: Profile;
  readonly pattern: Pattern;
  readonly ended: 'quiet' | 'until' | 'exit' | 'abort';
  readonly actors: readonly Actor[];
  readonly moments: readonly Moment[];
  readonly messages: readonly Message[];
  readonly calls: readonly Call[];
  /** Groups of moments whose order Tauri leaves open; the seed drew the order seen here. */
  readonly open: readonly (readonly MomentId[])[];
  /** The states of the machines, in the order they were entered; absent in recordings. `after` is the last moment before. */
  readonly states?: readonly {
    readonly actor: ActorId;
    readonly value: string;
    readonly after: MomentId | null;
  }[];
}
