import type { ChannelsClaim, Claim, HandledClaim, PolicyClaim } from '../schemas/index.ts';
import { channelFactsOf } from './channel-facts.ts';
import { firstPage, misjudgedBy } from './served-policy.ts';
import {
  askedCommand,
  byteCount,
  findingsOf,
  longestHold,
  pathOf,
  type Call,
  type Json,
  type Trace,
  type Value,
} from '../trace/index.ts';

/** Whether a claim is true of a run. A claim about a call is never true of a run without that call. */
export function isTrueOf(claim: Claim, trace: Trace): boolean {
  const {
    call: id,
    heard,
    handled,
    closed,
    requests,
    policy,
    channels,
    times,
    mainThreadHeldAtMost: held,
    not,
    ...ofCall
  } = claim;
  if (heard && !equal([...heard].sort(), heardBy(trace))) return false;
  if (closed && !equal([...closed].sort(), closedIn(trace))) return false;
  if (requests !== undefined && requestsIn(trace).length !== requests) return false;
  if (policy && !isTrueOfPolicy(policy, trace)) return false;
  if (handled && handlingsOf(handled, trace).length !== handled.is) return false;
  if (channels && !isTrueOfChannels(channels, trace)) return false;
  if (times && runsOf(times.command, trace).length !== times.is) return false;
  if (held !== undefined && (longestHold(trace)?.ms ?? 0) > held) return false;
  if (not && isTrueOf(id === undefined ? not : { call: id, ...not }, trace)) return false;
  if (Object.keys(ofCall).length === 0) return true;
  const call = callIn(claim, trace);
  if (!call) return false;
  const { settles, stoppedAt, status, runs, value, bytes } = ofCall;
  return (
    (settles === undefined || settles === call.settles) &&
    (stoppedAt === undefined || stoppedAt === stopOf(trace, call.id)) &&
    (status === undefined || status === statusOf(trace, call.id)) &&
    (runs === undefined || runs === hasRun(trace, call.id)) &&
    (bytes === undefined || bytes === bytesOf(call)) &&
    (value === undefined ||
      (call.value !== undefined && 'json' in call.value && equal(value, call.value.json)))
  );
}

function isTrueOfChannels({ delivered, heldBack, lost }: ChannelsClaim, trace: Trace): boolean {
  const facts = channelFactsOf(trace);
  const places = facts.delivered.map(({ index }) => index);
  return (
    (delivered === undefined || equal(delivered, places)) &&
    (heldBack === undefined || heldBack === facts.heldBack.length) &&
    (lost === undefined || lost === facts.lost.length)
  );
}

function isTrueOfPolicy(claim: PolicyClaim, trace: Trace): boolean {
  const page = firstPage(trace);
  if (!page) return false;
  const { stopped, allowed } = misjudgedBy(claim, page);
  return stopped.length + allowed.length === 0;
}

const bytesOf = ({ value }: Call) => (value && 'bytes' in value ? byteCount(value) : undefined);

/** The call that a claim speaks of, if the run has it. */
export const callIn = ({ call: id }: Claim, trace: Trace): Call | undefined =>
  trace.calls.find((it) => (id === undefined ? !it.before : it.id === id));

/** What comes to the core process: calls, in either form, and requests for files. */
const requestsIn = (trace: Trace) => {
  const early = new Set(trace.moments.flatMap(({ before, message }) => (before ? [message] : [])));
  return trace.messages.filter(
    ({ wire, receivedAt, id }) =>
      (wire.form === 'request' || wire.form === 'post') && receivedAt !== null && !early.has(id),
  );
};

/** The moments at which a command begins to run, in order. */
export const runsOf = (command: string, trace: Trace) =>
  trace.moments.filter(
    ({ kind, call }) => kind === 'running' && call !== undefined && askedCommand(trace, call) === command,
  );

/** Labels of the windows whose listeners run, and `core`, sorted. */
export function heardBy(trace: Trace): readonly string[] {
  const owners = trace.moments
    .filter((moment) => moment.kind === 'heard' && !moment.before)
    .map(({ actor }) => trace.actors.find((it) => it.id === actor)?.window ?? 'core');
  return [...new Set(owners)].sort();
}

/** Labels of the windows that close, sorted. */
export const closedIn = (trace: Trace): readonly string[] =>
  trace.moments
    .flatMap((moment) => (moment.kind === 'closed' && !moment.before ? [moment.window] : []))
    .sort();

/** The moments at which a handler runs for an event; `payload`, if there is one, says for which. */
export const handlingsOf = ({ payload }: Pick<HandledClaim, 'payload'>, trace: Trace) =>
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

const stopOf = (trace: Trace, call: string) =>
  findingsOf(trace, call).find(({ verdict }) => verdict === 'refused')?.gate ?? 'none';

const hasRun = (trace: Trace, call: string) => pathOf(trace, call).some(({ kind }) => kind === 'running');

/** Status of the answer to a call; undefined for one that did not come over the custom protocol, or not at all. */
export function statusOf(trace: Trace, call: string): number | undefined {
  const answer = trace.messages.find((message) => message.call === call && message.wire.form === 'response');
  return answer?.wire.form === 'response' ? answer.wire.status : undefined;
}

/** Equality of JSON; the order of an object's keys does not count. */
function equal(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [from, to] = [Object.entries(left), new Map(Object.entries(right))];
  return (
    from.length === to.size && from.every(([key, value]) => to.has(key) && equal(value, to.get(key) as Json))
  );
}
