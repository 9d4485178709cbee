/** Any JSON value, as it travels between a page and the core process. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value that crossed a boundary: JSON, or raw bytes as base64. */
export type Value = { readonly json: Json } | { readonly bytes: string };

/**
 * A payload as the isolation frame seals it. The core process opens it; for everyone between it is numbers.
 * Known is what was sealed and how long it became.
 */
export interface SealedBody {
  /** What is inside, as it was sealed. */
  readonly sealed: Value;
  /** The content type of what is inside; around it the body is JSON. */
  readonly contentType: string;
  /** How many numbers the nonce has: 12 from the frame. */
  readonly nonce: number;
  /** How many numbers the ciphertext has: the bytes inside, and a tag of 16. */
  readonly payload: number;
  /** Its first numbers, which tell one sealing from another; in a simulated trace they are stand-ins from the seed. */
  readonly starts: readonly number[];
  /** What script of the page changed in it after the sealing. */
  readonly altered?: 'payload' | 'nonce';
}

/** What a request or frame message carries. */
export type Body = Value | SealedBody;

export type Platform = 'linux' | 'windows' | 'macos';
export type Profile = 'debug' | 'release';
export type Pattern = 'brownfield' | 'isolation';

/** Every knob of a scenario with the value it had in this run. */
export type Knobs = Readonly<Record<string, string>>;

/** `page(main)`, `iso(main)`, `frame(ads)`, `core/main`, `core/async`, `engine` or `user`. */
export type ActorId = string;
/** Counted from 1 over the run. */
export type MomentId = number;
export type MessageId = string;
export type CallId = string;

export type ActorKind =
  'page' | 'isolation-frame' | 'foreign-frame' | 'main-thread' | 'async-runtime' | 'engine' | 'user';

/** One party of the run. `window` is the label of the window that holds it. */
export interface Actor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly window?: string;
  /** What the window is for, in a word or two: `editor`. */
  readonly role?: string;
}

/** The event targets of Tauri 2.12.5, `src/event/mod.rs`, `EventTarget`. */
export type EventTarget =
  | { readonly kind: 'Any' }
  | { readonly kind: 'App' }
  | { readonly kind: 'AnyLabel' | 'Window' | 'Webview' | 'WebviewWindow'; readonly label: string };

/**
 * The checks of one request, in the order the core process makes them. `method` and `form` have no
 * posts in the drawing: a request they refuse stops where it stands.
 */
export type Gate = 'method' | 'unseal' | 'form' | 'key' | 'origin' | 'permission' | 'command' | 'arguments';

export type Verdict = 'passed' | 'refused' | 'skipped';

export type MomentKind =
  // calls
  | 'called'
  | 'spawned'
  | 'running'
  | 'checked'
  | 'returned'
  | 'panicked'
  | 'settled'
  // messages
  | 'sent'
  | 'queued'
  | 'dequeued'
  | 'received'
  | 'stopped'
  | 'hooked'
  | 'sealed'
  // gates
  | 'gate'
  // in a page
  | 'callback'
  | 'heard'
  | 'held'
  | 'delivered'
  | 'missed'
  // listeners
  | 'listening'
  | 'unlistened'
  // core
  | 'emitted'
  | 'prevented'
  // life
  | 'acted'
  | 'loaded'
  | 'closed'
  | 'exited'
  | 'console'
  | 'stderr';

/** A listener as its owner registered it: in a page by `handler` (its callback id), in the core without. */
export interface Listener {
  readonly owner: ActorId;
  readonly event: string;
  /** Event id: one counter per app, from 0. */
  readonly id: number;
  readonly target: EventTarget;
  readonly handler?: number;
}

/** One entry of a trace: something happened at one actor. `at` is in virtual milliseconds. */
export interface Moment {
  readonly id: MomentId;
  readonly at: number;
  readonly kind: MomentKind;
  /** Where it happened; for `queued` and `dequeued`, who holds the message meanwhile. */
  readonly actor: ActorId;
  /** The page's document, counted from 1; a reload makes the next. */
  readonly document?: number;
  readonly message?: MessageId;
  readonly call?: CallId;
  readonly gate?: Gate;
  readonly verdict?: Verdict;
  /** What a gate or check found: `valid`, `local`, `main-cap`, `not granted`. */
  readonly found?: string;
  /** Words of the moment: an error text, a console line, what was done. */
  readonly text?: string;
  readonly value?: Value;
  readonly callback?: number;
  /** Of a channel's message: its place in the stream. */
  readonly index?: number;
  readonly listener?: Listener;
  /** The rule that made it, an id of the catalogue in `rules.ts`; absent in recordings. */
  readonly rule?: string;
  /** True for what `before:` did: shown as one line "Before this". */
  readonly before?: true;
}

