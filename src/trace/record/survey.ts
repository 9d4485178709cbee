import { perTrace } from './per-trace.ts';
import type { Moment, MomentKind, MomentOf, Trace } from './trace.ts';

/** All moments are gone through once here, so that what looks for something rare in a long trace need not do it again. */
const surveyOf = perTrace(({ moments }) => {
  const byKind = new Map<MomentKind, Moment[]>();
  const before: Moment[] = [];
  for (const moment of moments) {
    const { kind } = moment;
    const alike = byKind.get(kind);
    if (alike) alike.push(moment);
    else byKind.set(kind, [moment]);
    if (moment.before) before.push(moment);
  }
  return { byKind, before };
});

/** The moments of a kind, in order. */
export const momentsOf = <Kind extends MomentKind>(
  trace: Trace,
  kind: Kind,
): readonly (MomentOf<Kind> & Moment)[] => surveyOf(trace).byKind.get(kind) ?? [];

/** What was `before`, in order. */
export const momentsBefore = (trace: Trace): readonly Moment[] => surveyOf(trace).before;
