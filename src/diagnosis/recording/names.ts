import { askedCommand } from '../../trace/record/command.ts';
import { windowOf } from '../../trace/record/lookup.ts';
import type { ActorId, Call, Trace } from '../../trace/record/trace.ts';

/** A name as code; it comes from outside. */
export const coded = (name: string): string => `\`${name.replaceAll('`', '’')}\``;

/** Who acts: a window by its label, a frame by its name. */
export function actorWords(trace: Trace, actor: ActorId): string {
  const frame = /^frame\((.*)\)$/s.exec(actor)?.[1];
  if (frame !== undefined) return `the frame ${coded(frame)}`;
  const window = windowOf(trace, actor);
  return window === undefined ? 'the core process' : coded(window);
}

/** The command of a call, as it was asked for. */
export const commandOf = (trace: Trace, call: Call): string => askedCommand(trace, call.id) ?? call.command;

/** As a sentence begins; a label in backticks stays as it is written. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A time for a sentence. */
export function timeWords(ms: number): string {
  if (ms < 1000) return `${String(Math.round(ms))} ms`;
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1).replace(/\.?0+$/, '')} s`;
}

const MAX_TEXT = 90;

/** The first line of a text, cut where it is long. */
export function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT - 1)}…` : line;
}
