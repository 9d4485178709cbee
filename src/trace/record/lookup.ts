import { perTrace } from './per-trace.ts';
import type { Call, CallId, Message, Moment, MomentOf, Trace } from './trace.ts';

const calls = perTrace((trace) => byId(trace.calls));
const messages = perTrace((trace) => byId(trace.messages));

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) found.set(item.id, item);
  return found;
}

/** The call of that id. */
export const callOf = (trace: Trace, id: CallId | undefined): Call | undefined =>
  id === undefined ? undefined : (numbered(trace.calls, id) ?? calls(trace).get(id));

/** The message of that id. */
export const messageOf = (trace: Trace, id: string | undefined): Message | undefined =>
  id === undefined ? undefined : (numbered(trace.messages, id) ?? messages(trace).get(id));

/**
 * The item of that id if it is where the number in the id says, as `m7` is the seventh message of most traces: of a
 * long one, to look up all takes longer than a page may be busy.
 */
function numbered<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item | undefined {
  const item = items[Number(id.slice(1)) - 1];
  return item?.id === id ? item : undefined;
}

const paths = perTrace(({ moments }) => Map.groupBy(moments, ({ call }) => call));

/** Everything that happened for one call, in order. */
export const pathOf = (trace: Trace, call: CallId | undefined): readonly Moment[] =>
  (call === undefined ? undefined : paths(trace).get(call)) ?? [];

/** What the gates said of the requests of one call, in order. */
export const findingsOf = (trace: Trace, call: CallId | undefined): readonly MomentOf<'gate'>[] =>
  pathOf(trace, call).filter((moment) => moment.kind === 'gate');

/** The label of the window that holds an actor, or undefined for the core process and its like. */
export function windowOf(trace: Trace, actor: string): string | undefined {
  return trace.actors.find((it) => it.id === actor)?.window;
}
