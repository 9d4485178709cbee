import { wireText } from '../../trace/words/wire-text.ts';
import { foldedText } from '../../trace/record/folded-text.ts';
import { messageRows } from '../panels/message-rows.ts';
import type { Run } from '../run/run.ts';

/** A run as plain text, up to a step by index: each step, and under it the message that it sends as it travels. */
export function textOfRun({ trace, words }: Run, title: string, settings: string, until: number): string {
  const messages = new Map(messageRows(trace).map(({ step, message }) => [step, message]));
  const plain = (text: string) => text.replaceAll('`', '');
  const steps = words.steps.slice(0, until + 1).map(({ speaker, sentence }, step) => {
    const message = messages.get(step);
    const line = `${String(step + 1)}. ${speaker}: ${plain(sentence)}`;
    return message ? `${line}\n\n${indented(foldedText(wireText(message.wire)))}\n` : line;
  });
  return [
    plain(title),
    `Scenario ${trace.scenario}, ${settings}, Tauri ${trace.versions.tauri}`,
    ...(words.before === undefined ? [] : [`Before this: ${plain(words.before)}`]),
    '',
    ...steps,
    '',
  ].join('\n');
}

const indented = (text: string) => text.replace(/^(?=.)/gm, '    ');
