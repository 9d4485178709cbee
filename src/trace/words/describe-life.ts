import type { Moment } from '../record/trace.ts';
import { shortValue } from '../record/questions.ts';
import { code } from './code.ts';
import { partyName } from './speaker.ts';
import { type Facts, nameOf, ofKind } from '../steps/step-facts.ts';

/** The sentence for what happens to documents, windows and the process, or to a message that finds nobody. */
export function lifeSentence(moment: Moment, facts: Facts, here: string): string {
  const { trace } = facts;
  const kind = trace.actors.find(({ id }) => id === moment.actor)?.kind;
  switch (moment.kind) {
    case 'acted':
      return acted(moment, facts, here);
    case 'loaded':
      if (kind === 'isolation-frame')
        return `The document of ${here} is there, with an origin of its own: ${code(moment.text ?? '')}. It holds this run’s AES key.`;
      return (moment.document ?? 1) > 1
        ? `Document ${moment.document ?? 1} of ${here} is there, with the origin ${code(moment.text ?? '')}. The one before is gone, with its promises and callbacks.`
        : `The document of ${here} is there, with the origin ${code(moment.text ?? '')}. Its own scripts can call ${code('invoke')} from now on.`;
    case 'closed':
      return `The window ${code(moment.text ?? '')} is gone, with its page and every promise that waited there.`;
    case 'prevented':
      return `A page listens for the close request of ${code(moment.text ?? '')}, so the core process keeps the window and leaves the rest to the page.`;
    case 'exited':
      return moment.text === 'abort'
        ? `The whole process aborts: ${code('SIGABRT')}. Every window and every promise goes with it.`
        : `No window is left, so the app ends: ${code(moment.text ?? '')}. A task that was at work may be cut off.`;
    case 'stopped':
      return stopped(moment, facts, here);
    case 'console':
      return `The console of ${here} gets the error ${code(moment.text ?? '')}. That is all: nothing settles the promise.`;
    default:
      return `${nameOf(facts)} panics with ${code(moment.text ?? '')}. ${
        moment.actor === 'core/main'
          ? 'It is on the main thread.'
          : 'The runtime contains it, and nobody is left to answer.'
      }`;
  }
}

function acted(moment: Moment, facts: Facts, here: string): string {
  const text = moment.text ?? 'acts';
  if (moment.actor === 'user') return `The user ${text}.`;
  if (moment.actor.startsWith('core/'))
    return facts.call ? `${nameOf(facts)} ${text}.` : `The core process ${text}.`;
  return `In ${here}: ${text}.`;
}

function stopped(moment: Moment, facts: Facts, here: string): string {
  const { step, message, trace } = facts;
  const text = code(moment.text ?? '');
  const wire = message?.wire;
  if (moment.actor.startsWith('iso(') && wire?.form === 'request')
    return `The page’s policy has ${text}, which does not let in ${code(wire.url)}: ${here} stays empty, and nobody says so but the console.`;
  if (!message)
    return `The webview is gone, so ${moment.text ?? 'the message'} is dropped (index ${moment.index ?? 0}); ${code('send')} still says ${code('Ok')}.`;
  if (wire?.form === 'request') {
    const warns = ofKind(step, 'console')
      ? ' Tauri’s script warns in the console and sends by postMessage from here on.'
      : '';
    return moment.text === 'aborted by the reload'
      ? `The engine aborts the open request for ${nameOf(facts)}: its ${code('fetch')} rejects.${warns}`
      : `The page’s policy has ${text}, so the engine stops the request for ${nameOf(facts)}: the core process sees nothing of it, and ${code('fetch')} rejects.${warns}`;
  }
  const what =
    wire?.form === 'response'
      ? `The answer with status ${wire.status}`
      : wire?.form === 'eval' && wire.does === 'callback'
        ? `The answer ${code(shortValue(wire.value, 24))}`
        : `The script for ${code(partyName(message.to, trace))}`;
  return `${what} reaches nobody: ${moment.text ?? 'its receiver is gone'}.`;
}
