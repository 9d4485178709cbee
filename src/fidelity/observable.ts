import { callOf, messageOf } from '../trace/record/lookup.ts';
import type {
  Call,
  Json,
  Listener,
  Message,
  Moment,
  MomentId,
  MomentKind,
  MomentOf,
  Trace,
  Value,
} from '../trace/record/trace.ts';
import { createNaming, type Names } from './naming.ts';
import { isUnseenMoment } from './unseen.ts';
import { argumentsOf, type Fields, wireFields } from './wire-fields.ts';

/** One thing that a recorder sees at one place of the app. */
export interface Entry {
  /** What it is, in a word: `request`, `answer`, `settled`. */
  readonly what: string;
  /** Whose it is, for a reader: the call's source, the event that is heard. */
  readonly about?: string;
  /** All that is compared of it. */
  readonly fields: Readonly<Record<string, Json>>;
  /** Its place in its trace; not compared. */
  readonly moment?: MomentId;
}

/** What a recorder can see of a run, by the place where it is seen, each in its order. */
export type Observation = ReadonlyMap<string, readonly Entry[]>;

/** What the core process writes comes out of one pipe, and no line says which thread wrote it. */
const STDERR = 'stderr';
/** What an eval ran, or left in the console: a page does not see which call had it made. */
const ofEvals: ReadonlySet<MomentKind> = new Set<MomentKind>([
  'heard',
  'held',
  'delivered',
  'missed',
  'console',
]);
/** Rust listeners run on the thread that emits, which for plugin commands nobody sees. */
const CORE = 'core';

const isCore = (actor: string) => actor.startsWith('core/');

/**
 * What a recorder on Linux can see of a run: all of the trace but what `unseen` lists, with ids, keys,
 * times, uuids, remote origins and the home folder under separate names. Simulation and recording
 * of one run have the same.
 */
export function observable(trace: Trace): Observation {
  const places = new Map<string, Entry[]>();
  const put = (place: string, entry: Entry) => {
    const entries = places.get(place);
    if (entries) entries.push(entry);
    else places.set(place, [entry]);
  };
  const namesAt = createNaming(trace);
  const reader: Reader = { trace, answered: answeredIn(trace) };
  put('the run', { what: 'settings', fields: headOf(trace) });
  for (const { id, ...actor } of trace.actors.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    put('the run', { what: `actor ${id}`, fields: { ...actor } });
  }
  for (const moment of trace.moments) {
    const place = placeOf(moment, trace);
    if (place === undefined) continue;
    const about = moment.kind === 'heard' ? moment.listener.event : callOf(trace, moment.call)?.source;
    put(place, {
      what: wordOf(moment, trace),
      ...(about !== undefined && { about }),
      fields: fieldsOf(moment, reader, namesAt(place)),
      moment: moment.id,
    });
  }
  for (const call of trace.calls) {
    put(call.by, { what: 'outcome', about: call.source, fields: outcomeOf(call, namesAt(call.by)) });
  }
  return places;
}

interface Reader {
  readonly trace: Trace;
  /** Messages and calls of which something came: only of those it is seen that they arrived. */
  readonly answered: ReadonlySet<string | undefined>;
}

function answeredIn(trace: Trace): ReadonlySet<string | undefined> {
  const came = trace.moments.map(({ kind, call, message }) => {
    // Nobody sees a plugin's command run.
    if (kind === 'running') return callOf(trace, call)?.command.startsWith('plugin:') ? undefined : call;
    const received = kind === 'received' ? messageOf(trace, message) : undefined;
    return received?.wire.form === 'eval' ? undefined : received?.answers;
  });
  return new Set(came.filter((id) => id !== undefined));
}

function headOf({ scenario, set, platform, profile, pattern, ended }: Trace): Fields {
  return { scenario, set, platform, profile, pattern, ended };
}

function outcomeOf(call: Call, names: Names): Fields {
  return {
    call: names.call(call.id),
    document: call.document,
    source: names.text(call.source),
    command: call.command,
    callbacks: call.callbacks?.map((id) => names.callback(id)) ?? null,
    sent: call.sent.map((id) => names.message(id)),
    settles: call.settles,
    value: call.value ? names.value(call.value) : null,
    before: call.before ?? false,
  };
}

