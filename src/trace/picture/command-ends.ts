import { perTrace } from '../record/per-trace.ts';
import type { CallId, Moment, Trace } from '../record/trace.ts';

const isEnd = ({ kind }: Moment) => kind === 'returned' || kind === 'panicked';

const ends = perTrace(({ moments }) => Map.groupBy(moments.filter(isEnd), ({ call }) => call));

/** The moments at which a run of a call's command was over, in order; a recording sees only a panic. */
export const endsOf = (trace: Trace, call: CallId | undefined): readonly Moment[] =>
  (call === undefined ? undefined : ends(trace).get(call)) ?? [];
