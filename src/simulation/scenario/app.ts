import type { EventTarget, Json, Pattern, Platform, Profile } from '../../trace/record/trace.ts';
import type { CoreOperation } from './operations.ts';

export interface App {
  readonly platform?: Platform;
  readonly profile?: Profile;
  readonly pattern?: Pattern;
  /** `declared` by `AppManifest::commands`, `none`, or `leftover` permission files of an earlier build. */
  readonly manifest?: 'declared' | 'none' | 'leftover';
  readonly windows: Readonly<Record<string, AppWindow>>;
  readonly capabilities: Readonly<Record<string, Capability>>;
  readonly commands: Readonly<Record<string, Command>>;
  /** Listeners that the app's `setup` registers in the core process; they get the first event ids. */
  readonly listeners?: readonly CoreListener[];
  /** Files the app's commands can read, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly csp?: string;
  /** The isolation application's hook, if the pattern is isolation; without it the hook lets everything pass. */
  readonly hook?: Hook;
}

/**
 * `__TAURI_ISOLATION_HOOK__`: null, or what the function does: the first rule that fits the message decides,
 * and a message that none fits passes as it is.
 */
export type Hook = null | readonly HookRule[];

export interface HookRule {
  /** Fits these commands only, by full name. */
  readonly commands?: readonly string[];
  /** Fits every command but these. */
  readonly otherThan?: readonly string[];
  /** Fits when that argument, as text, does not match the glob: `/home/u/notes/**`. */
  readonly argument?: { readonly name: string; readonly outside: string };
  readonly operation: HookOperation;
}

export type HookOperation =
  | { readonly type: 'pass' }
  /** Puts `to` in place of an argument. */
  | { readonly type: 'alter'; readonly argument: string; readonly to: Json }
  /** Puts another command, and its arguments, in place of the whole call. */
  | { readonly type: 'redirect'; readonly command: string; readonly args?: Json }
  | { readonly type: 'throw'; readonly message: string }
  /** Returns undefined. */
  | { readonly type: 'returnNothing' }
  /** Returns what is no message: `false`, `{}`, a string. */
  | { readonly type: 'returnRubbish'; readonly value: Json }
  /** Returns a promise that never settles. */
  | { readonly type: 'neverReturn' };

export interface AppWindow {
  /** What the window is for: `editor`. */
  readonly role?: string;
  /** Where its page is, if not the app's own: `https://example.org`. */
  readonly url?: string;
  /** Frames inside the page that are not the app's, by name. */
  readonly frames?: Readonly<Record<string, ForeignFrame>>;
}

export interface ForeignFrame {
  readonly url: string;
  /** A sandboxed or `data:` frame sends `Origin: null`. */
  readonly sandboxed?: boolean;
}

export interface Capability {
  readonly windows?: readonly string[];
  readonly webviews?: readonly string[];
  /** Default true. */
  readonly local?: boolean;
  readonly remote?: { readonly urls: readonly string[] };
  readonly permissions: readonly (string | ScopedPermission)[];
}

export interface ScopedPermission {
  readonly identifier: string;
  readonly allow?: readonly Json[];
  readonly deny?: readonly Json[];
}

export type ParameterType =
  | 'String'
  | 'bool'
  | 'u32'
  | 'i64'
  | 'f64'
  | 'State'
  | 'CommandScope'
  | 'Channel'
  | 'Request'
  | { readonly option: ParameterType }
  | { readonly vec: ParameterType }
  | { readonly struct: Readonly<Record<string, ParameterType>>; readonly name: string };

export interface Command {
  /** `async fn` runs on the async runtime, a plain `fn` on the main thread. */
  readonly async?: boolean;
  /** By Rust name, in order; the page's key is the camelCase form. */
  readonly parameters: Readonly<Record<string, ParameterType>>;
  readonly renameAll?: 'snake_case';
  /** Fields of `State` that the app forgot to manage. */
  readonly unmanaged?: boolean;
  readonly body: readonly Operation[];
}

/** A JSON value, in which these stand for something of the call: an argument, its words, its length in bytes, a file. */
export type Expression =
  | { readonly arg: string }
  | { readonly words: string }
  | { readonly size: string }
  | { readonly file: string }
  | Json
  | { readonly [key: string]: Expression };

/** What a command does, one after the other. A list without `wait`, `work` or `dialog` takes 10 ms. */
export type Operation =
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'work'; readonly ms: number }
  | { readonly type: 'checkScope'; readonly of: string; readonly otherwise: Expression }
  | { readonly type: 'read'; readonly path: string; readonly otherwise: Expression }
  | { readonly type: 'write' | 'append'; readonly path: string; readonly contents: string }
  | {
      readonly type: 'emit';
      readonly event: string;
      readonly payload?: Expression;
      readonly to?: EventTarget;
    }
  /** Sends a value on the channel of that parameter. */
  | { readonly type: 'send'; readonly on: string; readonly value: Expression }
  /** The same with a string whose JSON has so many bytes, or with so many raw bytes. */
  | { readonly type: 'sendJson' | 'sendRaw'; readonly on: string; readonly bytes: number }
  /** Writes the raw body of the request into the file that a header names. */
  | { readonly type: 'writeBody'; readonly header: string; readonly otherwise: Expression }
  /** Shows a dialog and holds its thread until the user answers. */
  | { readonly type: 'dialog'; readonly text: string }
  | { readonly type: 'panic'; readonly message: string }
  /** `as: 'bytes'` answers with a text's bytes, as `tauri::ipc::Response` does. */
  | { readonly type: 'return'; readonly value: Expression; readonly as?: 'bytes' }
  | { readonly type: 'fail'; readonly error: Expression };

/** Which object `listen` is called on; it decides the listener's target. */
export type ListenOn = 'event' | 'window' | 'webview' | 'webviewWindow';

export interface CoreListener {
  readonly event: string;
  /** `app.listen` hears App, `listen_any` hears Any, `window.listen` hears Window, and so on. */
  readonly on:
    | 'app'
    | 'any'
    | { readonly window: string }
    | { readonly webview: string }
    | { readonly webviewWindow: string };
  readonly once?: boolean;
  /** Names it for a later `unlisten`. */
  readonly name?: string;
  /** What it does when it hears the event. */
  readonly then?: Extract<CoreOperation, { type: 'emit' | 'emitTo' }>;
}
