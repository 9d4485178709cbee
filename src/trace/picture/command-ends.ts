import { perTrace } from '../record/per-trace.ts';
import { momentsOf } from '../record/survey.ts';
import type { CallId, Moment, Trace } from '../record/trace.ts';

const ends = perTrace((trace) => {
  const panics = momentsOf(trace, 'panicked');
  const returns: readonly Moment[] = momentsOf(trace, 'returned');
  const both = panics.length === 0 ? returns : [...returns, ...panics].sort((a, b) => a.id - b.id);
  return Map.groupBy(both, ({ call }) => call);
});

/** The moments at which a run of a call's command was over, in order; a recording sees only a panic. */
export const endsOf = (trace: Trace, call: CallId | undefined): readonly Moment[] =>
  (call === undefined ? undefined : ends(trace).get(call)) ?? [];
