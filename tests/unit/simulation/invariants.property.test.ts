import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/simulation/index.ts';
import type { EventTarget, Moment, Trace } from '../../../src/trace/trace.ts';
import { describe as sentenceOf, pictureAt, stepsOf } from '../../../src/trace/index.ts';
import { randomScenario } from './random-app.ts';

const RUNS = 400;
const holds = (check: (trace: Trace) => void, numRuns = RUNS) => {
  fc.assert(
    fc.property(randomScenario, fc.integer({ min: 1, max: 9 }), (scenario, seed) => {
      check(simulate(scenario, { seed }));
    }),
    { numRuns },
  );
};

const kinds = (trace: Trace, kind: Moment['kind']) => trace.moments.filter((moment) => moment.kind === kind);

/** The emit rows of the fact sheet's table 3.8, written once more as a function of two targets. */
function tableSays(emitted: EventTarget | 'all', listener: EventTarget): boolean {
  if (emitted === 'all' || emitted.kind === 'Any' || listener.kind === 'Any') return true;
  if (emitted.kind === 'App') return listener.kind === 'App';
  if (listener.kind === 'App' || listener.label !== emitted.label) return false;
  if (emitted.kind === 'AnyLabel') return true;
  return listener.kind === 'AnyLabel' || listener.kind === emitted.kind;
}

describe('whatever app and script', { timeout: 60_000 }, () => {
  it('the same scenario and seed give the same trace to the byte', () => {
    fc.assert(
      fc.property(randomScenario, fc.nat(99), (scenario, seed) => {
        const again = simulate(structuredClone(scenario), { seed });
        expect(JSON.stringify(simulate(scenario, { seed }))).toBe(JSON.stringify(again));
      }),
      { numRuns: 100 },
    );
  });

  it('nothing is received before it is sent, and time never runs back', () => {
    holds((trace) => {
      for (const message of trace.messages) {
        if (message.receivedAt !== null) expect(message.receivedAt).toBeGreaterThan(message.sentAt);
      }
      const times = trace.moments.map((moment) => moment.at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });
  });

  it('each request gets at most one answer, and each promise settles at most once', () => {
    holds((trace) => {
      const answered = trace.messages.flatMap((message) => message.answers ?? []);
      expect(new Set(answered).size).toBe(answered.length);
      const settled = kinds(trace, 'settled').map((moment) => moment.call);
      expect(new Set(settled).size).toBe(settled.length);
      for (const call of trace.calls) {
        expect(call.settles === 'never').toBe(!settled.includes(call.id));
      }
    });
  });

  it('a refused request runs nothing', () => {
    holds((trace) => {
      const refused = new Set(
        kinds(trace, 'gate')
          .filter((moment) => moment.verdict === 'refused')
          .map((moment) => moment.call),
      );
      for (const running of kinds(trace, 'running')) expect(refused.has(running.call)).toBe(false);
    });
  });

  it('two commands never hold the main thread at once', () => {
    holds((trace) => {
      let holder: string | undefined;
      for (const moment of trace.moments) {
        if (moment.actor !== 'core/main') continue;
        if (moment.kind === 'running') {
          expect(holder).toBeUndefined();
          holder = moment.call;
        }
        if (moment.kind === 'gate') expect(holder).toBeUndefined();
        if (moment.kind === 'returned' && moment.call === holder) holder = undefined;
      }
    });
  });

  it('an event selects exactly the page listeners the table names', () => {
    holds((trace) => {
      const alive = new Map<number, { event: string; target: EventTarget; owner: string }>();
      const emitted = new Map<string, EventTarget | 'all'>();
      for (const moment of trace.moments) {
        if (moment.kind === 'called' && moment.call !== undefined) {
          const args = moment.value && 'json' in moment.value ? moment.value.json : {};
          const target = (args as { target?: EventTarget }).target;
          const command = trace.calls.find((call) => call.id === moment.call)?.command;
          if (command === 'plugin:event|emit_to' && target) emitted.set(moment.call, target);
          if (command === 'plugin:event|emit') emitted.set(moment.call, 'all');
        }
        if (moment.kind === 'listening' && moment.listener) alive.set(moment.listener.id, moment.listener);
        if (moment.kind === 'unlistened' && moment.listener) alive.delete(moment.listener.id);
        const wire = trace.messages.find((message) => message.id === moment.message);
        const target = emitted.get(moment.call ?? '');
        if (moment.kind !== 'sent' || wire?.wire.form !== 'eval' || wire.wire.does !== 'dispatch' || !target)
          continue;
        const { event } = wire.wire;
        const expected = [...alive]
          .filter(([, it]) => it.owner === wire.to && it.event === event && tableSays(target, it.target))
          .map(([id]) => id);
        expect([...wire.wire.ids].toSorted()).toEqual(expected.toSorted());
      }
    });
  });

  it('the seed changes only orders that the trace calls open', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const [first, second] = [simulate(scenario, { seed: 1 }), simulate(scenario, { seed: 2 })];
        if (first.open.length > 0) return;
        expect({ ...first, seed: 0 }).toEqual({ ...second, seed: 0 });
      }),
      { numRuns: 150 },
    );
  });

  it('every moment after the start belongs to one step, whose sentence holds a value', () => {
    holds((trace) => {
      const steps = stepsOf(trace);
      const inSteps = steps.flatMap((step) => step.moments.map((moment) => moment.id));
      expect(inSteps.toSorted()).toEqual(
        trace.moments
          .filter((moment) => !moment.before)
          .map((moment) => moment.id)
          .toSorted(),
      );
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
      const sentences = steps.map((step) => sentenceOf(step, trace));
      for (const sentence of sentences) {
        expect(sentence).toMatch(/`|\d/);
        expect(sentence).not.toMatch(/undefined|\[object/);
      }
    });
  });

  it('the picture of a step is the same whichever way it is reached', () => {
    holds((trace) => {
      const { length } = stepsOf(trace);
      if (length === 0) return;
      const forwards = Array.from({ length }, (_, index) => pictureAt(trace, index));
      const fresh = structuredClone(trace);
      const backwards = Array.from({ length }, (_, index) =>
        pictureAt(fresh, length - 1 - index),
      ).toReversed();
      expect(backwards).toEqual(forwards);
    }, 100);
  });
});
