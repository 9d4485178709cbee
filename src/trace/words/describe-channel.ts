import type { Moment } from '../record/trace.ts';
import { shortValue } from '../record/questions.ts';
import { code } from './code.ts';

/** The sentence for a channel's message, or end, that its page delivers or holds back. */
export function channelSentence(moment: Moment, here: string): string {
  const { callback = 0, index = 0, found, kind } = moment;
  const channel = `Channel ${callback} in ${here}`;
  if (kind === 'held') {
    return found === 'end'
      ? `${channel} hears that it ends before index ${index}; messages are still missing, so the end waits.`
      : `${channel} gets message ${index} too early: it waits for the ones before it.`;
  }
  if (found === 'end')
    return `${channel} has delivered all its messages, ${index} of them: its callback is freed.`;
  return `${channel} delivers message ${index} to its handler: ${code(shortValue(moment.value, 48))}.`;
}
