import type { ChannelsClaim } from '../../schemas/index.ts';
import type { Trace } from '../../trace/index.ts';
import { channelFactsOf } from './channel-facts.ts';
import { stepWith, type Judge } from './judgement.ts';

/** What becomes of the messages on channels. */
export const judgeChannels: Judge = ({ channels }, trace) => {
  if (!channels) return undefined;
  const parts = partsOf(channels, trace);
  const wrong = parts.filter(({ claimed, found }) => claimed !== found);
  return {
    isTrue: wrong.length === 0,
    // All of it, where what is claimed must not be true.
    found: () => (wrong.length > 0 ? wrong : parts).map(({ words }) => words).join(', and '),
    step: () => wrongStep(channels, trace),
  };
};

/** What is claimed of the messages, each with what the run shows. */
function partsOf({ delivered, heldBack, lost }: ChannelsClaim, trace: Trace) {
  const facts = channelFactsOf(trace);
  const places = facts.delivered.map(({ index }) => String(index)).join(', ');
  const [waiting, missing] = [facts.heldBack.length, facts.lost.length];
  return [
    {
      claimed: delivered?.join(', '),
      found: places,
      words: `the handlers got ${places === '' ? 'no message' : places}`,
    },
    { claimed: heldBack, found: waiting, words: `${messagesWords(waiting)} waited in the page` },
    { claimed: lost, found: missing, words: `${messagesWords(missing)} reached no handler` },
  ].filter(({ claimed }) => claimed !== undefined);
}

const messagesWords = (count: number) =>
  count === 0 ? 'no message' : count === 1 ? '1 message' : `${String(count)} messages`;

/** The first step at which a message has to wait, or at which one is sent that no handler gets. */
function wrongStep({ heldBack, lost }: ChannelsClaim, trace: Trace): number | undefined {
  const facts = channelFactsOf(trace);
  const [waiting] = heldBack === undefined ? [] : facts.heldBack;
  const [missing] = lost === undefined ? [] : facts.lost;
  const sent = trace.moments.find((moment) => moment.kind === 'sent' && moment.message === missing?.id);
  return stepWith(waiting ?? sent, trace);
}
