import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/simulation/index.ts';
import type { Trace } from '../../../src/trace/record/trace.ts';
import { describe as sentenceOf, pictureAt, stepsOf } from '../../../src/trace/index.ts';
import { invariants } from './invariants.ts';
import { before, decidesAt, withOpenOrdersSorted } from './open-orders.ts';
import { randomScenario } from './random-app.ts';

/** How many random apps; `npm run soak` asks for more. */
const RUNS = Number(process.env.RUNS ?? 10_000);
const holds = (check: (trace: Trace) => void, numRuns = 400) => {
  fc.assert(
    fc.property(randomScenario, fc.integer({ min: 1, max: 9 }), (scenario, seed) => {
      check(simulate(scenario, { seed }));
    }),
    { numRuns },
  );
};

describe('whatever app and script', () => {
  it('the same scenario and seed give the same trace to the byte', () => {
    fc.assert(
      fc.property(randomScenario, fc.nat(99), (scenario, seed) => {
        const again = simulate(structuredClone(scenario), { seed });
        expect(JSON.stringify(simulate(scenario, { seed }))).toBe(JSON.stringify(again));
      }),
      { numRuns: 100 },
    );
  });

  it(`every invariant holds in ${RUNS} runs`, { timeout: 3_600_000 }, () => {
    holds((trace) => {
      for (const [name, check] of Object.entries(invariants)) {
        const problem = check(trace);
        if (problem !== undefined) throw new Error(`${name}: ${problem}`);
      }
    }, RUNS);
  });

  it('the seed changes only orders that the trace calls open', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const runs = [1, 2].map((seed) => simulate(scenario, { seed }));
        const end = Math.min(...runs.map(decidesAt));
        const [first, second] = runs.map((trace) => withOpenOrdersSorted(before(end, trace)));
        expect(second).toEqual(first);
      }),
      { numRuns: Math.ceil(RUNS / 50) },
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
        // What a hook returns may have no command and no ids.
        const told = sentence.replaceAll(/`(?:POST (?:ipc:\/\/|http:\/\/ipc\.)localhost\/)?undefined`/g, '');
        expect(told).not.toMatch(/undefined|\[object/);
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
