import type { Value } from '../../trace/trace.ts';
import type { Note } from '../actors/notes.ts';
import type { PageInput } from '../actors/page.machine.ts';

/** A listener that the page made, by which it can leave again. */
export interface ListenerHandle {
  readonly event: string;
  /** Its event id, once `listen` has resolved. */
  id?: number;
  /** `unlisten` was asked for before that. */
  leaving?: boolean;
}

/** What waits for a call's answer besides its promise. */
export type Continuation =
  | { readonly kind: 'listen'; readonly handle: ListenerHandle }
  /** The answer is a message of a channel. */
  | { readonly kind: 'channel'; readonly id: number; readonly index: number };

/** What the page keeps under a callback id. Source: tauri 2.12.5, `scripts/core.js`, `registerCallback`. */
export type Callback =
  | {
      readonly kind: 'answer';
      readonly call: string;
      readonly other: number;
      readonly settles: 'resolved' | 'rejected';
      readonly then?: Continuation;
    }
  | { readonly kind: 'listener'; readonly once: boolean; readonly closes?: 'destroys' | 'prevents' }
  | { readonly kind: 'channel'; readonly channel: ChannelState };

/** Source: @tauri-apps/api 2.12.5, `src/core.ts`, `Channel`. */
export interface ChannelState {
  readonly id: number;
  next: number;
  readonly pending: Map<number, Value>;
  end?: number;
}

/** What all parts of one document share. */
export interface PageWorld {
  readonly input: PageInput;
  readonly here: { readonly actor: string; readonly document: number };
  readonly callbacks: Map<number, Callback>;
}

/** What the moments about a message have in common. */
export type About = Omit<Note, 'kind'>;
