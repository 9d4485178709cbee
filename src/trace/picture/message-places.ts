import { callOf, messageOf } from '../record/lookup.ts';
import { isRequest } from '../record/message.ts';
import type { Gate, Message, MessageId, Moment, MomentOf, Trace } from '../record/trace.ts';
import { isHeldBack } from '../steps/step-facts.ts';
import { dropOldest } from './limits.ts';
import type { Place } from './picture.ts';
import type { PictureState } from './state.ts';

/** What a picture knows of messages. */
type Messages = Pick<PictureState, 'messages' | 'ended'>;

/** The gates in their order on the route of a request; `method` and `form` have no posts. */
export const gateOrder: readonly Gate[] = ['unseal', 'key', 'origin', 'permission', 'command', 'arguments'];

export function place({ messages, ended }: Messages, message: MessageId, at: Place, refused = false): void {
  messages.set(message, { place: at, refused });
  dropOldest(messages);
  if (at.at === 'arrived') ended.push(message);
}

/** The request that a moment is about: the latest of its call that is on its way. */
export const requestOf = ({ messages }: Messages, trace: Trace, moment: Moment): MessageId | undefined =>
  moment.message ?? callOf(trace, moment.call)?.sent.findLast((id) => messages.has(id));

/** A request is in front of the next gate, or stays at the one that refuses it. */
export function passGate(state: Messages, moment: MomentOf<'gate'>, trace: Trace): void {
  const { gate, verdict } = moment;
  const message = requestOf(state, trace, moment);
  if (message === undefined) return;
  const isRefused = verdict === 'refused';
  if (isRefused) dropRefusedAt(state, gate);
  const next = isRefused ? gate : gateOrder[gateOrder.indexOf(gate) + 1];
  place(state, message, next ? { at: 'gate', gate: next } : { at: 'command' }, isRefused);
}

/** A request that is refused takes the place of the one that was refused there before. */
function dropRefusedAt({ messages }: Messages, gate: Gate): void {
  for (const [id, { place: at, refused }] of messages)
    if (refused && at.at === 'gate' && at.gate === gate) messages.delete(id);
}

type Travel = MomentOf<'sent' | 'queued' | 'dequeued' | 'received' | 'stopped'>;

/** A message goes on, waits, arrives or is stopped. */
export function moveMessage(state: Messages, message: Message, moment: Travel, trace: Trace): void {
  const isStopped = moment.kind === 'stopped';
  // Of a request that arrived only its answer is still waited for.
  if (isStopped && message.receivedAt !== null) state.messages.delete(message.id);
  else place(state, message.id, placeOf(message, moment, trace), isStopped);
  if (isStopped && message.from.startsWith('core/')) state.ended.push(message.id);
}

/** A message that its hook holds back stays in the isolation frame. */
export function hold(state: Messages, moment: MomentOf<'hooked'>): void {
  if (isHeldBack(moment)) place(state, moment.message, { at: 'frame' }, true);
}

function placeOf(message: Message, { kind, actor }: Travel, trace: Trace): Place {
  switch (kind) {
    case 'queued':
      return { at: actor === 'engine' ? 'engine' : 'queue' };
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

/** The same message goes another way: the request of its call that was stopped no longer matters. */
export function dropStopped({ messages }: Messages, call: string | undefined, trace: Trace): void {
  for (const [id, { place: at }] of messages)
    if (at.at === 'stopped' && messageOf(trace, id)?.call === call) messages.delete(id);
}

/** A request has its answer: where a recording has no gates, that reveals that it is past them. */
export function dropAnswered({ messages }: Messages, request: MessageId): void {
  if (messages.get(request)?.refused === false) messages.delete(request);
}
