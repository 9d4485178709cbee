import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from '../../../src/simulation/index.ts';

const scenarioOf = (it: Pick<Scenario, 'app' | 'script'>): Scenario => ({
  id: 'found-by-chance',
  title: '',
  question: '',
  knobs: [],
  ...it,
});

/* Apps that random runs broke an invariant with. */
describe('found by chance', () => {
  it('what the main thread had put off stays undone when it aborts', () => {
    const trace = simulate(
      scenarioOf({
        app: {
          windows: { red: {} },
          capabilities: { cap: { windows: ['red'], permissions: ['allow-breaks'] } },
          commands: {
            breaks: {
              parameters: {},
              body: [
                { type: 'work', ms: 30 },
                { type: 'panic', message: 'oh' },
              ],
            },
          },
        },
        script: [
          { at: 0, page: 'red', operation: { type: 'invoke', command: 'breaks' } },
          { at: 10, core: 'main-thread', operation: { type: 'emit', event: 'tick' } },
        ],
      }),
    );
    expect(trace.ended).toBe('abort');
    expect(trace.moments.at(-1)).toMatchObject({ kind: 'exited', how: 'abort' });
  });

  it('what the main thread had put off stays undone when the last window closes', () => {
    const trace = simulate(
      scenarioOf({
        app: {
          windows: { red: {} },
          capabilities: { cap: { windows: ['red'], permissions: ['allow-holds'] } },
          commands: { holds: { parameters: {}, body: [{ type: 'work', ms: 30 }] } },
        },
        script: [
          { at: 0, page: 'red', operation: { type: 'invoke', command: 'holds' } },
          { at: 10, user: { type: 'close', window: 'red' } },
          { at: 11, core: 'main-thread', operation: { type: 'emit', event: 'tick' } },
        ],
      }),
    );
    expect(trace.ended).toBe('exit');
    expect(trace.moments.at(-1)).toMatchObject({ kind: 'exited', how: 'exit' });
  });

  it('what begins to wait while the main thread drains one request is in the open order', () => {
    const scenario = scenarioOf({
      app: {
        windows: { red: {} },
        capabilities: { cap: { windows: ['red'], permissions: ['core:default', 'allow-holds'] } },
        commands: { holds: { parameters: {}, body: [{ type: 'work', ms: 30 }] } },
      },
      script: [
        { at: 0, page: 'red', operation: { type: 'invoke', command: 'holds' } },
        { at: 10, page: 'red', operation: { type: 'listen', event: 'tick' } },
        // It arrives at the moment the command returns.
        { at: 30, page: 'red', operation: { type: 'emit', event: 'tock' } },
      ],
    });
    const traces = [1, 2, 3, 4, 5, 6].map((seed) => simulate(scenario, { seed }));
    const released = traces.map(({ moments }) => moments.filter(({ kind }) => kind === 'dequeued'));
    expect(new Set(released.map((all) => String(all.map(({ message }) => message)))).size).toBeGreaterThan(1);
    for (const [index, { open }] of traces.entries()) {
      expect(open[0]).toEqual(released[index]?.map(({ id }) => id));
    }
  });

  it('what is lost in an open order is part of that order', () => {
    const lost = (seed: number) =>
      simulate(
        scenarioOf({
          app: {
            windows: { red: {}, green: {} },
            capabilities: {},
            manifest: 'none',
            commands: {
              streams: {
                async: true,
                parameters: { to: 'Channel' },
                body: [
                  { type: 'wait', ms: 3 },
                  { type: 'send', on: 'to', value: 1 },
                  { type: 'send', on: 'to', value: 2 },
                ],
              },
            },
          },
          script: [
            {
              at: 0,
              page: 'red',
              operation: { type: 'invoke', command: 'streams', args: { to: { $channel: 'it' } } },
            },
            { at: 4, user: { type: 'close', window: 'red' } },
          ],
        }),
        { seed },
      );
    const stops = (seed: number) =>
      lost(seed)
        .moments.filter(({ kind }) => kind === 'stopped')
        .map(({ message }) => message);
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => stops(seed).join())).size).toBeGreaterThan(1);
    for (const seed of [1, 2, 3]) {
      const trace = lost(seed);
      const ids = trace.moments.filter(({ kind }) => kind === 'stopped').map(({ id }) => id);
      expect(trace.open).toContainEqual(ids);
    }
  });
});
