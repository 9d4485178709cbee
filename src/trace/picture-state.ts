import type { CallId, Gate, Listener, MessageId, Moment, Trace, Value, Verdict } from './trace.ts';
import type { ChannelPicture, CommandPicture, IsolationPicture, ParkedPicture, Place } from './picture.ts';
import { callOf, messageOf, shortValue } from './questions.ts';

/** The gates in their order on the way of a request; `method` and `form` have no posts. */
export const gateOrder: readonly Gate[] = ['unseal', 'key', 'origin', 'permission', 'command', 'arguments'];

export interface CallState {
  settled?: 'resolved' | 'rejected';
  value?: Value;
  readonly gates: Map<Gate, { readonly state: Verdict; readonly found?: string }>;
  command: CommandPicture['state'];
  says: string;
  waitsForFrame: boolean;
}

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
}

export interface WindowState {
  readonly document: number;
  readonly closed: boolean;
  readonly console: readonly string[];
}

/** How everything stands after some moments: what a picture is made from. */
export interface PictureState {
  readonly calls: Map<CallId, CallState>;
  readonly messages: Map<MessageId, MessageState>;
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
  readonly stderr: string[];
  /** Calls whose command is at work, by the thread it is on. */
  readonly running: Map<CallId, string>;
  focus: CallId | undefined;
  aborted: boolean;
}

/** The state before anything happened. */
export function createState(): PictureState {
  return {
    calls: new Map(),
    messages: new Map(),
    listeners: new Map(),
    channels: new Map(),
    isolation: new Map(),
    fallback: new Set(),
    parked: new Map(),
    windows: new Map(),
    stderr: [],
    running: new Map(),
    focus: undefined,
    aborted: false,
  };
}

/** An independent copy, for a checkpoint. */
export function copyState(state: PictureState): PictureState {
  return {
    ...state,
    calls: new Map([...state.calls].map(([id, call]) => [id, { ...call, gates: new Map(call.gates) }])),
    messages: new Map(state.messages),
    listeners: new Map(state.listeners),
    channels: new Map(state.channels),
    isolation: new Map(state.isolation),
    fallback: new Set(state.fallback),
    parked: new Map(state.parked),
    windows: new Map(state.windows),
    stderr: [...state.stderr],
    running: new Map(state.running),
  };
}

/** Moves the state on by one moment. */
export function apply(state: PictureState, moment: Moment, trace: Trace): void {
  const call = moment.call === undefined ? undefined : state.calls.get(moment.call);
  if (moment.call !== undefined && !moment.before) state.focus = moment.call;
  switch (moment.kind) {
    case 'called':
      if (moment.call !== undefined) {
        state.calls.set(moment.call, {
          gates: new Map(),
          command: 'notYet',
          says: 'not yet',
          waitsForFrame: false,
        });
      }
      break;
    case 'settled':
      if (call) {
        call.settled = moment.found === 'rejected' ? 'rejected' : 'resolved';
        if (moment.value) call.value = moment.value;
      }
      break;
    case 'gate':
      if (call && moment.gate && moment.verdict) {
        pass(state, call, moment, trace);
      }
      break;
    case 'spawned':
    case 'running':
    case 'checked':
    case 'returned':
    case 'panicked':
      if (call) work(state, call, moment, trace);
      break;
    case 'sent':
    case 'queued':
    case 'dequeued':
    case 'received':
    case 'stopped':
      travel(state, moment, trace);
      break;
    case 'listening':
      if (moment.listener) state.listeners.set(moment.listener.id, { listener: moment.listener, heard: 0 });
      break;
    case 'unlistened':
      if (moment.listener) state.listeners.delete(moment.listener.id);
      break;
    case 'heard':
      hear(state, moment);
      break;
    case 'loaded':
    case 'closed':
    case 'console':
      live(state, moment);
      break;
    case 'stderr':
      state.stderr.push(moment.text ?? '');
      break;
    case 'exited':
      state.aborted = true;
      break;
    default:
      break;
  }
}

const requestOf = (trace: Trace, moment: Moment) => moment.message ?? callOf(trace, moment.call)?.sent.at(-1);

function pass(state: PictureState, call: CallState, moment: Moment, trace: Trace): void {
  const { gate, verdict, found } = moment;
  if (!gate || !verdict) return;
  call.gates.set(gate, { state: verdict, ...(found !== undefined && { found }) });
  const message = requestOf(trace, moment);
  const next = gateOrder[gateOrder.indexOf(gate) + 1];
  const isRefused = verdict === 'refused';
  if (message !== undefined) {
    const place: Place = isRefused
      ? { at: 'gate', gate }
      : next
        ? { at: 'gate', gate: next }
        : { at: 'command' };
    state.messages.set(message, { place, refused: isRefused });
  }
  if (!isRefused) return;
  call.command = 'doesNotRun';
  call.says = gate === 'command' ? 'no such command' : 'does not run';
}

function work(state: PictureState, call: CallState, moment: Moment, trace: Trace): void {
  const id = moment.call ?? '';
  switch (moment.kind) {
    case 'running': {
      const request = requestOf(trace, moment);
      if (request !== undefined) state.messages.set(request, { place: { at: 'arrived' }, refused: false });
      state.running.set(id, moment.actor);
      call.command = 'runs';
      call.says = 'runs here';
      break;
    }
    case 'checked':
      call.says = moment.found ?? 'scope checked';
      break;
    case 'returned': {
      state.running.delete(id);
      call.command = 'returned';
      const isScope = moment.found === 'failed' && call.says.includes('not in scope');
      if (!isScope)
        call.says = moment.found === 'failed' ? 'returned Err' : `returned ${shortValue(moment.value, 12)}`;
      break;
    }
    case 'panicked':
      state.running.delete(id);
      call.command = 'panicked';
      call.says = 'panicked';
      break;
    default:
      break;
  }
}

function travel(state: PictureState, moment: Moment, trace: Trace): void {
  const id = moment.message;
  if (id === undefined) return;
  const isRequest = messageOf(trace, id)?.wire.form === 'request';
  const hasGates = isRequest && messageOf(trace, id)?.from !== 'engine';
  const place = ((): Place => {
    switch (moment.kind) {
      case 'queued':
        return { at: moment.actor === 'engine' ? 'engine' : 'queue' };
      case 'received':
        return hasGates
          ? { at: 'gate', gate: trace.pattern === 'isolation' ? 'unseal' : 'key' }
          : { at: 'arrived' };
      case 'stopped':
        return { at: 'stopped' };
      default:
        return { at: 'between' };
    }
  })();
  state.messages.set(id, { place, refused: moment.kind === 'stopped' });
}

function hear(state: PictureState, moment: Moment): void {
  const { listener } = moment;
  if (!listener) return;
  const known = state.listeners.get(listener.id);
  state.listeners.set(listener.id, { listener: known?.listener ?? listener, heard: (known?.heard ?? 0) + 1 });
}

function live(state: PictureState, moment: Moment): void {
  const window = state.windows.get(moment.actor) ?? { document: 1, closed: false, console: [] };
  const next =
    moment.kind === 'loaded'
      ? { ...window, document: moment.document ?? window.document }
      : moment.kind === 'closed'
        ? { ...window, closed: true }
        : { ...window, console: [...window.console, moment.text ?? ''] };
  state.windows.set(moment.actor, next);
}
