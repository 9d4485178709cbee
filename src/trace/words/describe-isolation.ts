import type { Moment } from '../record/trace.ts';
import { shortName, shortValue } from '../record/questions.ts';
import { code } from './code.ts';
import { calledName, type Facts, ofKind } from '../steps/step-facts.ts';

/** The sentence for what the isolation frame does with a message. */
export function frameSentence(facts: Facts, here: string): string {
  const { step } = facts;
  const hooked = ofKind(step, 'hooked');
  const sealed = ofKind(step, 'sealed');
  const name = calledName(facts);
  const start = hooked ? hookedSentence(hooked, name, here) : `There is no hook in ${here} to ask.`;
  return sealed ? `${start} ${sealedSentence(sealed)}` : start;
}

function hookedSentence(moment: Moment, name: string, here: string): string {
  const hook = `The hook in ${here}`;
  switch (moment.found) {
    case 'unchanged':
      return `${hook} looks at ${name} and its payload and lets both pass as they are.`;
    case 'altered':
      return `${hook} changes the payload of ${name}: from here it is ${code(shortValue(moment.value))}.`;
    case 'redirected':
      return `${hook} puts another command in place of ${name}: ${code(shortName(moment.text ?? ''))}.`;
    case 'rubbish':
      return `${hook} returns ${code(moment.text ?? '')} for ${name}, which is no message: command and ids are ${code('undefined')} from here.`;
    case 'throws':
      return `${hook} throws ${code(moment.text ?? '')}, so nothing of ${name} goes on. Nobody tells the page.`;
    case 'returns nothing':
      return `${hook} returns nothing for ${name}, so nothing goes on. Nobody tells the page.`;
    default:
      return `${hook} never returns from ${name}, so the message stays in the frame.`;
  }
}

function sealedSentence({ text, found }: Moment): string {
  return `Its payload, ${text ?? ''}, is sealed and becomes ${found ?? ''}.`;
}
