import type { EventTarget, Json, Pattern, Platform, Profile } from '../trace/trace.ts';

/**
 * A scenario is something a reader could write: a small Tauri app, a script of what its pages, core
 * process and user do, and the knobs that change either. Plain data, so it survives
 * `structuredClone`, a file and a link.
 */
export interface Scenario {
  /** Equal to the file name, kebab-case. */
  readonly id: string;
  /** The scenario of `facts` that it shows: `S8`. */
  readonly facts: string;
  /** What happens, as a short noun phrase or sentence. */
  readonly title: string;
  /** The question a figure of it answers. */
  readonly question: string;
  readonly app: App;
  /** Simulated first, and shown as one line "Before this". */
  readonly before?: readonly ScriptEntry[];
  readonly script: readonly ScriptEntry[];
  readonly knobs: readonly Knob[];
  /** The regions of the editor app's sources that the Code tab shows: `src/save.ts#save`. */
  readonly code?: { readonly page?: string; readonly core?: string };
  /** Step ids worth a mark and a word on the timeline, beyond those every trace gets by itself. */
  readonly marks?: readonly { readonly step: string; readonly word: string }[];
  /** Virtual ms after which the run is cut; 60,000 unless given. */
  readonly until?: number;
}

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
}

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
  readonly does: readonly Deed[];
}

/** A JSON value, in which these stand for something of the call: an argument, its words, its length in bytes, a file. */
export type Expression =
  | { readonly arg: string }
  | { readonly words: string }
  | { readonly size: string }
  | { readonly file: string }
  | Json
  | { readonly [key: string]: Expression };

/** What a command does, one after the other. A list without `wait` or `work` takes 10 ms. */
export type Deed =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'work'; readonly ms: number }
  | { readonly do: 'checkScope'; readonly of: string; readonly otherwise: Expression }
  | { readonly do: 'read'; readonly path: string; readonly otherwise: Expression }
  | { readonly do: 'write' | 'append'; readonly path: string; readonly contents: string }
  | { readonly do: 'emit'; readonly event: string; readonly payload?: Expression; readonly to?: EventTarget }
  | { readonly do: 'panic'; readonly message: string }
  | { readonly do: 'return'; readonly value: Expression }
  | { readonly do: 'fail'; readonly error: Expression };

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
}

/** What the target of `emit_to` may be written as; a string means `AnyLabel`. */
export type TargetInput = string | EventTarget;

export type PageDeed =
  | {
      readonly do: 'invoke';
      readonly command: string;
      readonly args?: Json;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly do: 'fetch';
      readonly command: string;
      readonly method?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: Json;
      /** `right`: the true key of this run, which script of the page can read from a request it makes itself. */
      readonly key?: 'right' | 'wrong' | 'missing';
    }
  | {
      readonly do: 'listen';
      readonly event: string;
      readonly on?: ListenOn;
      readonly target?: TargetInput;
      readonly once?: boolean;
      readonly name?: string;
    }
  | { readonly do: 'unlisten'; readonly name: string }
  | { readonly do: 'emit'; readonly event: string; readonly payload?: Json }
  | { readonly do: 'emitTo'; readonly target: TargetInput; readonly event: string; readonly payload?: Json };

export type CoreDeed =
  | { readonly do: 'emit'; readonly event: string; readonly payload?: Json }
  | { readonly do: 'emitTo'; readonly target: TargetInput; readonly event: string; readonly payload?: Json }
  /** `lets` lists the targets for which the filter answers true. */
  | {
      readonly do: 'emitFilter';
      readonly lets: readonly EventTarget[];
      readonly event: string;
      readonly payload?: Json;
    }
  | { readonly do: 'listen'; readonly listener: CoreListener }
  | { readonly do: 'unlisten'; readonly name: string }
  /** Creates a window of the app that is not there from the start. */
  | { readonly do: 'open'; readonly window: string };

/** Where the core process does something by itself. */
export type CoreThread = 'async-runtime' | 'main-thread';

/** Who does something, and when (virtual ms from the start of the run). */
export type ScriptEntry =
  | { readonly at: number; readonly page: string; readonly frame?: string; readonly deed: PageDeed }
  | { readonly at: number; readonly core: CoreThread; readonly deed: CoreDeed };

/** Puts `to` in place of what stands at `path`, a JSON pointer (RFC 6901) into the scenario; no `to` removes it. */
export interface Change {
  readonly path: string;
  readonly to?: Json;
}

export interface KnobOption {
  readonly value: string;
  readonly label: string;
  /** The option that changes nothing is the scenario's own setting. */
  readonly changes: readonly Change[];
}

/** What the reader may change. A run's setting of it is always a string. */
export type Knob =
  | {
      readonly id: string;
      readonly label: string;
      /** A `flag` has the two options `on` and `off`. */
      readonly kind: 'choice' | 'flag';
      readonly options: readonly KnobOption[];
      readonly note?: string;
    }
  /** Free text, put at every path as it is; the scenario's own text is the default. */
  | {
      readonly id: string;
      readonly label: string;
      readonly kind: 'text';
      readonly paths: readonly string[];
      readonly maxLength: number;
      readonly note?: string;
    };
