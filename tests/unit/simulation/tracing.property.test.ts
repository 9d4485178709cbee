import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, type ScriptEntry, simulate } from '../../../src/simulation/index.ts';
import { describe as sentenceOf, pictureAt, stepsOf } from '../../../src/trace/index.ts';
import type { Trace } from '../../../src/trace/record/trace.ts';
import { invariants } from './invariants.ts';

const event = fc.constantFrom('a', 'b');
const page = fc.constantFrom('main', 'other');
const at = fc.nat(60);
const to = fc.constantFrom('/other', 'https://example.org/a');

/** What keeps the main thread busy, has workers emit, listen and stream, and wants the webviews; pages come and go. */
const entry: fc.Arbitrary<ScriptEntry> = fc.oneof(
  fc.record({
    at,
    page,
    operation: fc.oneof(
      fc.constantFrom('works', 'saves', 'polls').map((command) => ({ type: 'invoke' as const, command })),
      fc.constantFrom('c1', 'c2').map(($channel) => ({
        type: 'invoke' as const,
        command: 'streams',
        args: { channel: { $channel } },
      })),
      fc.record({ type: fc.constant('listen' as const), event }),
      fc.record({ type: fc.constant('emit' as const), event }),
      fc.constant({ type: 'reload' as const }),
      fc.record({ type: fc.constant('navigate' as const), to }),
    ),
  }),
  fc.record({
    at,
    core: fc.constantFrom('async-runtime' as const, 'main-thread' as const),
    operation: fc.oneof(
      fc.record({ type: fc.constant('emit' as const), event }),
      fc.constantFrom('open' as const, 'destroy' as const).map((type) => ({ type, window: 'other' })),
      fc.record({ type: fc.constant('navigate' as const), window: page, to }),
    ),
  }),
  fc.record({
    at,
    user: fc.constantFrom(
      { type: 'close' as const, window: 'other' },
      { type: 'resize' as const, window: 'main', width: 8, height: 6 },
    ),
  }),
);

/** A busy app with the cargo feature `tracing`. */
const busyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    script: fc.array(entry, { minLength: 4, maxLength: 10 }),
    csp: fc.constantFrom('', "connect-src 'none'"),
  })
  .map(({ script, csp }) => ({
    id: 'tracing',
    title: '',
    question: '',
    app: {
      csp,
      manifest: 'none',
      features: ['tracing'],
      windows: { main: {}, other: {} },
      capabilities: { all: { windows: ['*'], permissions: ['core:default'] } },
      listeners: [{ event: 'a', on: 'app', then: { type: 'emit', event: 'b' } }],
      commands: {
        works: { parameters: {}, body: [{ type: 'work', ms: 20 }] },
        saves: {
          parameters: {},
          body: [
            { type: 'work', ms: 15 },
            { type: 'emit', event: 'a' },
          ],
        },
        polls: {
          async: true,
          parameters: {},
          body: [
            { type: 'wait', ms: 5 },
            { type: 'emit', event: 'a' },
            { type: 'wait', ms: 5 },
            { type: 'emit', event: 'b' },
          ],
        },
        streams: {
          async: true,
          parameters: { channel: 'Channel' },
          body: [
            { type: 'send', on: 'channel', value: 1 },
            { type: 'wait', ms: 5 },
            { type: 'sendJson', on: 'channel', bytes: 9_000 },
          ],
        },
      },
    },
    before: [
      { at: 0, page: 'main', operation: { type: 'listen', event: 'a' } },
      { at: 0, page: 'other', operation: { type: 'listen', event: 'b' } },
    ],
    script,
    knobs: [],
  }));

function holds(check: (trace: Trace) => void, numRuns: number): void {
  fc.assert(
    fc.property(busyScenario, fc.integer({ min: 1, max: 9 }), (scenario, seed) => {
      check(simulate(scenario, { seed }));
    }),
    { numRuns },
  );
}

const blockedIn = ({ moments }: Trace) => moments.filter(({ kind }) => kind === 'blocked');
const freezeIn = (trace: Trace) => blockedIn(trace).find(({ actor }) => actor === 'core/main');
const mainStateOf = ({ states = [] }: Trace) => states.findLast(({ actor }) => actor === 'core/main')?.value;

describe('whatever app with the feature tracing', () => {
  it('keeps every invariant', { timeout: 600_000 }, () => {
    let [frozen, blocked] = [0, 0];
    holds((trace) => {
      for (const [name, check] of Object.entries(invariants)) {
        const problem = check(trace);
        if (problem !== undefined) throw new Error(`${name}: ${problem}`);
      }
      frozen += Number(freezeIn(trace) !== undefined);
      blocked += Number(blockedIn(trace).length > 0);
    }, 2_000);
    // It is about something: some freeze, and more have to wait and go on.
    expect(frozen).toBeGreaterThan(10);
    expect(blocked).toBeGreaterThan(frozen);
  });

  it('lets a frozen main thread do nothing more, and every worker of one that is free go on', () => {
    holds((trace) => {
      const freeze = freezeIn(trace);
      const after = trace.moments.filter(
        ({ id, actor, kind }) => freeze && id > freeze.id && actor === 'core/main' && kind !== 'queued',
      );
      expect(after).toEqual([]);
      if (freeze) expect(mainStateOf(trace)).toBe('deadlocked');
      if (freeze || mainStateOf(trace) !== 'idle' || trace.ended !== 'quiet') return;
      const ended = trace.moments.filter(({ kind }) => kind === 'unblocked');
      expect(ended).toHaveLength(blockedIn(trace).length);
    }, 1_000);
  });

  it('has a sentence and a picture for every step', () => {
    holds((trace) => {
      for (const step of stepsOf(trace)) {
        expect(sentenceOf(step, trace)).not.toBe('');
        pictureAt(trace, step.index);
      }
    }, 200);
  });
});
