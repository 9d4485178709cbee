import type { Claim } from '../../schemas/index.ts';
import {
  byteCount,
  findingsOf,
  keyStepsOf,
  outcomesOf,
  pathOf,
  shortName,
  shortValue,
  stepsOf,
  windowOf,
  type Call,
  type Trace,
} from '../../trace/index.ts';
import { equal } from './equal.ts';
import type { Judge } from './judgement.ts';

/** What becomes of a call. Of a run without that call nothing is true that is claimed of it. */
export const judgeCall: Judge = (claim, trace) => {
  const { settles, stoppedAt, status, runs, value, bytes } = claim;
  if ([settles, stoppedAt, status, runs, value, bytes].every((it) => it === undefined)) return undefined;
  const call = callIn(claim, trace);
  if (!call) return { isTrue: false, found: () => 'there was no such call', step: () => undefined };
  return {
    isTrue: isTrueOfCall(claim, call, trace),
    found: () => foundOf(claim, call, trace),
    step: () => stepOf(call, trace),
  };
};

/** The call that a claim speaks of, if the run has it. */
const callIn = ({ call: id }: Claim, trace: Trace): Call | undefined =>
  trace.calls.find((it) => (id === undefined ? !it.before : it.id === id));

function isTrueOfCall({ settles, stoppedAt, status, runs, value, bytes }: Claim, call: Call, trace: Trace) {
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

function foundOf(claim: Claim, call: Call, trace: Trace): string {
  if (claim.bytes !== undefined && call.settles === 'resolved') return gotWords(call);
  if (claim.status !== undefined && claim.settles === call.settles)
    return statusWords(statusOf(trace, call.id));
  const outcome = outcomesOf(trace).find(({ of }) => of === call.id);
  const words = (outcome?.words ?? call.settles).replace(/^`[^`]*`: /, '');
  return `${nameOf(call, trace)} ${asPredicate(words)}`;
}

/** A call's command, and its window where another calls the same. */
function nameOf({ command, by }: Call, trace: Trace): string {
  const callers = new Set(trace.calls.filter((it) => it.command === command).map((it) => it.by));
  const window = callers.size > 1 ? windowOf(trace, by) : undefined;
  return `\`${shortName(command)}\`${window === undefined ? '' : ` of \`${window}\``}`;
}

/** `was refused at …`, `resolved with …`, `never settles`: how a call ends, after its name. */
const asPredicate = (words: string): string =>
  words
    .replace(/^(refused|rejected)/, 'was $1')
    .replace(', never settles', ', and never settles')
    .replace(/^(resolved[^:]*): /, '$1 with ')
    .replace(/^gone/, 'is gone');

const statusWords = (status: number | undefined) =>
  status === undefined ? 'it was answered in the fallback' : `its answer had status ${String(status)}`;

const gotWords = ({ value }: Call) =>
  value && 'bytes' in value
    ? `the page got ${String(byteCount(value))} raw bytes`
    : `the page got JSON: \`${shortValue(value ?? { json: null }, 24).replaceAll('`', '’')}\``;

/** Where the call fails, or the last that becomes of it. */
function stepOf({ id }: Call, trace: Trace): number | undefined {
  const ofCall = keyStepsOf(trace).filter(({ step }) => stepsOf(trace)[step]?.call === id);
  return (ofCall.find(({ event }) => event !== 'resolved' && event !== 'rejected') ?? ofCall.at(-1))?.step;
}

const bytesOf = ({ value }: Call) => (value && 'bytes' in value ? byteCount(value) : undefined);

const stopOf = (trace: Trace, call: string) =>
  findingsOf(trace, call).find(({ verdict }) => verdict === 'refused')?.gate ?? 'none';

const hasRun = (trace: Trace, call: string) => pathOf(trace, call).some(({ kind }) => kind === 'running');

/** Status of the answer to a call; undefined for one that did not come over the custom protocol, or not at all. */
function statusOf(trace: Trace, call: string): number | undefined {
  const answer = trace.messages.find((message) => message.call === call && message.wire.form === 'response');
  return answer?.wire.form === 'response' ? answer.wire.status : undefined;
}
