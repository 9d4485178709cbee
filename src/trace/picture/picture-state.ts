import { callOf, messageOf } from '../record/lookup.ts';
import { isRequest } from '../record/message.ts';
import { callAfter, callBefore, type CallState } from './call-state.ts';
import type { ChannelPicture, CorePicture, IsolationPicture, ParkedPicture, Place } from './picture.ts';
import { windowOf } from '../record/questions.ts';
import { isHeldBack } from '../steps/step-facts.ts';
import { meetChannels, park, stream, unpark } from './picture-channels.ts';
import type { CallId, Gate, Listener, Message, MessageId, Moment, MomentOf, Trace } from '../record/trace.ts';

/** The gates in their order on the way of a request; `method` and `form` have no posts. */
export const gateOrder: readonly Gate[] = ['unseal', 'key', 'origin', 'permission', 'command', 'arguments'];

export interface ChannelState {
  readonly owner: string;
  readonly picture: ChannelPicture;
}

export interface MessageState {
  readonly place: Place;
  readonly refused: boolean;
}

export interface ListenerState {
  readonly listener: Listener;
  readonly heard: number;
  /** Its document is gone: only the core process has a record of it. */
  readonly isLost?: boolean;
}

export interface WindowState {
  readonly document: number;
  /** A document has come in this run; one that was there before it has not. */
  readonly isLoaded?: boolean;
  readonly closed: boolean;
  readonly console: readonly string[];
}

/** How everything stands after some moments: what a picture is made from. */
export interface PictureState {
  /** The latest; others are made anew by `callBefore`. */
  readonly calls: Map<CallId, CallState>;
  /** Messages that are not at their receiver, and those whose way ended in the latest step. */
  readonly messages: Map<MessageId, MessageState>;
  /** Those whose way ended in the latest step: at their receiver, or where it could not go on to anybody. */
  readonly ended: MessageId[];
  readonly listeners: Map<number, ListenerState>;
  /** By callback id. */
  readonly channels: Map<number, ChannelState>;
  /** By page. */
  readonly isolation: Map<string, IsolationPicture['state']>;
  /** Pages whose document sends by postMessage. */
  readonly fallback: Set<string>;
  /** By window and data id. */
  readonly parked: Map<string, ParkedPicture>;
  /** By actor. */
  readonly windows: Map<string, WindowState>;
  stderr: readonly string[];
  /** Calls whose command is at work, by the thread it is on. */
  readonly running: Map<CallId, string>;
  /** How often, where that is more than once: a message that was sent again. */
  readonly runs: Map<CallId, number>;
  focus: CallId | undefined;
  /** What Rust code emitted last that no call asked for. */
  emits: CorePicture['emits'];
  aborted: boolean;
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
    runs: new Map(),
    focus: undefined,
    emits: undefined,
    aborted: false,
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
    runs: new Map(state.runs),
  };
}

/** How much is kept of what would grow with the trace: of lines of a console or of stderr, and of all else. */
const MOST_LINES = 8;
const MOST_KEPT = 64;

/** Keeps of a map what was put into it last. */
function keepLatest<Key>(map: Map<Key, unknown>): void {
  for (const oldest of map.keys()) {
    if (map.size <= MOST_KEPT) return;
    map.delete(oldest);
  }
}

/** Moves the state on by the moments of one step. */
export function applyStep(state: PictureState, moments: readonly Moment[], trace: Trace): void {
  for (const id of state.ended.splice(0)) state.messages.delete(id);
  for (const moment of moments) apply(state, moment, trace);
}