/** Where a moment is seen, or undefined if it is not. */
function placeOf({ kind, actor, ...moment }: Moment, trace: Trace): string | undefined {
  if (isUnseenMoment(kind)) return undefined;
  const message = messageOf(trace, moment.message);
  const isOutside = isCore(actor) || actor === 'engine';
  switch (kind) {
    case 'stderr':
      return STDERR;
    case 'heard':
      return isCore(actor) ? CORE : actor;
    case 'running':
      return callOf(trace, moment.call)?.command.startsWith('plugin:') ? undefined : actor;
    // An answer is seen where it arrives, a request where it leaves, an eval as the callbacks it runs.
    case 'sent':
      return isOutside ? undefined : actor;
    case 'received':
      return isOutside || message?.wire.form === 'eval' ? undefined : actor;
    case 'stopped':
      if (message?.from === 'engine' || isCore(message?.from ?? actor)) return undefined;
      return message?.from ?? actor;
    default:
      return actor;
  }
}

function wordOf({ kind, message: id }: Moment, trace: Trace): string {
  if (kind === 'called') return 'call';
  if (kind !== 'sent' && kind !== 'received') return kind;
  if (messageOf(trace, id)?.wire.form === 'frame')
    return kind === 'sent' ? 'frame message' : 'frame message received';
  return kind === 'sent' ? 'request' : 'answer';
}

function fieldsOf(moment: Moment, { trace, answered }: Reader, names: Names): Fields {
  const { kind, document } = moment;
  const message = messageOf(trace, moment.message);
  const fields: Fields = {};
  if (moment.call !== undefined && !ofEvals.has(kind)) fields.call = names.call(moment.call);
  if (document !== undefined) fields.document = document;
  if (moment.before) fields.before = true;
  if (moment.message !== undefined && !ofEvals.has(kind) && message?.wire.form !== 'eval')
    fields.message = names.message(moment.message);
  if (message && (kind === 'sent' || kind === 'received'))
    Object.assign(fields, messageFields(message, names));
  if (message && kind === 'sent' && (answered.has(message.id) || answered.has(message.call)))
    fields.arrives = message.receivedAt !== null;
  return { ...fields, ...ownFields(moment, trace, names) };
}

/** What a moment says besides its head. */
function ownFields(moment: Moment, trace: Trace, names: Names): Fields {
  const valueOf = (value: Value) =>
    names.value(argumentsOf(value, callOf(trace, moment.call)?.command, names));
  switch (moment.kind) {
    case 'called':
      return moment.value ? { value: valueOf(moment.value) } : {};
    case 'running':
      return { command: moment.command };
    case 'settled':
      return { outcome: moment.outcome, value: valueOf(moment.value) };
    case 'stopped':
      return { stoppedBy: moment.actor, ...stopFields(moment, names) };
    case 'callback':
      return { callback: names.callback(moment.callback), value: valueOf(moment.value) };
    case 'heard':
      return {
        listener: listenerFields(moment.listener, names),
        value: valueOf(moment.value),
        ...(moment.callback !== undefined && { callback: names.callback(moment.callback) }),
      };
    case 'held':
    case 'delivered': {
      const { callback, index, end, value } = moment;
      return {
        callback: names.callback(callback),
        index,
        ...(end !== undefined && { end }),
        ...(value && { value: valueOf(value) }),
      };
    }
    case 'missed':
      return moment.callback === undefined ? {} : { callback: names.callback(moment.callback) };
    case 'panicked':
    case 'console':
    case 'stderr':
      return { text: names.text(moment.text) };
    case 'loaded':
      return { origin: names.text(moment.origin) };
    case 'closed':
      return { window: moment.window };
    case 'exited':
      return { how: moment.how };
    default:
      return {};
  }
}

function stopFields({ reason, ...why }: MomentOf<'stopped'>, names: Names): Fields {
  if ('directive' in why) return { reason, directive: names.text(why.directive) };
  return 'origin' in why ? { reason, origin: names.text(why.origin) } : { reason };
}

function messageFields({ from, to, transport, wire, answers, call }: Message, names: Names): Fields {
  return {
    // The thread that answers is not seen.
    from: isCore(from) ? CORE : from,
    to,
    transport,
    messageOf: call === undefined ? null : names.call(call),
    answers: answers === undefined ? null : names.message(answers),
    ...wireFields(wire, names),
  };
}

function listenerFields({ owner, event, id, target, handler }: Listener, names: Names): Fields {
  const own = handler === undefined ? {} : { handler: names.callback(handler) };
  return { owner, event, id, target: { ...target }, ...own };
}
