import { callOf, messageOf } from './lookup.ts';
import type { CallId, Message, Settlement, Trace, Value } from './trace.ts';

/** Messages sent at or before `at` (ms) and not received by then; one that never arrives stays in. */
export function inFlight(trace: Trace, at: number): readonly Message[] {
  return trace.messages.filter(
    ({ sentAt, receivedAt }) => sentAt <= at && (receivedAt === null || receivedAt > at),
  );
}

/** How a call ended for its page, with the value it was given; undefined for a call the trace does not have. */
export function outcomeOf(trace: Trace, call: CallId): { settles: Settlement; value?: Value } | undefined {
  const found = callOf(trace, call);
  return found && { settles: found.settles, ...(found.value && { value: found.value }) };
}

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

/** The label of the window that holds an actor, or undefined for the core process and its like. */
export function windowOf(trace: Trace, actor: string): string | undefined {
  return trace.actors.find((it) => it.id === actor)?.window;
}

/** A call's source with everything after its name cut: `invoke('save_file', …)`. */
export function shortSource(source: string): string {
  return source.replace(/^([^(]*(?:\(\)\.\w+)?\((?:'[^']*'|\{.*?\}))(?:, [^]*)?\)$/, (_, head: string) =>
    source === `${head})` ? source : `${head}, …)`,
  );
}
