import type { Claim } from '../../schemas/index.ts';
import type { Trace } from '../../trace/index.ts';
import { judgeCall } from './calls.ts';
import { judgeChannels } from './channels.ts';
import { judgeHold, judgeRequests, judgeTimes } from './core.ts';
import { judgeHandled, judgeHeard } from './events.ts';
import type { Judge, Judgement } from './judgement.ts';
import { judgePolicy } from './policy.ts';
import { judgeClosed } from './windows.ts';

/** What must not be true; it speaks of the same call. */
const judgeNot: Judge = ({ call, not }, trace) => {
  if (!not) return undefined;
  const judgements = judge(call === undefined ? not : { call, ...not }, trace);
  const [first] = judgements;
  return (
    first && {
      isTrue: judgements.some(({ isTrue }) => !isTrue),
      found: first.found,
      step: first.step,
    }
  );
};

/** One for each kind of fact that a claim can state, in the order in which what is wrong is said. */
const judges: readonly Judge[] = [
  judgeChannels,
  judgePolicy,
  judgeTimes,
  judgeHold,
  judgeRequests,
  judgeHeard,
  judgeClosed,
  judgeHandled,
  judgeNot,
  judgeCall,
];

/** What a run makes of each fact that a claim states. */
export const judge = (claim: Claim, trace: Trace): readonly Judgement[] =>
  judges.flatMap((each) => each(claim, trace) ?? []);

/** Whether a claim is true of a run. */
export const isTrueOf = (claim: Claim, trace: Trace): boolean =>
  judge(claim, trace).every(({ isTrue }) => isTrue);