export type Transport = 'custom-protocol' | 'post-message' | 'eval' | 'frame-message' | 'in-process';

export type Header = readonly [name: string, value: string];

/** An HTTP request over the custom protocol, or for a page of the app. */
export interface RequestWire {
  readonly form: 'request';
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: Body | null;
}

export interface ResponseWire {
  readonly form: 'response';
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Value | { readonly text: string } | null;
}

/** What identifies a call outside its payload: readable on the whole way. Null: the hook returned none. */
interface CallEnvelope {
  readonly command: string | null;
  readonly callback: number | null;
  readonly error: number | null;
  /** The caller's options; null where there are none. */
  readonly options: Json;
  readonly payload: Body;
}

/** The fallback: one JSON text handed to `window.ipc.postMessage`. */
export interface PostWire extends CallEnvelope {
  readonly form: 'post';
  /** `__TAURI_INVOKE_KEY__`; null where a message written by hand has none. */
  readonly key: string | null;
}

/** What a page and its isolation frame post to each other. */
export type FrameWire =
  | { readonly form: 'frame'; readonly says: 'ready' }
  | ({ readonly form: 'frame'; readonly says: 'call' } & CallEnvelope);

/** A script that the core process has the engine run in a page. */
export type EvalWire = { readonly form: 'eval'; readonly script: string } & (
  | {
      /** Hands an event to the listeners of this page that its target selects. */
      readonly does: 'dispatch';
      readonly event: string;
      readonly ids: readonly number[];
      readonly payload: Json;
    }
  | {
      /** Writes a listener into the page's own list. */
      readonly does: 'register';
      readonly event: string;
      readonly id: number;
      readonly target: EventTarget;
      readonly handler: number;
    }
  | {
      /** Runs a callback with an answer: how the core process answers what came by `post`. */
      readonly does: 'callback';
      readonly id: number;
      readonly value: Value;
    }
  | {
      /** Hands a channel's callback the next message of its stream; without a message, the end of it. */
      readonly does: 'channel';
      readonly id: number;
      readonly index: number;
      readonly message?: Value;
    }
  | {
      /** Has the page fetch a channel message that is too large for an eval. */
      readonly does: 'fetch';
      readonly id: number;
      readonly index: number;
      /** Under which number the core process keeps it for this webview. */
      readonly data: number;
    }
  | {
      /** Writes an error into the page's console: all that becomes of a `post` that cannot be read. */
      readonly does: 'console';
      readonly text: string;
    }
);

/** What really travels. */
export type Wire = RequestWire | ResponseWire | PostWire | FrameWire | EvalWire;

/** Anything that crosses a process or frame boundary, with the times it was sent and received (ms). */
export interface Message {
  readonly id: MessageId;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly sentAt: number;
  readonly receivedAt: number | null;
  readonly transport: Transport;
  readonly wire: Wire;
  readonly call?: CallId;
  /** The request that this message answers. */
  readonly answers?: MessageId;
}

export type Settlement = 'resolved' | 'rejected' | 'never' | 'gone';

/** One promise a page waits for: an invoke, or a raw `fetch` to the core process. */
export interface Call {
  readonly id: CallId;
  readonly by: ActorId;
  readonly document: number;
  /** How the caller spelled it: `invoke('save_file', …)`, `emit('doc:changed', …)`. */
  readonly source: string;
  /** The command's full name as it travels: `plugin:event|emit`. */
  readonly command: string;
  /** Success and error callback; absent for a raw `fetch`. */
  readonly callbacks?: readonly [success: number, error: number];
  /** The thread the command would run on; absent where there is no such command, or in a recording. */
  readonly thread?: 'core/main' | 'core/async';
  readonly sent: readonly MessageId[];
  /** `never`: the promise still waits at the end; `gone`: its document no longer exists. */
  readonly settles: Settlement;
  readonly value?: Value;
  readonly before?: true;
}

/** The full record of one run: what every view, test and comparison is made from. */
export interface Trace {
  readonly version: 1;
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
}
