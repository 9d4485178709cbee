import type { GateFinding } from './gate.ts';
import type { ActorId, CallId, MessageId, MomentId } from './ids.ts';
import type { Addressee, Listener } from './listener.ts';
import type { PageOrigin } from './page-origin.ts';
import type { Json, Value } from './value.ts';

/** What every moment says. `at` is in virtual milliseconds. */
export interface MomentHead {
  readonly id: MomentId;
  readonly at: number;
  /** Where it happened; for `queued` and `dequeued`, who holds the message meanwhile. */
  readonly actor: ActorId;
  /** The page's document, counted from 1; a reload makes the next. */
  readonly document?: number;
  readonly message?: MessageId;
  readonly call?: CallId;
  /** The rule that made it, an id of the catalogue in `rules.ts`; absent in recordings. */
  readonly rule?: string;
  /** True for what `before:` did: shown as one line "Before this". */
  readonly before?: true;
}

/** Why a message does not reach its receiver. */
export type StopReason =
  /** A content security policy: the directive that keeps it back, as the policy has it. */
  | { readonly reason: 'policy'; readonly directive: string }
  /** Reports say that WebKit on macOS keeps `ipc:` from a page that comes by `https`; nobody here has run it. */
  | { readonly reason: 'mixedContent' }
  /** What the page at a `data:` URL posts has no sender that wry can read. */
  | { readonly reason: 'noUri' }
  /** The page that waits for the answer reloads, or leaves for another. */
  | { readonly reason: 'reload' | 'navigation' }
  /** The window of its receiver is closed. */
  | { readonly reason: 'windowClosed' }
  /** It answers a request that was aborted. */
  | { readonly reason: 'requestAborted' }
  /** WebView2 hands on what the top document posts, and not what a frame in it does. */
  | { readonly reason: 'notTopDocument' }
  /** An isolation frame takes messages from one origin, and this page has another. */
  | { readonly reason: 'otherOrigin'; readonly origin: string }
  /** The core process drops a large message of a channel, which it would keep for a window that is closed. */
  | { readonly reason: 'channelClosed'; readonly callback: number; readonly index: number }
  /** A recorder saw no more than the error of `fetch`: `TypeError: Load failed`. */
  | { readonly reason: 'loadFailed'; readonly text: string };

/** What the hook of an isolation frame makes of a message; after the last three nothing goes on. */
export type HookOutcome =
  /** What goes on: the command, and its payload. */
  | {
      readonly outcome: 'unchanged' | 'altered' | 'redirected';
      readonly command: string;
      readonly value: Value;
    }
  /** It returned something else: command and ids are undefined from here. */
  | { readonly outcome: 'notAMessage'; readonly returned: Json }
  | { readonly outcome: 'throws'; readonly text: string }
  | { readonly outcome: 'returnsNothing' }
  | { readonly outcome: 'neverReturns' };

/** A message of a channel, or the end of its stream, by its place there. */
export type StreamPart = {
  /** The channel's callback id. */
  readonly callback: number;
  readonly index: number;
} & ({ readonly value: Value; readonly end?: never } | { readonly end: true; readonly value?: never });

/** What page, core process or user does that is no call. */
export type Action =
  // page
  | { readonly type: 'reload' }
  | { readonly type: 'navigate'; readonly to: string }
  /** Sends a message again that its isolation frame has sealed, as it is. */
  | { readonly type: 'resend'; readonly command: string }
  /** Tauri's scripts run before the page's own. */
  | { readonly type: 'injectScripts' }
  /** They add the isolation frame. */
  | { readonly type: 'addFrame'; readonly frame: ActorId }
  // core process
  | { readonly type: 'open'; readonly window: string }
  | { readonly type: 'navigateWindow'; readonly window: string; readonly to: string }
  | { readonly type: 'addCapability'; readonly identifier: string; readonly permissions: readonly string[] }
  | { readonly type: 'dialog'; readonly text: string }
  // user
  | { readonly type: 'close'; readonly window: string }
  | { readonly type: 'resize'; readonly window: string; readonly width: number; readonly height: number }
  | { readonly type: 'drop'; readonly window: string; readonly path: string }
  | { readonly type: 'answer'; readonly with: 'ok' | 'cancel' };

/** What a thread of the core process waits for, with the cargo feature `tracing`. */
export type ThreadWait =
  /** The main thread has to run the message, an eval; `holdsWebviews`: meanwhile the lock of the webviews is kept. */
  | { readonly waitsFor: 'mainThread'; readonly holdsWebviews: boolean }
  /** Another thread has the lock of the webviews. */
  | { readonly waitsFor: 'webviews' };

