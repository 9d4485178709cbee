import { callOf, messageOf } from '../record/lookup.ts';
import { isRequest } from '../record/message.ts';
import { callNumbers } from './call-lists.ts';
import type { Place, TokenPicture } from './picture.ts';
import type { MessageEntry } from './state.ts';
import type { View } from './view.ts';
import type { Message, MessageId, Trace } from '../record/trace.ts';
import { headerIn, isSealed, payloadOf } from '../record/wire.ts';

/** The messages that have a token once a step has happened; `before` is where they were until then. */
export function tokensOf(
  { trace, step, state }: View,
  before: ReadonlyMap<MessageId, MessageEntry>,
): readonly TokenPicture[] {
  return [...state.messages].flatMap(([id, current]): TokenPicture[] => {
    const message = messageOf(trace, id);
    if (!message) return [];
    const earlier = before.get(id);
    const hasMoved = step.moments.some((moment) => moment.message === id) && !isSamePlace(earlier, current);
    if (current.place.at === 'arrived' && !hasMoved) return [];
    return [
      {
        message: id,
        ...callOfToken(trace, message),
        ...shapeOf(message),
        sealed: isSealed(payloadOf(message.wire) ?? null) && !isUnsealed(current.place),
        ...idsOf(trace, message),
        from: message.from,
        to: message.to,
        transport: message.transport,
        place: current.place,
        ...(hasMoved && { moved: earlier?.place ?? 'sender' }),
        refused: current.refused,
      },
    ];
  });
}

function callOfToken(trace: Trace, { call }: Message): Pick<TokenPicture, 'call' | 'number'> {
  if (call === undefined) return {};
  const number = callNumbers(trace).get(call);
  return { call, ...(number !== undefined && { number }) };
}

function idsOf(trace: Trace, message: Message): Pick<TokenPicture, 'ids'> {
  const ids = isRequest(message) ? callOf(trace, message.call)?.callbacks : undefined;
  return ids ? { ids } : {};
}

/** Past the gate that unseals. */
const isUnsealed = (place: Place) =>
  place.at === 'command' || place.at === 'arrived' || (place.at === 'gate' && place.gate !== 'unseal');

const isSamePlace = (a: MessageEntry | undefined, b: MessageEntry) =>
  a?.place.at === b.place.at &&
  (a.place.at !== 'gate' || b.place.at !== 'gate' || a.place.gate === b.place.gate);

function shapeOf({ wire, transport }: Message): Pick<TokenPicture, 'shape' | 'ok'> {
  if (transport === 'post-message') return { shape: 'fallback' };
  if (transport === 'frame-message') return { shape: 'frame' };
  if (wire.form === 'request') return { shape: 'request' };
  if (wire.form !== 'response') return { shape: 'eval' };
  const outcome = headerIn(wire, 'Tauri-Response');
  return { shape: 'answer', ok: outcome === undefined ? wire.status === 200 : outcome === 'ok' };
}
