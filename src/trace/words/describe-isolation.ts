import { shortName } from '../record/command.ts';
import type { MomentOf } from '../record/trace.ts';
import { shortValue } from '../record/value.ts';
import { firstOf } from '../steps/step-facts.ts';
import { code } from './code.ts';
import { calledName, type Facts } from './facts.ts';

/** The sentence for what the isolation frame does with a message. */
export function frameSentence(facts: Facts, here: string): string {
  const hooked = firstOf(facts.step, 'hooked');
  const sealed = firstOf(facts.step, 'sealed');
  const name = calledName(facts);
  const start = hooked ? hookedSentence(hooked, name, here) : `There is no hook in ${here} to ask.`;
  return sealed ? `${start} ${sealedSentence(sealed)}` : start;
}

function hookedSentence(moment: MomentOf<'hooked'>, name: string, here: string): string {
  const hook = `The hook in ${here}`;
  switch (moment.outcome) {
    case 'unchanged':
      return `${hook} looks at ${name} and its payload and lets both pass as they are.`;
    case 'altered':
      return `${hook} changes the payload of ${name}: from here it is ${code(shortValue(moment.value))}.`;
    case 'redirected':
      return `${hook} puts another command in place of ${name}: ${code(shortName(moment.command))}.`;
    case 'notAMessage':
      return `${hook} returns ${code(JSON.stringify(moment.returned))} for ${name}, which is no message: command and ids are ${code('undefined')} from here.`;
    case 'throws':
      return `${hook} throws ${code(moment.text)}, so nothing of ${name} goes on. The page is not notified.`;
    case 'returnsNothing':
      return `${hook} returns nothing for ${name}, so nothing goes on. The page is not notified.`;
    case 'neverReturns':
      return `${hook} never returns from ${name}, so the message stays in the frame.`;
  }
}

const sealedSentence = ({ bytes, numbers }: MomentOf<'sealed'>): string =>
  `Its payload, ${bytes} bytes, is sealed and becomes ${numbers} numbers.`;
