import type { EventTarget, Trace } from '../../../trace/index.ts';
import { callOf, windowOf } from '../../../trace/record/lookup.ts';
import { shortName } from '../../../trace/record/command.ts';
import { perTrace } from '../../../trace/record/per-trace.ts';
import { emissionsOf } from '../../../trace/picture/emissions.ts';
import { matchReason } from '../../../trace/picture/match-reason.ts';
import { matchWord, methodWords, reasonForms, targetWords, type MethodWords } from './events-words.ts';
import { planOf, type Plan, type WindowPlan } from './plan.ts';
import { slotsOf } from './slots.ts';

/** A listener of an event that is emitted. */
export interface ListenerPlan {
  readonly id: number;
  readonly event: string;
  readonly target: EventTarget;
  /** The label of its window, or `core`. */
  readonly owner: string;
  readonly isOfCore: boolean;
  readonly method: MethodWords;
  /** All that is said of it when the core process chooses. */
  readonly verdicts: readonly { readonly word: string; readonly reasons: readonly string[] }[];
}

export interface EventsWindowPlan extends WindowPlan {
  readonly heard: readonly ListenerPlan[];
}

/** What needs room at any step of a trace in a figure about events. */
export interface EventsPlan {
  readonly plan: Plan;
  readonly windows: readonly EventsWindowPlan[];
  /** Those of pages first, in the order of the windows, then the core's. */
  readonly records: readonly ListenerPlan[];
  /** Names of the events that are emitted. */
  readonly events: readonly string[];
  /** All that the box of who emits says. */
  readonly sources: readonly string[];
  /** All that events are sent to. */
  readonly addressees: readonly string[];
  /** Pages ask the core process for something, so that requests pass its gates. */
  readonly hasRequests: boolean;
  /** An event on its way may have something behind it: another message, or words about its empty list. */
  readonly eventsAreFollowed: boolean;
}

export const eventsPlanOf: (trace: Trace) => EventsPlan = perTrace((trace) => {
  const plan = planOf(trace);
  const emissions = emissionsOf(trace);
  const calls = trace.calls.filter(({ before }) => !before);
  const records = recordsOf(trace);
  return {
    plan,
    windows: plan.windows.map((window) => ({
      ...window,
      heard: records.filter(({ owner, isOfCore }) => !isOfCore && owner === window.label),
    })),
    records,
    events: [...new Set(emissions.map(({ event }) => event))],
    sources: [
      ...new Set([
        ...emissions.map(({ source }) => source),
        ...calls.map(({ command }) => shortName(command)),
      ]),
    ],
    addressees: [...new Set(emissions.map(({ to }) => (to ? targetWords(to) : UNKNOWN)))],
    hasRequests: calls.length > 0,
    eventsAreFollowed: trace.messages.some(
      ({ id, wire }) =>
        wire.form === 'eval' &&
        wire.purpose === 'dispatch' &&
        (wire.ids.length === 0 || (slotsOf.wide(trace).get(id) ?? 0) > 0),
    ),
  };
});

/** What is said of an emit of which a recording does not know whom it is sent to. */
export const UNKNOWN = 'not recorded';

/** All who listen at some time for an event that is emitted. */
function recordsOf(trace: Trace): readonly ListenerPlan[] {
  const emissions = emissionsOf(trace);
  const names = new Set(emissions.map(({ event }) => event));
  const pages = trace.actors.filter(({ kind }) => kind === 'page').map(({ id }) => id);
  const rank = (owner: string) => (pages.includes(owner) ? pages.indexOf(owner) : pages.length);
  const registered = new Map<number, ListenerPlan & { readonly rank: number }>();
  for (const moment of trace.moments) {
    if (moment.kind !== 'listening') continue;
    const { id, owner, event, target } = moment.listener;
    if (names.size > 0 && !names.has(event)) continue;
    const isOfCore = owner.startsWith('core/');
    registered.set(id, {
      id,
      event,
      target,
      owner: isOfCore ? 'core' : (windowOf(trace, owner) ?? owner),
      isOfCore,
      method: methodWords(callOf(trace, moment.call)?.source),
      verdicts: emissions.flatMap(({ listeners, meant, to }) => {
        if (!listeners.some((listener) => listener.id === id)) return [];
        const isMeant = meant.has(id);
        const reason = to && matchReason(to, target, isMeant);
        return [{ word: matchWord(isMeant), reasons: reasonForms(reason, target) }];
      }),
      rank: rank(owner),
    });
  }
  return [...registered.values()].sort((a, b) => a.rank - b.rank || a.id - b.id);
}