function apply(state: PictureState, moment: Moment, trace: Trace): void {
  if (moment.call !== undefined) {
    if (!moment.before) state.focus = moment.call;
    advance(state, moment.call, moment, trace);
  }
  switch (moment.kind) {
    case 'called':
      meetChannels(state, moment);
      keepLatest(state.channels);
      break;
    case 'gate':
      pass(state, moment, trace);
      break;
    case 'running':
    case 'returned':
    case 'panicked':
      work(state, moment, trace);
      break;
    case 'sent':
    case 'queued':
    case 'dequeued':
    case 'received':
    case 'stopped':
    case 'hooked':
      travel(state, moment, trace);
      break;
    case 'held':
    case 'delivered':
      stream(state, moment);
      keepLatest(state.channels);
      break;
    case 'acted':
      if (moment.action.type === 'addFrame') state.isolation.set(moment.actor, 'loading');
      break;
    case 'listening':
      keepListener(state, { listener: moment.listener, heard: 0 });
      break;
    case 'unlistened':
      state.listeners.delete(moment.listener.id);
      break;
    case 'heard':
      hear(state, moment);
      break;
    case 'loaded':
    case 'closed':
    case 'console':
      live(state, moment);
      break;
    case 'emitted':
      if (moment.call === undefined) state.emits = emissionOf(moment);
      break;
    case 'stderr':
      state.stderr = [...state.stderr, moment.text].slice(-MOST_LINES);
      break;
    case 'exited':
      state.aborted = true;
      break;
    default:
      break;
  }
}

const emissionOf = ({ by, event, source }: MomentOf<'emitted'>): CorePicture['emits'] =>
  source === undefined ? { by, event } : { by, event, source };

function advance(state: PictureState, id: CallId, moment: Moment, trace: Trace): void {
  const known =
    state.calls.get(id) ?? (moment.kind === 'called' ? undefined : callBefore(trace, id, moment.id));
  const call = callAfter(known, moment);
  if (!call) return;
  state.calls.set(id, call);
  keepLatest(state.calls);
}

/** The request that a moment is about: the latest of its call that is on its way. */
const requestOf = ({ messages }: PictureState, trace: Trace, moment: Moment) =>
  moment.message ?? callOf(trace, moment.call)?.sent.findLast((id) => messages.has(id));

function move(state: PictureState, message: MessageId, place: Place, refused = false): void {
  state.messages.set(message, { place, refused });
  keepLatest(state.messages);
  if (place.at === 'arrived') state.ended.push(message);
}

function pass(state: PictureState, moment: MomentOf<'gate'>, trace: Trace): void {
  const { gate, verdict } = moment;
  const message = requestOf(state, trace, moment);
  if (message === undefined) return;
  const isRefused = verdict === 'refused';
  if (isRefused) {
    // It stands where the one before it stood.
    for (const [id, { place, refused }] of state.messages)
      if (refused && place.at === 'gate' && place.gate === gate) state.messages.delete(id);
  }
  const next = isRefused ? gate : gateOrder[gateOrder.indexOf(gate) + 1];
  move(state, message, next ? { at: 'gate', gate: next } : { at: 'command' }, isRefused);
}

function work(
  state: PictureState,
  moment: MomentOf<'running' | 'returned' | 'panicked'>,
  trace: Trace,
): void {
  const id = moment.call;
  if (id === undefined) return;
  if (moment.kind !== 'running') {
    endRun(state, id);
    unpark(state, id, trace);
    return;
  }
  if (state.running.has(id)) state.runs.set(id, (state.runs.get(id) ?? 1) + 1);
  state.running.set(id, moment.actor);
  keepLatest(state.running);
  const request = requestOf(state, trace, moment);
  if (request !== undefined) move(state, request, { at: 'arrived' });
}

function travel(state: PictureState, moment: Moment, trace: Trace): void {
  const message = messageOf(trace, moment.message);
  if (!message) return;
  if (moment.kind === 'sent' && message.answers !== undefined)
    answered(state, message.answers, moment.call, trace);
  noteTravel(state, message, moment, trace);
  if (moment.kind === 'hooked') {
    if (isHeldBack(moment)) move(state, message.id, { at: 'frame' }, true);
    return;
  }
  const isStopped = moment.kind === 'stopped';
  // Of a request that arrived only its answer is still waited for.
  if (isStopped && message.receivedAt !== null) state.messages.delete(message.id);
  else move(state, message.id, placeOf(message, moment, trace), isStopped);
  if (isStopped && message.from.startsWith('core/')) state.ended.push(message.id);
}

