import type { Trace } from '../../trace/index.ts';
import { sameNames } from './equal.ts';
import { firstStep, listed, type Judge } from './judgement.ts';

/** Which windows close. */
export const judgeClosed: Judge = ({ closed }, trace) => {
  if (!closed) return undefined;
  const labels = closedIn(trace);
  return {
    isTrue: sameNames(closed, labels),
    found: () => (labels.length === 0 ? 'no window closed' : `${listed(labels)} closed`),
    // Where one closes that should not, or is kept.
    step: () =>
      firstStep(
        (moment) =>
          moment.kind === 'prevented' || (moment.kind === 'closed' && !closed.includes(moment.window)),
        trace,
      ),
  };
};

const closedIn = (trace: Trace): readonly string[] =>
  trace.moments.flatMap((moment) => (moment.kind === 'closed' && !moment.before ? [moment.window] : []));
