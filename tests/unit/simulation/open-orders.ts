/**
 * What two runs of one scenario share whatever the seed draws: `withOpenOrdersSorted` gives a trace as text with the
 * orders that it calls open sorted, and `decidesAt` finds where an order decides more than an order.
 */
import { createHash } from 'node:crypto';
import type { Message, Moment, Trace } from '../../../src/trace/record/trace.ts';

/** Numbers of a seal are stand-ins from the seed; a script only repeats what its wire says. */
const leftOut = /"starts":\[[^\]]*\]|"script":"(?:[^"\\]|\\.)*",?/g;
/** Ids that are counted over the run, as JSON has them: of messages, calls, kept channel messages and callbacks. */
const ids = /"[mc]\d+"|(?<="data":|Tauri-Channel-Id\D{1,6})\d+|(?<!\b\w*at":)\b1\d{3}\b/gi;

const textOf = (it: unknown) => JSON.stringify(it).replaceAll(leftOut, '');
const hashOf = (text: string) => createHash('sha1').update(text).digest('base64').slice(0, 8);
const placeOf = ({ actor, at }: Moment) => `${actor} at ${at}`;
const idsIn = (open: Trace['open']) => new Set(open.flat());

/**
 * Writes names in place of ids. A name is the hash of every text that its id stands in, with the other ids by their
 * names of the round before: it tells what the id is of, and not when it was counted.
 */
function naming(texts: readonly string[]): (text: string) => string {
  const uses = new Map<string, string[]>();
  for (const text of texts) {
    for (const id of new Set(text.match(ids))) uses.set(id, [...(uses.get(id) ?? []), text]);
  }
  let names = new Map<string, string>();
  const named = (text: string, own?: string) =>
    text.replaceAll(ids, (id) => (id === own ? '#this' : `#${names.get(id) ?? ''}`));
  for (let round = 0; round < 4; round += 1) {
    names = new Map(
      [...uses].map(([id, around]) => [id, hashOf(String(around.map((text) => named(text, id)).sort()))]),
    );
  }
  return named;
}

/** Where and when a draw may change an order: at the members of a group, and at all that follows from what is there. */
function openPlacesOf({ moments, open }: Trace): ReadonlySet<string> {
  const grouped = idsIn(open);
  const places = new Set(moments.filter(({ id }) => grouped.has(id)).map(placeOf));
  const followers = new Set<string>();
  for (let known = -1; known !== places.size + followers.size;) {
    known = places.size + followers.size;
    for (const moment of moments) {
      const { kind, message = '', call = '' } = moment;
      if (followers.has(message) || followers.has(call)) places.add(placeOf(moment));
      if (!places.has(placeOf(moment))) continue;
      if (kind === 'sent') followers.add(message);
      if (kind === 'called') followers.add(call);
    }
  }
  return places;
}

/** A run as every seed must show it: what each actor does, in order or sorted where a draw moves it; then the rest. */
export function withOpenOrdersSorted(trace: Trace): readonly string[] {
  const { messages, calls, open, moments, ...rest } = trace;
  // States are entered where their moments are, so a draw moves them too.
  const head = { ...rest, seed: undefined, states: undefined };
  const grouped = idsIn(open);
  const openPlaces = openPlacesOf(trace);
  const isMoved = (moment: Moment) => openPlaces.has(placeOf(moment));
  const others = [...messages, ...calls].map(textOf);
  const texts = new Map(
    moments.map((moment) => [moment, textOf({ ...moment, id: 0, isOpen: grouped.has(moment.id) })]),
  );
  const named = naming([...texts.values(), ...others]);
  const lineOf = (moment: Moment) => named(texts.get(moment) ?? '');
  const actors = [...new Set(moments.map(({ actor }) => actor))].sort();
  const lines = actors.flatMap((actor) => {
    const own = moments.filter((moment) => moment.actor === actor);
    const sorted = own
      .filter(isMoved)
      .map((moment) => ({ at: moment.at, line: lineOf(moment) }))
      .sort((a, b) => a.at - b.at || (a.line < b.line ? -1 : 1));
    return own.map((moment) => (isMoved(moment) ? sorted.shift()?.line : undefined) ?? lineOf(moment));
  });
  return [textOf(head), ...lines, ...others.map((text) => named(text)).sort()];
}

const registers = (moment: Moment) => moment.kind === 'running' && /^(un)?listen$/.test(moment.command);
const emits = (moment: Moment) =>
  moment.kind === 'emitted' || (moment.kind === 'running' && /^emit(_to)?$/.test(moment.command));
/** The channel that a message is of, by its callback id. */
const channelOf = ({ wire }: Message) =>
  wire.form === 'eval' && (wire.purpose === 'channel' || wire.purpose === 'fetch') ? wire.id : undefined;

/** When evals were sent (ms) that an old or a next document may get. */
function sentBetweenDocuments({ moments, messages }: Pick<Trace, 'moments' | 'messages'>): readonly number[] {
  return moments.flatMap((moment) => {
    if (moment.kind !== 'acted') return [];
    const { action, actor, at } = moment;
    if (action.type !== 'reload' && action.type !== 'navigate' && action.type !== 'navigateWindow') return [];
    const page = action.type === 'navigateWindow' ? `page(${action.window})` : actor;
    const loads = moments.filter((it) => it.kind === 'loaded' && it.actor === page && it.at > at);
    const [{ at: until } = { at: Infinity }] = loads;
    return messages
      .filter((it) => it.transport === 'eval' && it.to === page && it.sentAt >= at && it.sentAt <= until)
      .map(({ sentAt }) => sentAt);
  });
}

/**
 * The first instant at which an open order decides more than an order, or infinity: whether what a request makes has
 * to queue behind what waits, whether a listener is there when its event is emitted or when it is taken away, whose
 * message takes a place in a channel that two commands send on, which document gets what is sent while its page is
 * left, and which listeners of a page come after one that throws.
 */
export function decidesAt({ moments, messages, open }: Trace): number {
  const instants = open.map((group) => {
    const members = moments.filter(({ id }) => group.includes(id));
    const [{ at, kind } = { at: Infinity, kind: undefined }] = members;
    if (kind === 'dequeued') return new Set(members.map(({ actor }) => actor)).size > 1 ? at : Infinity;
    if (members.some((it) => it.kind === 'threw')) return at;
    if (kind !== 'gate') return Infinity;
    const started = new Set(members.map(({ call }) => call));
    const touching = moments.filter(
      (moment) => moment.at === at && started.has(moment.call) && (registers(moment) || emits(moment)),
    );
    const senders = messages.flatMap((message) => {
      const channel = channelOf(message);
      return channel !== undefined && started.has(message.call) ? [`${channel} ${message.call}`] : [];
    });
    const shared = new Set([...new Set(senders)].map((sender) => sender.split(' ')[0]));
    const isListened = touching.some(registers) && new Set(touching.map(({ call }) => call)).size > 1;
    return isListened || shared.size < new Set(senders).size ? at : Infinity;
  });
  return Math.min(Infinity, ...instants, ...sentBetweenDocuments({ moments, messages }));
}

/** What of a trace is settled before an instant: its moments, and its messages but for their arrival. */
export function before(instant: number, trace: Trace): Trace {
  if (instant === Infinity) return trace;
  const moments = trace.moments.filter(({ at }) => at < instant);
  return {
    ...trace,
    ended: 'until',
    moments,
    messages: trace.messages
      .filter(({ sentAt }) => sentAt < instant)
      .map((message) => ({ ...message, receivedAt: null })),
    calls: [],
    open: trace.open.filter(([first = 0]) => moments.some(({ id }) => id === first)),
  };
}
