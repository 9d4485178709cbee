import { shortSource } from '../record/command.ts';
import type { MomentOf } from '../record/trace.ts';
import { code } from './code.ts';

/** The sentence for what a scenario asks for and nobody can do. */
export function failedSentence(moment: MomentOf<'failed'>, here: string): string {
  const source = code(shortSource(moment.source));
  switch (moment.reason) {
    case 'noDocument':
      return `Nothing runs ${source}: the window ${code(moment.window)} has no document at this time.`;
    case 'noWindow':
      return `Nothing comes of ${source}: no window ${code(moment.window)} is open at this time.`;
    case 'windowExists':
      return `${source} fails with ${code(moment.text)}: the window that has the label is still open.`;
    case 'notSealed':
      return `Nothing runs ${source} in ${here}: its isolation frame has not sealed that message, so the script has none to send.`;
    case 'noDialog':
      return `Nothing comes of ${source}: no dialog waits for the user.`;
    case 'noListener':
      return `Nothing runs ${source} in ${here}: this document has no listener of that name.`;
  }
}

/** The sentence for a script that throws, and for who does not run because of it. */
export function threwSentence(moment: MomentOf<'threw'>, here: string): string {
  const error = code(moment.text);
  switch (moment.by) {
    case 'listener':
      return `The handler in ${here} throws ${error}, and nothing catches it but the console. ${unheardWords(moment.unheard)}`;
    case 'closeHandler':
      return `The handler in ${here} throws ${error}, so the page does not destroy its window: it stays open.`;
    case 'channel':
      return `The handler of channel ${moment.callback} in ${here} throws ${error}. The console gets it, and the channel goes on with its next message.`;
    case 'sender':
      return `Tauri’s script in ${here} throws ${error}: nothing is sent.`;
  }
}

function unheardWords(ids: readonly number[]): string {
  if (ids.length === 0) return 'No other listener of this page was to come.';
  return ids.length === 1
    ? `Listener ${ids.join()} of this page was to come next and does not hear.`
    : `Listeners ${ids.join(', ')} of this page were to come next and do not hear.`;
}
