import type { ActorId, MessageId, Trace } from '../../../trace/index.ts';
import { perTrace } from '../../../trace/record/per-trace.ts';

/** Messages in flight at once that keep clear of each other. */
const MAX_IN_FLIGHT = 64;

type Slots = ReadonlyMap<MessageId, number>;

/**
 * For each message to a page its place in the line of those in flight: each takes the first place that
 * is free when it sets out. Place 0 is at the window itself, the others are shared by all windows; in the wide
 * map answers leave place 0 free.
 */
export const slotsOf = {
  wide: perTrace((trace) => lineUp(trace, 1)),
  narrow: perTrace((trace) => lineUp(trace, 0)),
};

function lineUp(trace: Trace, first: number): Slots {
  const slots = new Map<MessageId, number>();
  let inFlight: { readonly to: ActorId; readonly slot: number; readonly end: number }[] = [];
  for (const { message, start, end } of travels(trace)) {
    inFlight = inFlight.filter((other) => other.end > start).slice(-MAX_IN_FLIGHT);
    const taken = new Set(
      inFlight.filter(({ slot, to }) => slot !== 0 || to === message.to).map(({ slot }) => slot),
    );
    let slot = message.wire.form === 'response' ? first : 0;
    while (taken.has(slot)) slot += 1;
    slots.set(message.id, slot);
    inFlight.push({ to: message.to, slot, end });
  }
  return slots;
}

/** From which moment to which each message of the core process is on its way, in the order they set out. */
function travels({ messages, moments }: Trace) {
  const starts = new Map<MessageId, number>();
  const ends = new Map<MessageId, number>();
  moments.forEach(({ kind, actor, message }, index) => {
    if (message === undefined) return;
    if (kind === 'sent' ? actor.startsWith('core/') : kind === 'dequeued') starts.set(message, index);
    if ((kind === 'received' || kind === 'stopped') && starts.has(message)) ends.set(message, index);
  });
  return messages
    .filter(({ from }) => from.startsWith('core/'))
    .map((message) => ({
      message,
      start: starts.get(message.id) ?? -1,
      end: ends.get(message.id) ?? Infinity,
    }))
    .sort((a, b) => a.start - b.start);
}
