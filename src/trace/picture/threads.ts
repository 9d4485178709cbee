import { askedCommand, shortName } from '../record/command.ts';
import { callOf } from '../record/lookup.ts';
import { perTrace } from '../record/per-trace.ts';
import type { Trace } from '../record/trace.ts';
import { latestMoments } from '../steps/machine-states.ts';
import { callNumbers } from './call-lists.ts';
import { commandSpansOf, dialogSpansOf, type CommandSpan } from './spans.ts';

/** A command on its thread. */
export interface ThreadTask extends CommandSpan {
  /** That of its call. */
  readonly number: number;
  readonly name: string;
  /** It shows a dialog, so it is the user who decides when it ends. */
  readonly isOpenEnded: boolean;
}

/** The commands of a run in the order in which they begin, without those of what was `before`. */
export const threadTasksOf = perTrace((trace): readonly ThreadTask[] => {
  const numbers = callNumbers(trace);
  const dialogs = new Set(dialogSpansOf(trace).map(({ call }) => call));
  return [...commandSpansOf(trace).values()]
    .flat()
    .flatMap((span): ThreadTask[] => {
      const number = numbers.get(span.call);
      if (number === undefined) return [];
      const name = shortName(askedCommand(trace, span.call) ?? callOf(trace, span.call)?.command ?? '');
      return [{ ...span, number, name, isOpenEnded: dialogs.has(span.call) }];
    })
    .sort((a, b) => a.from - b.from);
});

/** When a run begins, without what was `before`, and when its last moment is (virtual ms). */
export const runTimeOf = perTrace(({ moments }): { readonly from: number; readonly to: number } => ({
  from: moments.find(({ before }) => !before)?.at ?? 0,
  to: moments.at(-1)?.at ?? 0,
}));

/** A command that has the main thread, and for how long (virtual ms); to the run's end where nothing ends it. */
export interface Hold {
  readonly task: ThreadTask;
  readonly ms: number;
}

/** The longest time for which a command has the main thread. */
export function longestHold(trace: Trace): Hold | undefined {
  const { to } = runTimeOf(trace);
  const holds = threadTasksOf(trace).flatMap((task): Hold[] =>
    task.actor === 'core/main' ? [{ task, ms: (task.end?.at ?? to) - task.at }] : [],
  );
  return holds.reduce<Hold | undefined>(
    (most, hold) => (hold.ms > (most?.ms ?? -1) ? hold : most),
    undefined,
  );
}

/** The time once a step has happened (virtual ms). It never goes back as steps go on. */
export const timeAt = (trace: Trace, step: number): number => latestMoments(trace)[step]?.at ?? 0;
