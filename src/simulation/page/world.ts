import type { CallId, Platform, Value } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import type { Ids } from '../protocol/ids.ts';
import type { Note } from '../protocol/notes.ts';
import type { PageAddress } from '../protocol/page-address.ts';
import type { PageOperation } from '../scenario/operations.ts';

/** A page, with the address of its first document. */
export interface PageInput extends PageAddress {
  readonly id: string;
  readonly window: string;
  readonly platform: Platform;
  readonly invokeKey: string;
  /**
   * Tauri’s scripts run in it: in a page’s main frame, on Windows in the frames inside of it too.
   * Source: wry 0.57.1, `src/lib.rs`, `with_initialization_script_for_main_only`.
   */
  readonly hasScripts: boolean;
  /** Whether its document is there when the run begins. */
  readonly isLoaded: boolean;
  /** Its calls go through an isolation frame. */
  readonly isIsolated: boolean;
  readonly ids: Ids;
  readonly random: Random;
}

/** A listener that the page made, by which it can unlisten. */
export interface ListenerHandle {
  readonly event: string;
  /** Its event id, once `listen` has resolved. */
  id?: number;
  /** `unlisten` is called before that. */
  unlistens?: boolean;
}

/** What waits for a call's answer besides its promise. */
export type Continuation =
  | { readonly kind: 'listen'; readonly handle: ListenerHandle }
  /** The answer is a message of a channel. */
  | { readonly kind: 'channel'; readonly id: number; readonly index: number }
  /** A handler waited for it before the page destroys its window, whether it resolves or rejects. */
  | { readonly kind: 'destroy' };

/** What a page asks for by `invoke`. */
export type Invocation = Omit<Extract<PageOperation, { type: 'invoke' }>, 'type'>;

/** What the page keeps under a callback id. Source: tauri 2.12.5, `scripts/core.js`, `registerCallback`. */
export type Callback =
  | {
      readonly kind: 'answer';
      readonly call: string;
      readonly other: number;
      readonly settles: 'resolved' | 'rejected';
      readonly then?: Continuation;
    }
  | {
      readonly kind: 'listener';
      readonly once: boolean;
      readonly closes?: 'destroys' | 'prevents';
      /** What the handler of a close request calls first. */
      readonly invokes?: Invocation;
      /** What its handler throws. */
      readonly throws?: string;
    }
  | { readonly kind: 'channel'; readonly channel: ChannelState };

/** Source: @tauri-apps/api 2.12.5, `src/core.ts`, `Channel`. */
export interface ChannelState {
  readonly id: number;
  next: number;
  readonly pending: Map<number, Value>;
  /** What its handler throws. */
  readonly throws?: string;
  end?: number;
}

/** What all parts of one document share. */
export interface PageWorld {
  readonly input: PageInput;
  /** Where the document comes from. */
  readonly url: string;
  /** The `Origin` header of its requests. */
  readonly origin: string;
  readonly here: { readonly actor: string; readonly document: number };
  readonly callbacks: Map<number, Callback>;
  /** Calls whose promise has not settled. */
  readonly unsettled: Set<CallId>;
  /** All that it has made. */
  readonly calls: Set<CallId>;
}

/** What the moments about a message have in common. */
export type About = Omit<Note, 'kind'>;
