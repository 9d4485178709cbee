import type { HandledClaim } from '../../schemas/index.ts';
import { windowOf, type Json, type Trace, type Value } from '../../trace/index.ts';
import { equal, sameNames } from './equal.ts';
import { firstStep, listed, stepWith, timesWords, type Judge } from './judgement.ts';

/** Who hears. */
export const judgeHeard: Judge = ({ heard }, trace) => {
  if (!heard) return undefined;
  const labels = heardBy(trace);
  return {
    isTrue: sameNames(heard, labels),
    found: () => (labels.length === 0 ? 'nobody heard it' : `${listed(labels)} heard it`),
    step: () =>
      firstStep(
        ({ kind, actor }) => kind === 'heard' && !heard.includes(windowOf(trace, actor) ?? 'core'),
        trace,
      ),
  };
};

/** How often handlers run. */
export const judgeHandled: Judge = ({ handled }, trace) => {
  if (!handled) return undefined;
  const handlings = handlingsOf(handled, trace);
  return {
    isTrue: handlings.length === handled.is,
    found: () =>
      handlings.length === 0 ? 'no handler ran' : `a handler ran ${timesWords(handlings.length)}`,
    step: () => stepWith(handlings[handled.is], trace),
  };
};

/** Labels of the windows whose listeners run, and `core`, sorted. */
export function heardBy(trace: Trace): readonly string[] {
  const owners = trace.moments
    .filter((moment) => moment.kind === 'heard' && !moment.before)
    .map(({ actor }) => trace.actors.find((it) => it.id === actor)?.window ?? 'core');
  return [...new Set(owners)].sort();
}

/** The moments at which a handler runs for an event; `payload`, if there is one, says for which. */
const handlingsOf = ({ payload }: Pick<HandledClaim, 'payload'>, trace: Trace) =>
  trace.moments.filter(
    (moment) =>
      moment.kind === 'heard' &&
      !moment.before &&
      (payload === undefined || equal(payload, payloadIn(moment.value))),
  );

/** What an event carries: a page gets it in an object with the event's name and id, a Rust listener as it is. */
function payloadIn(value: Value): Json {
  if (!('json' in value)) return null;
  const { json } = value;
  const isWrapped = typeof json === 'object' && json !== null && 'event' in json && 'payload' in json;
  return isWrapped ? (json.payload as Json) : json;
}
