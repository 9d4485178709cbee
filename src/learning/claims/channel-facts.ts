import type { Message, MomentOf, Trace } from '../../trace/index.ts';

/** What became of the messages that a run sends on channels. The end of a stream is no message. */
interface ChannelFacts {
  readonly delivered: readonly MomentOf<'delivered'>[];
  readonly heldBack: readonly MomentOf<'held'>[];
  /** Those that no handler gets, as they were sent. */
  readonly lost: readonly Message[];
}

export function channelFactsOf({ moments, messages }: Trace): ChannelFacts {
  const delivered = moments.filter(
    (moment): moment is MomentOf<'delivered'> => moment.kind === 'delivered' && !moment.end,
  );
  const heldBack = moments.filter(
    (moment): moment is MomentOf<'held'> => moment.kind === 'held' && !moment.end,
  );
  // Two commands that share a channel send messages of the same place: the page takes the first that comes.
  const untaken = new Set(delivered);
  const lost = messages.filter((message) => {
    const place = placeOf(message);
    if (!place) return false;
    const taken = [...untaken].find(({ callback, index }) => callback === place.id && index === place.index);
    return !taken || !untaken.delete(taken);
  });
  return { delivered, heldBack, lost };
}

/** The channel and the place in its stream of what is sent on one; undefined for the end, and for all else. */
function placeOf({ wire }: Message): { readonly id: number; readonly index: number } | undefined {
  if (wire.form !== 'eval') return undefined;
  return wire.purpose === 'fetch' || (wire.purpose === 'channel' && wire.message) ? wire : undefined;
}
