import type { ChannelsClaim, Claim, PolicyClaim } from '../schemas/index.ts';
import {
  byteCount,
  keyStepsOf,
  longestHold,
  outcomesOf,
  shortValue,
  stepsOf,
  windowOf,
  type Call,
  type Moment,
  type Trace,
} from '../trace/index.ts';
import { channelFactsOf } from './channel-facts.ts';
import { firstPage, misjudgedBy } from './served-policy.ts';
import { callIn, closedIn, handlingsOf, heardBy, isTrueOf, runsOf, statusOf } from './claims.ts';

/** What a run makes of one claim of a goal. */
export type ClaimVerdict =
  | { readonly isMet: true }
  /** What came instead, code in backticks; and the index of the step to look at. */
  | { readonly isMet: false; readonly instead: string; readonly step: number };

/** What a run makes of each claim of a goal, in order. The goal is met if all are. */
export const verdictsOf = (claims: readonly Claim[], trace: Trace): readonly ClaimVerdict[] =>
  claims.map((claim) =>
    isTrueOf(claim, trace)
      ? { isMet: true }
      : { isMet: false, instead: insteadOf(claim, trace), step: stepOf(claim, trace) },
  );

function insteadOf(claim: Claim, trace: Trace): string {
  const { times, mainThreadHeldAtMost, heard, handled, closed, policy, channels, not } = claim;
  if (channels) return channelWords(channels, trace);
  if (policy) return policyWords(policy, trace);
  if (times) return `\`${times.command}\` ran ${timesWords(runsOf(times.command, trace).length)}`;
  if (mainThreadHeldAtMost !== undefined)
    return `a command held the main thread for ${String(longestHold(trace)?.ms ?? 0)} ms`;
  if (heard) return heardWords(heardBy(trace));
  if (closed) return closedWords(closedIn(trace));
  if (handled) return handledWords(handlingsOf(handled, trace).length);
  if (not && claim.call === undefined) return insteadOf(not, trace);
  const call = callIn(claim, trace);
  if (!call) return 'there was no such call';
  if (claim.bytes !== undefined && call.settles === 'resolved') return gotWords(call);
  if (claim.status !== undefined && claim.settles === call.settles)
    return statusWords(statusOf(trace, call.id));
  const outcome = outcomesOf(trace).find(({ of }) => of === call.id);
  return (outcome?.words ?? call.settles)
    .replace(/^`[^`]*`: /, 'it was ')
    .replace(/^(it was )?never/, 'it never');
}

const statusWords = (status: number | undefined) =>
  status === undefined ? 'it was answered in the fallback' : `its answer had status ${String(status)}`;

const gotWords = ({ value }: Call) =>
  value && 'bytes' in value
    ? `the page got ${String(byteCount(value))} raw bytes`
    : `the page got JSON: \`${shortValue(value ?? { json: null }, 24).replaceAll('`', '’')}\``;

const timesWords = (count: number) =>
  count === 0 ? 'not once' : count === 1 ? 'once' : `${String(count)} times`;

const handledWords = (count: number) =>
  count === 0 ? 'no handler ran' : `a handler ran ${timesWords(count)}`;

const heardWords = (labels: readonly string[]) =>
  labels.length === 0 ? 'nobody heard it' : `${labels.map((label) => `\`${label}\``).join(', ')} heard it`;

const closedWords = (labels: readonly string[]) =>
  labels.length === 0 ? 'no window closed' : `${labels.map((label) => `\`${label}\``).join(', ')} closed`;

/** What the policy decides otherwise than is claimed. */
function policyWords(claim: PolicyClaim, trace: Trace): string {
  const page = firstPage(trace);
  if (!page) return 'no page was loaded';
  const { stopped, allowed } = misjudgedBy(claim, page);
  const parts = [
    { words: 'the page may not fetch from', addresses: stopped },
    { words: 'the page may fetch from', addresses: allowed },
  ].filter(({ addresses }) => addresses.length > 0);
  return parts
    .map(({ words, addresses }) => `${words} ${addresses.map((it) => `\`${it}\``).join(', ')}`)
    .join(', and ');
}

const policyStep = (trace: Trace): number | undefined => {
  const message = firstPage(trace)?.message;
  return stepWith(
    trace.moments.find((moment) => moment.kind === 'sent' && moment.message === message),
    trace,
  );
};

/** What is not as claimed; all of it, where what is claimed must not be true. */
function channelWords({ delivered, heldBack, lost }: ChannelsClaim, trace: Trace): string {
  const facts = channelFactsOf(trace);
  const places = facts.delivered.map(({ index }) => String(index));
  const [waiting, missing] = [facts.heldBack.length, facts.lost.length];
  const parts = [
    {
      claimed: delivered?.join(', '),
      found: places.join(', '),
      words: `the handlers got ${places.length === 0 ? 'no message' : places.join(', ')}`,
    },
    { claimed: heldBack, found: waiting, words: `${messagesWords(waiting)} waited in the page` },
    { claimed: lost, found: missing, words: `${messagesWords(missing)} reached no handler` },
  ].filter(({ claimed }) => claimed !== undefined);
  const wrong = parts.filter(({ claimed, found }) => claimed !== found);
  return (wrong.length > 0 ? wrong : parts).map(({ words }) => words).join(', and ');
}

const messagesWords = (count: number) =>
  count === 0 ? 'no message' : count === 1 ? '1 message' : `${String(count)} messages`;

/** The step at which a claim turns out to be wrong. */
function stepOf(claim: Claim, trace: Trace): number {
  const last = stepsOf(trace).length - 1;
  const { times, mainThreadHeldAtMost, heard, handled, closed, policy, channels, not } = claim;
  if (channels) return channelStep(channels, trace) ?? last;
  if (policy) return policyStep(trace) ?? last;
  if (times) return stepWith(runsOf(times.command, trace).at(-1), trace) ?? last;
  if (mainThreadHeldAtMost !== undefined) {
    const from = longestHold(trace)?.task.from;
    return (
      stepWith(
        trace.moments.find(({ id }) => id === from),
        trace,
      ) ?? last
    );
  }
  if (heard) return unmeantHearing(heard, trace) ?? last;
  if (closed) return unmeantClose(closed, trace) ?? last;
  if (handled) return stepWith(handlingsOf(handled, trace)[handled.is], trace) ?? last;
  if (not && claim.call === undefined) return stepOf(not, trace);
  const call = callIn(claim, trace)?.id;
  const ofCall = keyStepsOf(trace).filter(({ step }) => stepsOf(trace)[step]?.call === call);
  return (
    (ofCall.find(({ event }) => event !== 'resolved' && event !== 'rejected') ?? ofCall.at(-1))?.step ?? last
  );
}

/** The first step at which a message of a channel has to wait, or at which one is sent that no handler gets. */
function channelStep({ heldBack, lost }: ChannelsClaim, trace: Trace): number | undefined {
  const facts = channelFactsOf(trace);
  const [waiting] = heldBack === undefined ? [] : facts.heldBack;
  const [missing] = lost === undefined ? [] : facts.lost;
  const sent = trace.moments.find((moment) => moment.kind === 'sent' && moment.message === missing?.id);
  return stepWith(waiting ?? sent, trace);
}

const stepWith = (moment: Moment | undefined, trace: Trace): number | undefined =>
  moment && stepsOf(trace).find(({ moments }) => moments.includes(moment))?.index;

/** The first step at which somebody hears who should not. */
const unmeantHearing = (meant: readonly string[], trace: Trace): number | undefined =>
  stepsOf(trace).find(({ moments }) =>
    moments.some(({ kind, actor }) => kind === 'heard' && !meant.includes(windowOf(trace, actor) ?? 'core')),
  )?.index;

/** The first step at which a window closes that should not, or is kept. */
const unmeantClose = (meant: readonly string[], trace: Trace): number | undefined =>
  stepsOf(trace).find(({ moments }) =>
    moments.some(
      (moment) => moment.kind === 'prevented' || (moment.kind === 'closed' && !meant.includes(moment.window)),
    ),
  )?.index;
