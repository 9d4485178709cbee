import { stepsOf, type Trace } from '../../trace/index.ts';
import { viewOf } from '../run-view/view-of.ts';
import { wordsAt, type Run, type RunComparison } from '../run/run.ts';
import { pairsOf, type StepIdentity } from './pairs.ts';

/**
 * Two recordings of an app, step by step. Ids of calls, callbacks and listeners count from run to run, and times are never
 * the same: neither makes a difference.
 */
export function compareRecordings(a: Trace, b: Trace): RunComparison {
  const [baseline, changed] = [a, b].map((trace): Run => Object.assign(viewOf(trace, []), { trace }));
  if (!baseline || !changed) throw new Error('Two runs are compared.');
  const pairs = pairsOf(baseline, changed, acrossRuns());
  const first = pairs.findIndex(({ isAlike }) => !isAlike);
  return { baseline, changed, pairs, difference: first < 0 ? pairs.length : first };
}

function acrossRuns(): StepIdentity {
  const ids = new Map<Run, ReadonlySet<string>>();
  return {
    keysOf: ({ trace }) => {
      const commands = new Map(trace.calls.map(({ id, command }) => [id, command]));
      return stepsOf(trace).map(({ kind, actor, call }) =>
        JSON.stringify([kind, actor, call && commands.get(call)]),
      );
    },
    sayingOf: (run, step) => {
      const known = ids.get(run) ?? idsIn(run.trace);
      ids.set(run, known);
      const { sentence, speaker } = wordsAt(run, step);
      const said = sentence
        .replace(/\b\d+\b/g, (number) => (known.has(number) ? '#' : number))
        .replace(/\b\d+(?:\.\d+)? m?s\b/g, '#');
      return `${speaker} ${said}`;
    },
  };
}

/** The ids of callbacks, listeners and channels in a run. */
function idsIn({ calls, moments }: Trace): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { callbacks = [] } of calls) for (const id of callbacks) ids.add(String(id));
  for (const moment of moments) {
    if ('callback' in moment) ids.add(String(moment.callback));
    if (moment.kind === 'heard' || moment.kind === 'listening') ids.add(String(moment.listener.id));
  }
  return ids;
}
