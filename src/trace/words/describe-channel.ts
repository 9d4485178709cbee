import type { MomentOf } from '../record/trace.ts';
import { shortValue } from '../record/value.ts';
import { code } from './code.ts';

/** The sentence for a channel's message, or end, that its page delivers or holds back. */
export function channelSentence(moment: MomentOf<'held' | 'delivered'>, here: string): string {
  const { callback, index, kind } = moment;
  const channel = `Channel ${callback} in ${here}`;
  if (kind === 'held') {
    return moment.end
      ? `${channel} hears that it ends before index ${index}; messages are still missing, so the end waits.`
      : `${channel} gets message ${index} too early: it waits for the ones before it.`;
  }
  return moment.end
    ? `${channel} has delivered all its messages, ${index} of them: its callback is freed.`
    : `${channel} delivers message ${index} to its handler: ${code(shortValue(moment.value, 48))}.`;
}
