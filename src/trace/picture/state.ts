import type { CallId, Listener, MessageId } from '../record/trace.ts';
import type { CallState } from './call-state.ts';
import type { ChannelPicture, CorePicture, IsolationPicture, ParkedPicture, Place } from './picture.ts';

export interface ChannelEntry {
  readonly owner: string;
  readonly picture: ChannelPicture;
}

export interface MessageEntry {
  readonly place: Place;
  readonly refused: boolean;
}

export interface ListenerEntry {
  readonly listener: Listener;
  readonly heard: number;
  /** Its document is gone: only the core process has a record of it. */
  readonly isLost?: boolean;
}

export interface WindowEntry {
  readonly document: number;
  /** A document has come in this run; one that was there before it has not. */
  readonly isLoaded?: boolean;
  readonly closed: boolean;
  readonly console: readonly string[];
}

/** How everything is after some moments: what a picture is made from. */
export interface PictureState {
  /** The latest; others are made again by `callBefore`. */
  readonly calls: Map<CallId, CallState>;
  /** Messages that are not at their receiver, and those whose route ended in the latest step. */
  readonly messages: Map<MessageId, MessageEntry>;
  /** Those whose route ended in the latest step: at their receiver, or where it could not go on to anybody. */
  readonly ended: MessageId[];
  readonly listeners: Map<number, ListenerEntry>;
  /** By callback id. */
  readonly channels: Map<number, ChannelEntry>;
  /** By page. */
  readonly isolation: Map<string, IsolationPicture['state']>;
  /** Pages whose document sends by postMessage. */
  readonly fallback: Set<string>;
  /** By window and data id. */
  readonly parked: Map<string, ParkedPicture>;
  /** By actor. */
  readonly windows: Map<string, WindowEntry>;
  stderr: readonly string[];
  /** Calls whose command is running, by the thread it is on. */
  readonly running: Map<CallId, string>;
  /** How often, where that is more than once: a message that was sent again. */
  readonly runCounts: Map<CallId, number>;
  focus: CallId | undefined;
  /** What Rust code emitted last that no call asked for. */
  emits: CorePicture['emits'];
  aborted: boolean;
  frozen: boolean;
}

/** The state before anything happened. */
export function createState(): PictureState {
  return {
    calls: new Map(),
    messages: new Map(),
    ended: [],
    listeners: new Map(),
    channels: new Map(),
    isolation: new Map(),
    fallback: new Set(),
    parked: new Map(),
    windows: new Map(),
    stderr: [],
    running: new Map(),
    runCounts: new Map(),
    focus: undefined,
    emits: undefined,
    aborted: false,
    frozen: false,
  };
}

/** An independent copy, for a checkpoint. */
export function copyState(state: PictureState): PictureState {
  return {
    ...state,
    calls: new Map(state.calls),
    messages: new Map(state.messages),
    ended: [...state.ended],
    listeners: new Map(state.listeners),
    channels: new Map(state.channels),
    isolation: new Map(state.isolation),
    fallback: new Set(state.fallback),
    parked: new Map(state.parked),
    windows: new Map(state.windows),
    running: new Map(state.running),
    runCounts: new Map(state.runCounts),
  };
}
