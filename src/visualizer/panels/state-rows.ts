import type { Actor, Trace } from '../../trace/index.ts';
// From the file itself: the layer's index would bring what writes the sentences into the page.
import {
  enteredAt,
  latestMoment,
  stateEntriesOf,
  statesAt,
  type StateEntry,
} from '../../trace/steps/machine-states.ts';
import { stepsOf } from '../../trace/steps/steps.ts';
import { speakerColour } from '../caption/speaker-colour.ts';
import { duration } from '../map/geometry/duration.ts';
import type { MachineStates } from '../run/figure-data.ts';
import { pictureIn, type Run } from '../run/run.ts';
import { reasonOf, type StateReason } from './state-reasons.ts';

/** An actor with the states of its machine. */
export interface StateRow {
  readonly actor: string;
  readonly colour: string;
  readonly states: readonly StateBox[];
  /** Why it is where it is, and since when; code is in `backticks`. */
  readonly why: string;
}

export interface StateBox {
  readonly label: string;
  readonly isActive: boolean;
  /** It is the active one, and something waits. */
  readonly isWaiting: boolean;
  /** Index of the step to go to; absent where it is not entered. */
  readonly step?: number;
  /** Where it leads, or why nowhere. */
  readonly title: string;
}

/**
 * The machines that take part in a run, as they are at a step. Nothing is said of what happens after the step `until`.
 * An actor whose machine has one state only is left out.
 */
export function stateRows(run: Run, machines: MachineStates, at: number, until: number): readonly StateRow[] {
  const { trace } = run;
  const picture = pictureIn(run, at);
  const now = statesAt(trace, at);
  return trace.actors.flatMap((actor): StateRow[] => {
    const entries = (stateEntriesOf(trace).get(actor.id) ?? []).filter(({ step }) => step <= until);
    const values = [...new Set([...(machines[actor.kind] ?? []), ...entries.map(({ value }) => value)])];
    if (entries.length === 0 || values.length < 2) return [];
    const active = now.get(actor.id);
    const reason =
      active && reasonOf({ actor, entry: active, trace, picture, moment: latestMoment(trace, at) });
    return [
      {
        actor: nameOf(actor, trace),
        colour: speakerColour(actor.kind),
        states: values.map((value) => ({
          label: labelOf(value),
          isActive: value === active?.value,
          isWaiting: value === active?.value && reason?.isWaiting === true,
          ...entryOf(actor, value, trace, at, until),
        })),
        why: active && reason ? whyOf(reason, active, lastTime(trace, until)) : 'it is not there yet',
      },
    ];
  });
}

/** A state's own name in words: of `loaded.awaitingResponse`, `awaiting response`. */
export const labelOf = (value: string): string =>
  value.slice(value.lastIndexOf('.') + 1).replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

function nameOf({ id, kind, window }: Actor, trace: Trace): string {
  switch (kind) {
    case 'page':
      return `page ${window ?? id}`;
    case 'isolation-frame': {
      const isOnly = trace.actors.filter((actor) => actor.kind === kind).length === 1;
      return isOnly ? 'isolation frame' : `isolation frame of ${window ?? id}`;
    }
    case 'main-thread':
      return 'main thread';
    case 'async-runtime':
      return 'async runtime';
    default:
      return id;
  }
}

function entryOf(
  { id }: Actor,
  value: string,
  trace: Trace,
  at: number,
  until: number,
): Pick<StateBox, 'step' | 'title'> {
  const step = enteredAt(trace, id, value, at);
  if (step !== undefined && step <= until) return { step, title: `Goes to step ${String(step + 1)}` };
  const isAllShown = until === stepsOf(trace).length - 1;
  return { title: isAllShown ? 'Not entered in this run' : 'Not entered so far' };
}

/** When everything that may be shown has happened: a time after it is not said. */
const lastTime = (trace: Trace, until: number): number =>
  until === stepsOf(trace).length - 1 ? Number.POSITIVE_INFINITY : (stepsOf(trace)[until]?.at ?? 0);

function whyOf({ words, until }: StateReason, { after }: StateEntry, latest: number): string {
  const times = [
    after && !after.before ? `since ${duration(after.at)}` : '',
    until !== undefined && until <= latest ? `until ${duration(until)}` : '',
  ].filter((time) => time !== '');
  return [words, times.join(', ')].filter((part) => part !== '').join('; ');
}
