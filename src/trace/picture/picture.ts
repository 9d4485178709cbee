import type {
  ActorId,
  Addressee,
  CallId,
  EventTarget,
  Gate,
  GateFinding,
  MessageId,
  MomentId,
  MomentOf,
  Transport,
  Value,
  Verdict,
} from '../record/trace.ts';
import type { Step } from '../steps/step.ts';
import type { MatchReason } from './match-reason.ts';

/** A promise as it is at a step. */
export type PromiseState = 'waiting' | 'resolved' | 'rejected' | 'never' | 'gone';

export interface CallPicture {
  readonly call: CallId;
  /** Counted from 1 over the calls of the whole run that are not `before`. */
  readonly number: number;
  readonly by: ActorId;
  readonly source: string;
  readonly command: string;
  readonly callbacks?: readonly [number, number];
  /** `never` only from the last step of the trace on: until then it waits. */
  readonly state: PromiseState;
  /** It waits in the page until the isolation frame is ready. */
  readonly waitsForFrame: boolean;
  readonly value?: Value;
}

/** The isolation frame of a window. */
export interface IsolationPicture {
  readonly actor: ActorId;
  /** `blocked`: the content security policy keeps it from loading. */
  readonly state: 'loading' | 'ready' | 'blocked';
  /** Calls whose message its hook keeps or stopped. */
  readonly holds: readonly CallId[];
}

/** A channel as its page keeps it. */
export interface ChannelPicture {
  /** Its callback id. */
  readonly id: number;
  /** How many messages its handler got; the next it waits for has this index. */
  readonly delivered: number;
  /** Indices of messages that came too early. */
  readonly held: readonly number[];
  /** Its end came and all before it: the callback is gone. */
  readonly ended: boolean;
}

export interface ListenerPicture {
  readonly owner: ActorId;
  readonly event: string;
  readonly id: number;
  readonly target: EventTarget;
  /** How often its handler has run so far. */
  readonly heard: number;
  /** Its handler runs in this very step. */
  readonly now: boolean;
  /** Its document is gone: only the core process has a record of it. */
  readonly isLost?: boolean;
}

export interface WindowPicture {
  readonly label: string;
  readonly page: ActorId;
  readonly role?: string;
  readonly document: number;
  /** A document has come in this run; one that was there before it has not. */
  readonly isLoaded?: boolean;
  readonly closed: boolean;
  /** Frames in the page that are not the app's. */
  readonly frames: readonly ActorId[];
  /** With the isolation pattern, once the document asked for it. */
  readonly isolation?: IsolationPicture;
  readonly channels: readonly ChannelPicture[];
  /** This document sends by postMessage, since the custom protocol failed once. */
  readonly fallback: boolean;
  /** The latest. */
  readonly calls: readonly CallPicture[];
  /** How many were made before these, and of how many the promise waits. */
  readonly earlier?: { readonly count: number; readonly waiting: number };
  readonly listeners: readonly ListenerPicture[];
  /** The latest lines. */
  readonly console: readonly string[];
}

export interface GatePicture {
  readonly gate: Gate;
  /** `skipped`: the gate was not applied, such as `permission` without an app manifest. */
  readonly state: 'ahead' | Verdict;
  /** What it said; absent as long as it is ahead. */
  readonly finding?: GateFinding;
  /** `arguments` is on the thread where the command runs. */
  readonly thread: 'core/main' | 'core/async';
}

/** Whether a command runs, or how it ended; `scope`: what its own look at the scope of a path came to. */
export type CommandState =
  | { readonly state: 'notYet' }
  | { readonly state: 'doesNotRun'; readonly refusedAt: Gate }
  | { readonly state: 'runs'; readonly scope?: 'in' | 'out' }
  | { readonly state: 'returned'; readonly outcome: 'ok'; readonly value: Value }
  | { readonly state: 'returned'; readonly outcome: 'error'; readonly scope?: 'in' | 'out' }
  /** A recording does not see what it returns. */
  | { readonly state: 'returned'; readonly outcome: 'unknown' }
  | { readonly state: 'panicked' };

export type CommandPicture = CommandState & {
  readonly call: CallId;
  readonly number: number;
  /** Short name: `save_file`, `event|emit`. */
  readonly name: string;
  readonly thread: 'core/main' | 'core/async';
};

