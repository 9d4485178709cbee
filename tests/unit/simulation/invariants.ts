import type { EventTarget, Moment, Trace } from '../../../src/trace/record/trace.ts';

const kinds = (trace: Trace, kind: Moment['kind']) => trace.moments.filter((moment) => moment.kind === kind);

/** The emit rows of the fact sheet's table 3.8, written once more as a function of two targets. */
function tableSays(emitted: EventTarget | 'all', listener: EventTarget): boolean {
  if (emitted === 'all' || emitted.kind === 'Any' || listener.kind === 'Any') return true;
  if (emitted.kind === 'App') return listener.kind === 'App';
  if (listener.kind === 'App' || listener.label !== emitted.label) return false;
  if (emitted.kind === 'AnyLabel') return true;
  return listener.kind === 'AnyLabel' || listener.kind === emitted.kind;
}

/** The call that a moment is part of, or where there is none its message. */
const workOf = ({ call, message }: Moment) => call ?? message ?? '';

const hasTwice = (items: readonly unknown[]) => new Set(items).size !== items.length;

/** What holds in every run, whatever app and script: each gives what is wrong, or nothing. */
export const invariants: Readonly<Record<string, (trace: Trace) => string | undefined>> = {
  'nothing is received before it is sent, and time never runs back': ({ messages, moments }) =>
    messages.find(({ receivedAt, sentAt }) => receivedAt !== null && receivedAt <= sentAt)?.id ??
    moments.find(({ at }, index) => at < (moments[index - 1]?.at ?? 0))?.kind,

  'each request gets at most one answer': ({ messages }) =>
    hasTwice(messages.flatMap(({ answers }) => answers ?? [])) ? 'two answers' : undefined,

  'each promise settles at most once, and the call says how': (trace) => {
    const settled = kinds(trace, 'settled').map(({ call }) => call);
    if (hasTwice(settled)) return 'settled twice';
    return trace.calls.find(
      ({ id, settles }) => (settles === 'never' || settles === 'gone') === settled.includes(id),
    )?.id;
  },

  'a refused request runs nothing': (trace) => {
    const open = new Set<string>();
    for (const moment of trace.moments) {
      const { kind } = moment;
      const call = workOf(moment);
      if (kind === 'gate' && moment.gate === 'command' && moment.verdict === 'passed') open.add(call);
      if (kind === 'gate' && moment.verdict === 'refused') open.delete(call);
      if (kind === 'running' && !open.has(call)) return call;
    }
    return undefined;
  },

  'two commands never hold the main thread at once': (trace) => {
    let holder: string | undefined;
    for (const moment of trace.moments) {
      const { actor, kind } = moment;
      const call = workOf(moment);
      if (actor !== 'core/main') continue;
      if ((kind === 'running' || kind === 'gate') && holder !== undefined) return call;
      if (kind === 'running') holder = call;
      if (kind === 'returned' && call === holder) holder = undefined;
    }
    return undefined;
  },

  'an event selects exactly the page listeners the table names': (trace) => {
    const alive = new Map<number, { event: string; target: EventTarget; owner: string }>();
    const emitted = new Map<string, EventTarget | 'all'>();
    const commands = new Map(trace.calls.map(({ id, command }) => [id, command]));
    const sent = new Map(trace.messages.map((message) => [message.id, message]));
    for (const moment of trace.moments) {
      const { kind, call, actor } = moment;
      if (kind === 'called') {
        const { value } = moment;
        const args = value && 'json' in value ? value.json : {};
        const target = (args as { target?: EventTarget } | null)?.target;
        if (commands.get(moment.call) === 'plugin:event|emit_to' && target) emitted.set(moment.call, target);
        if (commands.get(moment.call) === 'plugin:event|emit') emitted.set(moment.call, 'all');
      }
      if (kind === 'listening') alive.set(moment.listener.id, moment.listener);
      if (kind === 'unlistened') alive.delete(moment.listener.id);
      if (kind === 'closed') for (const [id, { owner }] of alive) if (owner === actor) alive.delete(id);
      const message = kind === 'sent' ? sent.get(moment.message) : undefined;
      const target = emitted.get(call ?? '');
      if (message?.wire.form !== 'eval' || message.wire.purpose !== 'dispatch' || !target) continue;
      const { event, ids } = message.wire;
      const expected = [...alive]
        .filter(([, it]) => it.owner === message.to && it.event === event && tableSays(target, it.target))
        .map(([id]) => id);
      if (String([...ids].sort()) !== String(expected.sort())) return message.id;
    }
    return undefined;
  },

  'a channel delivers in order, each index once, and nothing after its end': (trace) => {
    const next = new Map<number, number>();
    // What was sent small under an index; two commands may use one channel.
    const sent = new Map<string, Set<string>>();
    for (const { wire } of trace.messages) {
      if (wire.form !== 'eval' || (wire.purpose !== 'channel' && wire.purpose !== 'fetch')) continue;
      const values = sent.get(`${wire.id} ${wire.index}`) ?? new Set<string>();
      sent.set(`${wire.id} ${wire.index}`, values);
      if (wire.purpose === 'fetch') values.add('large');
      else if (wire.message) values.add(JSON.stringify(wire.message));
    }
    for (const moment of trace.moments) {
      if (moment.kind !== 'delivered') continue;
      const { callback, index, end, value } = moment;
      if (index !== (next.get(callback) ?? 0)) return `channel ${callback}`;
      const values = sent.get(`${callback} ${index}`);
      const isSent = values?.has(JSON.stringify(value)) ?? false;
      if (!end && !isSent && !values?.has('large')) return `channel ${callback}, index ${index}`;
      next.set(callback, end ? Infinity : index + 1);
    }
    return undefined;
  },

  'with isolation a page sends no call of its own unsealed': (trace) => {
    if (trace.pattern !== 'isolation') return undefined;
    const byHand = new Set(
      trace.calls.flatMap(({ id, source }) => (/^(fetch|__TAURI_INTERNALS__)/.test(source) ? [id] : [])),
    );
    return trace.messages.find(({ wire, from, call = '' }) => {
      if (!from.startsWith('page(') || byHand.has(call)) return false;
      if (wire.form === 'post') return wire.text === undefined && !('sealed' in wire.payload);
      return wire.form === 'request' && !(wire.body && 'sealed' in wire.body);
    })?.id;
  },

  'a closed page does nothing, and after the end nothing happens': ({ moments }) => {
    const closed = new Set<string>();
    for (const [index, moment] of moments.entries()) {
      const { kind, actor } = moment;
      // Another window of the same label has another page.
      if (kind === 'acted' && moment.action.type === 'open') closed.delete(`page(${moment.action.window})`);
      if (closed.has(actor)) return `${actor} ${kind}`;
      if (kind === 'closed') closed.add(actor);
      if (kind === 'exited' && index < moments.length - 1) {
        const rest = moments.slice(index + 1).find((moment) => moment.kind !== 'closed');
        if (rest) return `${rest.kind} after the end`;
      }
    }
    return undefined;
  },
};
