import { messageOf, windowOf } from '../record/lookup.ts';
import type { CallId, Message, Moment, MomentOf, Trace } from '../record/trace.ts';
import { callAfter, callBefore } from './call-state.ts';
import { meetChannels, park, stream, unpark } from './channels.ts';
import { endRun, startRun } from './command-runs.ts';
import { dropOldest, withLine } from './limits.ts';
import { addListener, hear } from './listeners.ts';
import {
  dropAnswered,
  dropStopped,
  hold,
  moveMessage,
  passGate,
  place,
  requestOf,
} from './message-places.ts';
import type { CorePicture } from './picture.ts';
import type { PictureState } from './state.ts';
import { close, load, log } from './windows.ts';

/** Moves the state on by the moments of one step. */
export function applyStep(state: PictureState, moments: readonly Moment[], trace: Trace): void {
  for (const id of state.ended.splice(0)) state.messages.delete(id);
  for (const moment of moments) {
    if (moment.call !== undefined) {
      if (!moment.before) state.focus = moment.call;
      advanceCall(state, moment.call, moment, trace);
    }
    applyMoment(state, moment, trace);
  }
}

function advanceCall(state: PictureState, id: CallId, moment: Moment, trace: Trace): void {
  const known =
    state.calls.get(id) ?? (moment.kind === 'called' ? undefined : callBefore(trace, id, moment.id));
  const call = callAfter(known, moment);
  if (!call) return;
  state.calls.set(id, call);
  dropOldest(state.calls);
}

function applyMoment(state: PictureState, moment: Moment, trace: Trace): void {
  switch (moment.kind) {
    case 'called':
      meetChannels(state, moment);
      break;
    case 'gate':
      passGate(state, moment, trace);
      break;
    case 'running':
      run(state, moment, trace);
      break;
    case 'returned':
    case 'panicked':
      if (moment.call === undefined) break;
      endRun(state, moment.call);
      unpark(state, moment.call, trace);
      break;
    case 'sent':
    case 'queued':
    case 'dequeued':
    case 'received':
    case 'stopped':
      carry(state, moment, trace);
      break;
    case 'hooked':
      hold(state, moment);
      break;
    case 'held':
    case 'delivered':
      stream(state, moment);
      break;
    case 'acted':
      if (moment.action.type === 'addFrame') state.isolation.set(moment.actor, 'loading');
      break;
    case 'listening':
      addListener(state, moment.listener);
      break;
    case 'unlistened':
      state.listeners.delete(moment.listener.id);
      break;
    case 'heard':
      hear(state, moment.listener);
      break;
    case 'loaded':
      load(state, moment);
      break;
    case 'closed':
      close(state, moment);
      break;
    case 'console':
      log(state, moment);
      break;
    case 'threw':
      // What Tauri's script throws, the promise of the call rejects with.
      if (moment.by !== 'sender') log(state, moment);
      break;
    case 'emitted':
      if (moment.call === undefined) state.emits = emissionOf(moment);
      break;
    case 'stderr':
      state.stderr = withLine(state.stderr, moment.text);
      break;
    case 'blocked':
      state.frozen ||= moment.actor === 'core/main';
      break;
    case 'exited':
      state.aborted = true;
      break;
    default:
      break;
  }
}

function run(state: PictureState, moment: MomentOf<'running'>, trace: Trace): void {
  if (moment.call === undefined) return;
  startRun(state, moment.call, moment.actor);
  const request = requestOf(state, trace, moment);
  if (request !== undefined) place(state, request, { at: 'arrived' });
}

function carry(
  state: PictureState,
  moment: MomentOf<'sent' | 'queued' | 'dequeued' | 'received' | 'stopped'>,
  trace: Trace,
): void {
  const message = messageOf(trace, moment.message);
  if (!message) return;
  if (moment.kind === 'sent' && message.answers !== undefined) {
    dropAnswered(state, message.answers);
    // A recording does not see a command return.
    if (moment.call !== undefined && trace.source === 'recorded') endRun(state, moment.call);
  }
  noteTravel(state, message, moment, trace);
  moveMessage(state, message, moment, trace);
}

/** What a message's travel reveals of its document: it fell back, its frame is ready or blocked, data is parked for it. */
function noteTravel(
  state: PictureState,
  { wire, from, to, call }: Message,
  { kind, actor }: Moment,
  trace: Trace,
): void {
  // What script posts by hand says nothing about Tauri's own way.
  if (kind === 'sent' && wire.form === 'post' && wire.text === undefined) {
    state.fallback.add(from);
    dropStopped(state, call, trace);
  }
  if (kind === 'sent' && wire.form === 'eval' && wire.purpose === 'fetch')
    park(state, wire, windowOf(trace, to) ?? '');
  if (kind === 'received' && wire.form === 'frame' && wire.type === 'ready')
    state.isolation.set(actor, 'ready');
  if (kind === 'stopped' && wire.form === 'request' && actor.startsWith('iso('))
    state.isolation.set(`page(${windowOf(trace, actor) ?? ''})`, 'blocked');
}

const emissionOf = ({ by, event, source }: MomentOf<'emitted'>): CorePicture['emits'] =>
  source === undefined ? { by, event } : { by, event, source };