/** Where a message is, in the terms of the model; the layout turns it into coordinates. */
export type Place =
  /** On its way between a page and the core, either way. */
  | { readonly at: 'between' }
  /** Held outside until the main thread is free. */
  | { readonly at: 'engine' }
  /** In the isolation frame, whose hook keeps or stopped it. */
  | { readonly at: 'frame' }
  /** Stopped by the engine. */
  | { readonly at: 'stopped' }
  /** In front of a gate; there it stays when the gate refused. */
  | { readonly at: 'gate'; readonly gate: Gate }
  /** Past the last gate that was checked: at its command. */
  | { readonly at: 'command' }
  /** Made in the core, waits for the main thread. */
  | { readonly at: 'queue' }
  /** At its receiver. */
  | { readonly at: 'arrived' };

export interface TokenPicture {
  readonly message: MessageId;
  readonly call?: CallId;
  /** That of its call. */
  readonly number?: number;
  readonly shape: 'request' | 'answer' | 'eval' | 'fallback' | 'frame';
  /** For an answer: `Tauri-Response: ok` or not. */
  readonly ok?: boolean;
  /** Its payload is sealed. */
  readonly sealed: boolean;
  /** Ids of its call's callbacks, if it carries them. */
  readonly ids?: readonly [success: number, error: number];
  readonly from: ActorId;
  readonly to: ActorId;
  readonly transport: Transport;
  readonly place: Place;
  /** Where it was at the step before, if it moved in this step. */
  readonly moved?: Place | 'sender';
  /** A gate, or the engine, refused it. */
  readonly refused: boolean;
}

/** A large channel message that the core process keeps for one webview. */
export interface ParkedPicture {
  readonly window: string;
  readonly data: number;
  /** The channel's callback id, and the message's place in its stream. */
  readonly channel: number;
  readonly index: number;
}

export interface CorePicture {
  /** The command that holds the main thread, and until when (virtual ms). */
  readonly holder?: { readonly call: CallId; readonly name: string; readonly until?: number };
  /** Commands that run on the async runtime. */
  readonly busy: readonly CallId[];
  /** The gates as the request in focus meets them, in order; `unseal` only with isolation. */
  readonly gates: readonly GatePicture[];
  /** Commands to draw: the one in focus, and others that run or hold a thread. */
  readonly commands: readonly CommandPicture[];
  /** What Rust code emits in this step, or emitted last, that no call asked for. */
  readonly emits?: Pick<MomentOf<'emitted'>, 'by' | 'event' | 'source'>;
  /** The thread on which, in this step, the core acts for no call. */
  readonly rustAt?: ActorId;
  readonly listeners: readonly ListenerPicture[];
  /** Channel messages that wait for their page to fetch them. */
  readonly parked: readonly ParkedPicture[];
  readonly stderr: readonly string[];
  readonly aborted: boolean;
  /** The main thread waits forever. */
  readonly frozen?: true;
}

/** A listener of an event's name, as the core process has a record of it while the event is emitted. */
export interface RecordPicture {
  readonly id: number;
  /** The event goes to it; known once the core process has chosen. */
  readonly isMeant?: boolean;
  readonly reason?: MatchReason;
}

/** An event that is emitted. */
export interface EmissionPicture {
  readonly event: string;
  /** A page by its call, Rust code, or Tauri itself. */
  readonly by: 'page' | 'app' | 'tauri';
  /** How the code that emits is spelled in the core process: a command's name, or a call in Rust. */
  readonly source: string;
  readonly thread: ActorId;
  readonly call?: CallId;
  /** Absent in recordings of what Rust emits. */
  readonly to?: Addressee;
  /** Those of pages first, in the order of the windows, then the core's. */
  readonly records: readonly RecordPicture[];
  /** Ids of the listeners that this very step is about: it is sent to them, or they hear it. */
  readonly now: readonly number[];
}

/** All that a view reads: how everything is once a step has happened. */
export interface Picture {
  readonly step: Pick<Step, 'index' | 'id'> & {
    /** Ids of its first moment and of its last. */
    readonly moments: readonly [first: MomentId, last: MomentId];
  };
  readonly windows: readonly WindowPicture[];
  readonly core: CorePicture;
  /** The latest event that is emitted. */
  readonly emission?: EmissionPicture;
  /** Messages that have a token in this picture: on their way, queued, refused, or just arrived in this step. */
  readonly tokens: readonly TokenPicture[];
  /** The call that this step belongs to, or the last one before it that did; none where it sends for no call. */
  readonly focus?: CallId;
  /** Messages whose travelled route is drawn in ink: those of the call in focus, and of this step. */
  readonly routes: readonly MessageId[];
}
