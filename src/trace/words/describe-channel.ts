import { perTrace } from '../record/per-trace.ts';
import type { MomentOf, Trace } from '../record/trace.ts';
import { shortValue } from '../record/value.ts';
import { code } from './code.ts';

/** When each place of a channel was delivered, by channel and place: two commands that share one count from 0 each. */
const deliveries = perTrace(({ moments }) => {
  const first = new Map<string, number>();
  for (const moment of moments)
    if (moment.kind === 'delivered' && !moment.end) first.set(placeOf(moment), moment.id);
  return first;
});

const placeOf = ({ actor, document, callback, index }: MomentOf<'held' | 'delivered'>) =>
  `${actor} ${String(document)} ${String(callback)} ${String(index)}`;

/** The sentence for a channel's message, or end, that its page delivers or holds back. */
export function channelSentence(moment: MomentOf<'held' | 'delivered'>, trace: Trace, here: string): string {
  const { callback, index, kind } = moment;
  const channel = `Channel ${callback} in ${here}`;
  if (kind === 'held') {
    const deliveredBefore = (deliveries(trace).get(placeOf(moment)) ?? Infinity) < moment.id;
    if (!moment.end && deliveredBefore)
      return `${channel} gets message ${index} again: it has delivered one of that index, so this one is kept and its handler never gets it.`;
    return moment.end
      ? `${channel} hears that it ends before index ${index}; messages are still missing, so the end waits.`
      : `${channel} gets message ${index} too early: it waits for the ones before it.`;
  }
  return moment.end
    ? `${channel} has delivered all its messages, ${index} of them: its callback is freed.`
    : `${channel} delivers message ${index} to its handler: ${code(shortValue(moment.value, 48))}.`;
}
