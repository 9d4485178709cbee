import { callOf, messageOf } from './lookup.ts';
import type { CallId } from './ids.ts';
import type { Trace } from './trace.ts';

/**
 * The command that a call's request names, by full name: with isolation the hook may have put another in place of
 * the one the page called. Undefined for a call the trace does not have.
 */
export function askedCommand(trace: Trace, id: CallId | undefined): string | undefined {
  const call = callOf(trace, id);
  const wire = trace.pattern === 'isolation' ? messageOf(trace, call?.sent.at(-1))?.wire : undefined;
  if (wire?.form === 'post') return wire.command ?? 'undefined';
  return wire?.form === 'request' ? decodeURIComponent(wire.url.replace(/^.*\//, '')) : call?.command;
}

/** A command's name as a reader says it: `event|emit` for `plugin:event|emit`. */
export const shortName = (command: string) => command.replace(/^plugin:/, '');

/** A call's source with everything after its name cut: `invoke('save_file', …)`. */
export function shortSource(source: string): string {
  return source.replace(/^([^(]*(?:\(\)\.\w+)?\((?:'[^']*'|\{.*?\}))(?:, [^]*)?\)$/, (_, head: string) =>
    source === `${head})` ? source : `${head}, …)`,
  );
}