function placeOf(message: Message, moment: Moment, trace: Trace): Place {
  switch (moment.kind) {
    case 'queued':
      return { at: moment.actor === 'engine' ? 'engine' : 'queue' };
    case 'received':
      return isRequest(message) && message.from !== 'engine'
        ? { at: 'gate', gate: trace.pattern === 'isolation' ? 'unseal' : 'key' }
        : { at: 'arrived' };
    case 'stopped':
      return { at: message.wire.form === 'frame' ? 'frame' : 'stopped' };
    default:
      return { at: 'between' };
  }
}

/** What a message's travel tells of its document: it fell back, its frame is ready or blocked, data is parked for it. */
function noteTravel(
  state: PictureState,
  { wire, from, to, call }: Message,
  { kind, actor }: Moment,
  trace: Trace,
): void {
  if (kind === 'sent' && wire.form === 'post') {
    state.fallback.add(from);
    // The same message goes another way: the request that was stopped is of no more account.
    for (const [id, { place }] of state.messages)
      if (place.at === 'stopped' && messageOf(trace, id)?.call === call) state.messages.delete(id);
  }
  if (kind === 'sent' && wire.form === 'eval' && wire.purpose === 'fetch')
    park(state, wire, windowOf(trace, to) ?? '');
  keepLatest(state.parked);
  if (kind === 'received' && wire.form === 'frame' && wire.type === 'ready')
    state.isolation.set(actor, 'ready');
  if (kind === 'stopped' && wire.form === 'request' && actor.startsWith('iso('))
    state.isolation.set(`page(${windowOf(trace, actor) ?? ''})`, 'blocked');
}

/** One run of a call's command is over; another may go on. */
function endRun(state: PictureState, call: CallId): void {
  const runs = state.runs.get(call);
  if (runs === undefined) state.running.delete(call);
  else if (runs > 2) state.runs.set(call, runs - 1);
  else state.runs.delete(call);
}

/** A recording has no gates, and does not see a command return: its answer tells that both are past. */
function answered(state: PictureState, request: MessageId, call: CallId | undefined, trace: Trace): void {
  if (state.messages.get(request)?.refused === false) state.messages.delete(request);
  if (call !== undefined && trace.source === 'recorded') endRun(state, call);
}

/** A map has room for the first listeners. */
function keepListener({ listeners }: PictureState, { listener, heard }: ListenerState): void {
  if (listeners.size < MOST_KEPT || listeners.has(listener.id))
    listeners.set(listener.id, { listener, heard });
}

function hear(state: PictureState, { listener }: MomentOf<'heard'>): void {
  const known = state.listeners.get(listener.id);
  keepListener(state, { listener: known?.listener ?? listener, heard: (known?.heard ?? 0) + 1 });
}

function live(state: PictureState, moment: MomentOf<'loaded' | 'closed' | 'console'>): void {
  const { actor } = moment;
  const window = state.windows.get(actor) ?? { document: 1, closed: false, console: [] };
  switch (moment.kind) {
    case 'loaded': {
      const document = moment.document ?? window.document;
      const isNew = document > window.document;
      if (isNew) forget(state, actor);
      const { console } = isNew ? { console: [] } : window;
      state.windows.set(actor, { ...window, document, console, isLoaded: true });
      break;
    }
    case 'closed':
      forget(state, actor);
      for (const [id, { listener }] of state.listeners)
        if (listener.owner === actor) state.listeners.delete(id);
      for (const [key, parked] of state.parked) if (parked.window === moment.window) state.parked.delete(key);
      state.windows.set(actor, { ...window, closed: true });
      break;
    default:
      state.windows.set(actor, {
        ...window,
        console: [...window.console, moment.text].slice(-MOST_LINES),
      });
  }
}

/** What a document kept goes with it; the core process’s records of its listeners stay. */
function forget(state: PictureState, page: string): void {
  for (const [id, { owner }] of state.channels) if (owner === page) state.channels.delete(id);
  for (const [id, known] of state.listeners)
    if (known.listener.owner === page) state.listeners.set(id, { ...known, isLost: true });
  state.isolation.delete(page);
  state.fallback.delete(page);
}