/** Why what a scenario asks for cannot be done. */
export type FailureReason =
  /** The window is closed, was not opened, or its document is not there yet: no script of it runs. */
  | { readonly reason: 'noDocument'; readonly window: string }
  /** No window of that label is open: `get_webview_window` finds none, and the user sees none. */
  | { readonly reason: 'noWindow'; readonly window: string }
  /** A window of that label is open already; `text` is Tauri's error. */
  | { readonly reason: 'windowExists'; readonly window: string; readonly text: string }
  /** The isolation frame has sealed no such message in this document. */
  | { readonly reason: 'notSealed' }
  /** Nobody in this document has registered a listener of that name. */
  | { readonly reason: 'noListener' }
  /** No dialog waits for the user. */
  | { readonly reason: 'noDialog' };

/** Script of a page that throws. Of the first three nobody catches it but the console. */
export type Thrower =
  /** A listener: those with these event ids would have been next, and do not hear. */
  | { readonly by: 'listener'; readonly unheard: readonly number[] }
  /** The handler of a close request, which then destroys no window. */
  | { readonly by: 'closeHandler' }
  /** The handler of a channel, by its callback id. */
  | { readonly by: 'channel'; readonly callback: number }
  /** Tauri's script, which cannot pass on what it is given; where a call waits for it, its promise rejects. */
  | { readonly by: 'sender' };

interface ListenerFields {
  readonly listener: Listener;
}

interface TextField {
  /** What Tauri, the app or the engine writes, to the letter. */
  readonly text: string;
}

type NoFields = unknown;

interface OfCall {
  readonly call: CallId;
}

interface OfMessage {
  readonly message: MessageId;
}

/** By kind, what a moment says besides its head. */
interface FieldsByKind {
  // calls
  /** A page calls a command with these arguments; a raw `fetch` has its body in its message. */
  called: OfCall & { readonly value?: Value };
  /** The main thread hands a command to the async runtime. */
  spawned: { readonly command: string };
  running: { readonly command: string };
  /** A command looks whether a path is in its scope. */
  checked: {
    readonly path: string;
    readonly isInScope: boolean;
    /** Nothing is allowed in so many words, and the command reads that as this. */
    readonly emptyMeans?: 'everything' | 'nothing';
  };
  returned: { readonly outcome: 'ok' | 'error'; readonly value: Value };
  panicked: TextField;
  settled: { readonly outcome: 'resolved' | 'rejected'; readonly value: Value };
  // messages
  sent: OfMessage;
  /** It waits; without a message, a call that its page keeps until the isolation frame is ready. */
  queued: NoFields;
  dequeued: NoFields;
  received: OfMessage;
  stopped: StopReason;
  hooked: OfMessage & HookOutcome;
  /** What the isolation frame seals: its size in bytes, and how many numbers the ciphertext has. */
  sealed: OfMessage & { readonly value: Value; readonly bytes: number; readonly numbers: number };
  // gates
  gate: GateFinding;
  // in a page
  /** A callback of a call was found and runs. */
  callback: { readonly callback: number; readonly value: Value };
  /** A listener's handler runs; in a page it is a callback. */
  heard: ListenerFields & { readonly value: Value; readonly callback?: number };
  /** It came before others of its channel and waits for them. */
  held: StreamPart;
  delivered: StreamPart;
  /** There is no callback of that id, or the id is undefined; `index` where it is a channel's. */
  missed: { readonly callback?: number; readonly index?: number };
  threw: TextField & Thrower;
  // listeners
  listening: ListenerFields;
  unlistened: ListenerFields;
  // core process
  /**
   * Rust code emits; `source` is how it is spelled, absent where Tauri itself emits, and in recordings, which do not
   * know whom it is sent to either.
   */
  emitted: {
    readonly by: 'app' | 'tauri';
    readonly event: string;
    readonly source?: string;
    readonly to?: Addressee;
    readonly value: Value;
  };
  /** A thread of the core process has to wait for another, and does nothing until it is `unblocked`. */
  blocked: ThreadWait;
  unblocked: NoFields;
  /** A page listens for the close request, so the window stays. */
  prevented: { readonly window: string };
  // life
  acted: { readonly action: Action };
  /** An entry of the script that comes to nothing: `source` is how it is spelled. */
  failed: { readonly source: string } & FailureReason;
  /** A new document is there; the one before it ends here. */
  loaded: {
    readonly origin: string;
    /** Absent for the app's own scheme. */
    readonly from?: Exclude<PageOrigin, 'app'>;
  };
  closed: { readonly window: string };
  exited: { readonly how: 'exit' | 'abort' };
  console: TextField;
  stderr: TextField;
}

export type MomentKind = keyof FieldsByKind;

/** A moment of one kind, or of several. */
export type MomentOf<Kind extends MomentKind> = Kind extends MomentKind
  ? MomentHead & { readonly kind: Kind } & FieldsByKind[Kind]
  : never;

/** One entry of a trace: something happened at one actor. */
export type Moment = MomentOf<MomentKind>;
