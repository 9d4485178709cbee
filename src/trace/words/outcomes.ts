import { shortName } from '../record/command.ts';
import { freezeOf } from '../record/frozen.ts';
import { findingsOf, pathOf, windowOf } from '../record/lookup.ts';
import type { Call, Trace } from '../record/trace.ts';
import { shortValue } from '../record/value.ts';

/** How a run ends for one of its calls or events, in few words. */
export interface Outcome {
  /** A call's id, or an event's name. */
  readonly of: string;
  readonly kind: 'resolved' | 'rejected' | 'refused' | 'never' | 'heard' | 'unheard';
  /** Code is in backticks. */
  readonly words: string;
}

/** A promise that waits so long (virtual ms) is said to have waited. */
const LONG_WAIT = 1000;
const MAX_VALUE = 24;

/** How a run ends: for each of its calls, then for each event that is emitted in it. */
export function outcomesOf(trace: Trace): readonly Outcome[] {
  const calls = trace.calls.filter(({ before }) => !before);
  const isAlone = calls.length === 1;
  return [
    ...calls.map((call) => {
      const outcome = outcomeOf(call, trace);
      return isAlone ? outcome : { ...outcome, words: `\`${shortName(call.command)}\`: ${outcome.words}` };
    }),
    ...heardEvents(trace),
  ];
}

function outcomeOf(call: Call, trace: Trace): Outcome {
  const gate = findingsOf(trace, call.id).find(({ verdict }) => verdict === 'refused')?.gate;
  const refused = gate === undefined ? undefined : (`refused at \`${gate}\`` as const);
  switch (call.settles) {
    case 'resolved':
      return { of: call.id, kind: 'resolved', words: resolvedWords(call, trace) };
    case 'rejected':
      if (refused !== undefined) return { of: call.id, kind: 'refused', words: refused };
      return {
        of: call.id,
        kind: 'rejected',
        words: hasRun(call, trace) ? 'rejected in the command' : 'rejected',
      };
    case 'never':
      if (refused !== undefined) return { of: call.id, kind: 'refused', words: `${refused}, never settles` };
      return {
        of: call.id,
        kind: 'never',
        words: freezeOf(trace) ? 'never settles: the app is frozen' : 'never settles',
      };
    case 'gone':
      return { of: call.id, kind: 'never', words: 'gone with its document' };
  }
}

const hasRun = (call: Call, trace: Trace) => pathOf(trace, call.id).some(({ kind }) => kind === 'running');

function resolvedWords(call: Call, trace: Trace): string {
  const path = pathOf(trace, call.id);
  const called = path.find(({ kind }) => kind === 'called')?.at ?? 0;
  const waited = (path.find(({ kind }) => kind === 'settled')?.at ?? called) - called;
  const after = waited >= LONG_WAIT ? ` after ${(waited / 1000).toFixed(1)} s` : '';
  const isNothing = call.value === undefined || ('json' in call.value && call.value.json === null);
  return `resolved${after}${isNothing ? '' : `: \`${shortValue(call.value, MAX_VALUE)}\``}`;
}

function heardEvents(trace: Trace): readonly Outcome[] {
  const moments = trace.moments.filter(({ before }) => !before);
  // Where each listener that hears is, by its id.
  const events = new Map<string, Map<number, string>>();
  for (const moment of moments) {
    if (moment.kind !== 'emitted' && moment.kind !== 'heard') continue;
    const event = moment.kind === 'emitted' ? moment.event : moment.listener.event;
    const listeners = events.get(event) ?? new Map<number, string>();
    if (moment.kind === 'heard') listeners.set(moment.listener.id, windowOf(trace, moment.actor) ?? 'core');
    events.set(event, listeners);
  }
  return [...events].map(([event, listeners]) => {
    const of = events.size === 1 ? '' : `\`${event}\` `;
    return listeners.size === 0
      ? { of: event, kind: 'unheard', words: `${of}heard by nobody` }
      : { of: event, kind: 'heard', words: `${of}heard by ${placesOf([...listeners.values()])}` };
  });
}

/** Each place once, in code, with the number of its listeners where it is not one: `core` (2 listeners), `main`. */
function placesOf(names: readonly string[]): string {
  return [...new Set(names)]
    .sort()
    .map((name) => {
      const count = names.filter((each) => each === name).length;
      return `\`${name}\`${count === 1 ? '' : ` (${String(count)} listeners)`}`;
    })
    .join(', ');
}
