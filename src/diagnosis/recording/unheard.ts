import { callOf, pathOf } from '../../trace/record/lookup.ts';
import { momentsOf } from '../../trace/record/survey.ts';
import type { Json, Moment, MomentOf, Trace } from '../../trace/record/trace.ts';
import { actorWords, capital, coded, timeWords } from './names.ts';
import { placeOf, type Thing } from './thing.ts';

interface Emission {
  readonly moment: Moment;
  readonly event: string;
  readonly payload: string;
}

/** A page that begins to listen. */
interface Listening {
  readonly moment: MomentOf<'called'>;
  readonly event: string;
}

/**
 * The events that no listener heard, and the pages that listened too late to hear any, as far as the record can tell:
 * where a payload comes twice, each is taken to be heard as long as there are listeners' moments for it.
 */
export function unheard(trace: Trace): readonly Thing[] {
  const emissions = emissionsOf(trace);
  const listens = listensOf(trace);
  const heard = momentsOf(trace, 'heard');
  const nobody = heardByNobody(emissions, heard);
  const byEvent = Map.groupBy(emissions, ({ event }) => event);
  const late = listens.flatMap(({ moment, event }): Thing[] => {
    const missed = byEvent.get(event)?.findLast((it) => it.moment.id < moment.id);
    const isFirst = !listens.some(
      (it) => it.event === event && it.moment.actor === moment.actor && it.moment.id < moment.id,
    );
    const hears = heard.some(({ actor, listener }) => actor === moment.actor && listener.event === event);
    if (!missed || !isFirst || hears || nobody.has(missed) || missed.moment.before) return [];
    const words = `${listensFrom(trace, moment)}, and hears none`;
    return [thingOf(missed, `${capital(words)}: ${coded(event)} came at ${timeWords(missed.moment.at)}.`)];
  });
  const unheardOnes = [...nobody].flatMap((emission): Thing[] => {
    const { moment, event } = emission;
    if (moment.before) return [];
    const listener = listens.find((it) => it.event === event && it.moment.id > moment.id);
    const words = listener ? listensFrom(trace, listener.moment) : 'no page heard it';
    return [thingOf(emission, `${coded(event)} came at ${timeWords(moment.at)}; ${words}.`)];
  });
  return [...unheardOnes, ...late];
}

const thingOf = ({ moment, event }: Emission, sentence: string): Thing => ({
  kind: 'nobody-heard',
  ...placeOf(moment),
  ...(moment.call !== undefined && { call: moment.call }),
  sentence,
  alike: event,
  entry: 'event-not-heard',
  scenario: 'core-emit',
});

function heardByNobody(
  emissions: readonly Emission[],
  heard: readonly MomentOf<'heard'>[],
): ReadonlySet<Emission> {
  const handlings = Map.groupBy(heard, ({ listener, value }) =>
    keyOf(listener.event, payloadOf('json' in value ? value.json : null)),
  );
  const groups = Map.groupBy(emissions, ({ event, payload }) => keyOf(event, payload));
  const nobody = [...groups].flatMap(([key, alike]) =>
    alike.filter(({ moment }, index) => {
      const after = (handlings.get(key) ?? []).filter(({ id }) => id > moment.id);
      const next = alike[index + 1]?.moment.id ?? Infinity;
      return !after.some(({ id }) => id < next) && after.length < alike.length - index;
    }),
  );
  return new Set(nobody);
}

const keyOf = (event: string, payload: string) => JSON.stringify([event, payload]);

/** A page's listener gets the payload in an envelope; Rust gets it bare. */
function payloadOf(json: Json): string {
  const isEnvelope = typeof json === 'object' && json !== null && 'payload' in json && 'event' in json;
  return payloadText(isEnvelope ? (json as { readonly payload: Json }).payload : json);
}

/** Rust hands the keys of an object on in another order than a page wrote them. */
const payloadText = (json: Json): string => JSON.stringify(json, sorted);

function sorted(_: string, json: Json): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  return Object.fromEntries(Object.entries(json).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function emissionsOf(trace: Trace): readonly Emission[] {
  return trace.moments.flatMap((moment): Emission[] => {
    if (moment.kind === 'emitted') {
      const json = 'json' in moment.value ? moment.value.json : null;
      const payload = payloadText(json);
      return moment.by === 'app' ? [{ moment, event: moment.event, payload }] : [];
    }
    if (moment.kind !== 'called') return [];
    const call = callOf(trace, moment.call);
    const isEmit = call?.command === 'plugin:event|emit' || call?.command === 'plugin:event|emit_to';
    if (!isEmit || call.settles === 'rejected') return [];
    const { event, payload = null } = argumentsOf(moment);
    return typeof event === 'string' ? [{ moment, event, payload: payloadText(payload) }] : [];
  });
}

function listensOf(trace: Trace): readonly Listening[] {
  return momentsOf(trace, 'called').flatMap((moment): Listening[] => {
    if (callOf(trace, moment.call)?.command !== 'plugin:event|listen') return [];
    const { event } = argumentsOf(moment);
    return typeof event === 'string' ? [{ moment, event }] : [];
  });
}

function argumentsOf({ value }: MomentOf<'called'>): Readonly<Record<string, Json | undefined>> {
  const args = value && 'json' in value ? value.json : null;
  return typeof args === 'object' && args !== null
    ? (args as Readonly<Record<string, Json | undefined>>)
    : {};
}

/** A listener is there once its call has settled. */
function listensFrom(trace: Trace, moment: MomentOf<'called'>): string {
  const settled = pathOf(trace, moment.call).find(({ kind }) => kind === 'settled') ?? moment;
  return `${actorWords(trace, moment.actor)} listens from ${timeWords(settled.at)}`;
}
