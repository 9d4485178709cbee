import type { EventTarget, Json } from '../../trace/record/trace.ts';
import type { CoreListener, ListenOn } from './app.ts';

/** What the target of `emit_to` may be written as; a string means `AnyLabel`. */
export type TargetInput = string | EventTarget;

/**
 * What a page passes to `invoke`: JSON in which `{ "$bytes": base64 }` is a `Uint8Array` and
 * `{ "$channel": name }` a `Channel`, made when its name is met first in a document.
 */
export type Payload = Json;

/** A sealed payload that went through this document before: the first is 0. */
export interface SealedUse {
  readonly sealed: number;
  /** Changes one number of its ciphertext or nonce, or cuts the nonce to three numbers. */
  readonly change?: 'flipPayload' | 'flipNonce' | 'cutNonce';
}

export type PageOperation =
  | {
      readonly type: 'invoke';
      readonly command: string;
      readonly args?: Payload;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'fetch';
      readonly command: string;
      readonly method?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** JSON unless it is a sealed payload. */
      readonly body?: Json;
      readonly sealed?: SealedUse;
      /**
       * `right`: the true key of this run, which script of the page can read from a request it makes itself;
       * `own`: that key where Tauri’s scripts run, none in other documents.
       */
      readonly key?: 'own' | 'right' | 'wrong' | 'missing';
    }
  /**
   * Script of the page calls `__TAURI_INTERNALS__.postMessage` itself, with two callbacks of its own: past the
   * isolation frame, if there is one.
   */
  | {
      readonly type: 'postMessage';
      readonly command: string;
      readonly args?: Payload;
      /** In place of arguments: a sealed payload. */
      readonly sealed?: SealedUse;
    }
  | {
      readonly type: 'listen';
      readonly event: string;
      readonly on?: ListenOn;
      readonly target?: TargetInput;
      readonly once?: boolean;
      readonly name?: string;
    }
  | { readonly type: 'unlisten'; readonly name: string }
  /** `getCurrentWebviewWindow().onCloseRequested(handler)`; the handler destroys the window unless it prevents that. */
  | { readonly type: 'onCloseRequested'; readonly prevents?: boolean }
  | { readonly type: 'emit'; readonly event: string; readonly payload?: Json }
  | { readonly type: 'emitTo'; readonly target: TargetInput; readonly event: string; readonly payload?: Json }
  /** `location.reload()`. */
  | { readonly type: 'reload' };

export type CoreOperation =
  | { readonly type: 'emit'; readonly event: string; readonly payload?: Json }
  | { readonly type: 'emitTo'; readonly target: TargetInput; readonly event: string; readonly payload?: Json }
  /** `lets` lists the targets for which the filter answers true. */
  | {
      readonly type: 'emitFilter';
      readonly lets: readonly EventTarget[];
      readonly event: string;
      readonly payload?: Json;
    }
  | { readonly type: 'listen'; readonly listener: CoreListener }
  | { readonly type: 'unlisten'; readonly name: string }
  /** Creates a window of the app that is not there from the start. */
  | { readonly type: 'open'; readonly window: string }
  | { readonly type: 'destroy'; readonly window: string };

/** What the user does with the app's windows. */
export type UserOperation =
  /** Asks to close it: the button in its title bar. */
  | { readonly type: 'close'; readonly window: string }
  | { readonly type: 'resize'; readonly window: string; readonly width: number; readonly height: number }
  | { readonly type: 'drop'; readonly window: string; readonly path: string }
  /** Answers the dialog that a command shows. */
  | { readonly type: 'answer'; readonly with: 'ok' | 'cancel' };

/** Where the core process does something by itself. */
export type CoreThread = 'async-runtime' | 'main-thread';
