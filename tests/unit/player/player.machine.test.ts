import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestModel } from 'xstate/graph';
import {
  hasResult,
  openStopAt,
  playerAfter,
  playerAt,
  type PlayerMachineEvent,
  type PlayerSnapshot,
  type Stop,
} from '../../../src/player/index.ts';
import { playerMachine } from '../../../src/player/player.machine.ts';

const prediction: Stop = { at: 2, until: 4, state: 'open' };

function started(steps: number, stops: readonly Stop[] = [], at = 0) {
  let snapshot = playerAt({ steps, at, stops });
  return {
    getSnapshot: () => snapshot,
    send: (event: PlayerMachineEvent) => {
      snapshot = playerAfter(snapshot, event);
    },
  };
}

/** Where a player is, in the words of the tables below: `playing 3`. */
const seen = ({ value, context }: PlayerSnapshot) => `${value} ${String(context.at)}`;

const forward: readonly PlayerMachineEvent[] = [
  { type: 'player.play' },
  { type: 'player.pause' },
  { type: 'player.step' },
  { type: 'player.tick' },
  { type: 'player.resume' },
];

const controls: readonly PlayerMachineEvent[] = [
  ...forward,
  { type: 'player.stepBack' },
  { type: 'player.restart' },
  { type: 'player.seek', to: 0 },
  { type: 'player.seek', to: 5 },
  { type: 'player.speed', speed: 2 },
  { type: 'player.answer', option: 1 },
  { type: 'player.skip' },
  { type: 'player.load', steps: 3, at: 1, stops: [] },
];

function expectSound({ context, value }: PlayerSnapshot) {
  expect(context.at).toBeGreaterThanOrEqual(0);
  expect(context.at).toBeLessThan(context.steps);
  for (const stop of context.stops) {
    expect(stop.option === undefined).toBe(stop.state !== 'answered');
    if (stop.state === 'open') expect(context.at).toBeLessThanOrEqual(stop.at);
  }
  if (openStopAt(context)) expect(value).toBe('askingPrediction');
  else if (context.at === context.steps - 1) expect(value).toBe('ended');
  else expect(['paused', 'playing']).toContain(value);
  if (context.stops.some((stop) => hasResult(stop, context.at))) expect(value).not.toBe('playing');
}

describe('playerMachine, explored', () => {
  const model = createTestModel(playerMachine, {
    input: { steps: 6, at: 0, stops: [prediction] },
    events: controls,
  });
  const paths = model.getShortestPaths();

  it('reaches every state in which it can rest', () => {
    const reached = new Set(paths.map(({ state }) => state.value));
    expect([...reached].sort()).toEqual(['askingPrediction', 'ended', 'paused', 'playing']);
  });

  it('stays sound on the shortest path to every situation, with every control tried in each', () => {
    const tried = new Set<string>();
    for (const path of paths) {
      for (const control of controls) {
        const player = started(6, [prediction]);
        for (const { event } of path.steps) {
          if ((event.type as string) !== 'xstate.init') player.send(event);
        }
        expectSound(player.getSnapshot());
        const from = player.getSnapshot().value;
        player.send(control);
        expectSound(player.getSnapshot());
        tried.add(`${from} ${control.type}`);
      }
    }
    const types = new Set(controls.map(({ type }) => type));
    expect(tried.size).toBe(4 * types.size);
  });
});

/** A player in each state, and paused at the result of a prediction; named by where it is. */
const situations = {
  'paused 1': () => started(6, [prediction], 1),
  'playing 1': () => {
    const player = started(6, [prediction], 1);
    player.send({ type: 'player.play' });
    return player;
  },
  'askingPrediction 2': () => started(6, [prediction], 2),
  'paused 4': () => started(6, [{ at: 2, until: 4, state: 'answered', option: 1 }], 4),
  'ended 5': () => started(6, [{ at: 2, until: 4, state: 'skipped' }], 5),
};

type Situation = keyof typeof situations;

/** What a control means in each situation, in the order above; `-` where it means nothing. */
const table: readonly (readonly [PlayerMachineEvent, string, string, string, string, string])[] = [
  [{ type: 'player.play' }, 'playing 1', '-', '-', 'playing 4', 'playing 0'],
  [{ type: 'player.pause' }, '-', 'paused 1', '-', '-', '-'],
  [{ type: 'player.step' }, 'askingPrediction 2', 'askingPrediction 2', '-', 'ended 5', '-'],
  [{ type: 'player.tick' }, '-', 'askingPrediction 2', '-', '-', '-'],
  [{ type: 'player.resume' }, '-', '-', '-', 'playing 4', '-'],
  [{ type: 'player.stepBack' }, 'paused 0', 'paused 0', 'paused 1', 'paused 3', 'paused 4'],
  [{ type: 'player.restart' }, 'paused 0', 'paused 0', 'paused 0', 'paused 0', 'paused 0'],
  [{ type: 'player.seek', to: 0 }, 'paused 0', 'paused 0', 'paused 0', 'paused 0', 'paused 0'],
  [
    { type: 'player.seek', to: 5 },
    'askingPrediction 2',
    'askingPrediction 2',
    'askingPrediction 2',
    'ended 5',
    'ended 5',
  ],
  [{ type: 'player.speed', speed: 2 }, 'paused 1', 'playing 1', 'askingPrediction 2', 'paused 4', 'ended 5'],
  [{ type: 'player.answer', option: 1 }, '-', '-', 'playing 2', '-', '-'],
  [{ type: 'player.skip' }, '-', '-', 'playing 2', '-', '-'],
  [
    { type: 'player.load', steps: 3, at: 1, stops: [] },
    'paused 1',
    'paused 1',
    'paused 1',
    'paused 1',
    'paused 1',
  ],
];

describe('playerMachine, as a table', () => {
  const cells = table.flatMap(([control, ...results]) =>
    (Object.keys(situations) as Situation[]).map((situation, index) => ({
      situation,
      control,
      type: control.type,
      result: results[index],
    })),
  );

  it.each(cells)('$situation, $type: $result', ({ situation, control, result }) => {
    const player = situations[situation]();
    const before = player.getSnapshot();
    expect(seen(before)).toBe(situation);
    player.send(control);
    // What means nothing leaves the very same snapshot, so that nobody who follows it has to do anything.
    if (result === '-') expect(player.getSnapshot()).toBe(before);
    else expect(seen(player.getSnapshot())).toBe(result);
  });
});

describe('playerMachine, in use', () => {
  it('stays where it is in front of an open prediction, whichever control moves forward', () => {
    const player = started(6, [prediction]);
    player.send({ type: 'player.seek', to: 5 });
    for (const control of [...forward, { type: 'player.seek', to: 4 } as const]) {
      player.send(control);
      expect(seen(player.getSnapshot())).toBe('askingPrediction 2');
    }
  });

  it('lets the reader go back and restart in front of an open prediction, and asks it again', () => {
    const player = started(6, [prediction]);
    player.send({ type: 'player.seek', to: 5 });
    player.send({ type: 'player.stepBack' });
    expect(player.getSnapshot().context.at).toBe(1);
    player.send({ type: 'player.restart' });
    expect(player.getSnapshot().context.at).toBe(0);
    player.send({ type: 'player.seek', to: 3 });
    expect(seen(player.getSnapshot())).toBe('askingPrediction 2');
  });

  it('plays after an answer, pauses at the step that decides, and resumes', () => {
    const player = started(6, [prediction]);
    player.send({ type: 'player.seek', to: 2 });
    player.send({ type: 'player.answer', option: 3 });
    expect(seen(player.getSnapshot())).toBe('playing 2');
    player.send({ type: 'player.tick' });
    expect(seen(player.getSnapshot())).toBe('playing 3');
    player.send({ type: 'player.tick' });
    expect(seen(player.getSnapshot())).toBe('paused 4');
    expect(player.getSnapshot().context.stops).toEqual([{ at: 2, until: 4, state: 'answered', option: 3 }]);
    player.send({ type: 'player.resume' });
    expect(seen(player.getSnapshot())).toBe('playing 4');
    player.send({ type: 'player.tick' });
    expect(seen(player.getSnapshot())).toBe('ended 5');
  });

  it('shows a result once: not after play or a step has left it', () => {
    for (const control of [{ type: 'player.play' }, { type: 'player.step' }] as const) {
      const player = started(6, [{ at: 2, until: 4, state: 'answered', option: 1 }], 4);
      player.send(control);
      player.send({ type: 'player.seek', to: 4 });
      expect(player.getSnapshot().context.stops).toEqual([
        { at: 2, until: 4, state: 'answered', option: 1, isRead: true },
      ]);
    }
  });

  it('resumes from a result at the last step without restarting', () => {
    const player = started(5, [prediction]);
    player.send({ type: 'player.seek', to: 2 });
    player.send({ type: 'player.answer', option: 0 });
    player.send({ type: 'player.seek', to: 4 });
    player.send({ type: 'player.resume' });
    expect(seen(player.getSnapshot())).toBe('ended 4');
    expect(player.getSnapshot().context.stops).toEqual([
      { at: 2, until: 4, state: 'answered', option: 0, isRead: true },
    ]);
  });

  it('counts a prediction as skipped that it is started, or loaded, beyond', () => {
    const skipped = [{ at: 2, until: 4, state: 'skipped' }];
    expect(started(6, [prediction], 4).getSnapshot().context.stops).toEqual(skipped);
    const player = started(3);
    player.send({ type: 'player.load', steps: 6, at: 4, stops: [prediction] });
    expect(seen(player.getSnapshot())).toBe('paused 4');
    expect(player.getSnapshot().context.stops).toEqual(skipped);
  });

  it('asks when it is started, or loaded, right in front of a prediction', () => {
    expect(seen(started(6, [prediction], 2).getSnapshot())).toBe('askingPrediction 2');
    const player = started(3);
    player.send({ type: 'player.load', steps: 6, at: 2, stops: [prediction] });
    expect(seen(player.getSnapshot())).toBe('askingPrediction 2');
  });

  it('keeps its speed over another trace', () => {
    const player = started(3);
    expect(player.getSnapshot().context.speed).toBe(1);
    player.send({ type: 'player.speed', speed: 0.5 });
    player.send({ type: 'player.load', steps: 9, at: 0, stops: [] });
    expect(player.getSnapshot().context).toEqual({ steps: 9, at: 0, stops: [], speed: 0.5 });
  });

  it('is at the end at once when the trace has one step', () => {
    const player = started(1);
    expect(seen(player.getSnapshot())).toBe('ended 0');
    player.send({ type: 'player.play' });
    expect(seen(player.getSnapshot())).toBe('ended 0');
  });
});

describe('a position', () => {
  const stops = (steps: number) =>
    fc.option(
      fc.tuple(fc.nat(steps - 1), fc.nat(steps - 1)).filter(([at, until]) => at < until),
      { nil: undefined },
    );
  const cases = fc
    .integer({ min: 2, max: 40 })
    .chain((steps) => fc.tuple(fc.constant(steps), fc.nat(steps + 3), stops(steps)));

  it('is the same by seeking and by stepping', () => {
    fc.assert(
      fc.property(cases, ([steps, to, stop]) => {
        const open: readonly Stop[] = stop ? [{ at: stop[0], until: stop[1], state: 'open' }] : [];
        const bySeeking = started(steps, open);
        bySeeking.send({ type: 'player.seek', to });
        const byStepping = started(steps, open);
        for (let step = 0; step < to; step++) byStepping.send({ type: 'player.step' });
        expect(bySeeking.getSnapshot().context).toEqual(byStepping.getSnapshot().context);
        expect(bySeeking.getSnapshot().value).toBe(byStepping.getSnapshot().value);
      }),
    );
  });

  it('never leaves the trace, nor passes an open stop, whatever is pressed', () => {
    const pressed = fc.oneof(
      fc.constantFrom(...controls),
      fc.record({ type: fc.constant('player.seek' as const), to: fc.integer({ min: -3, max: 9 }) }),
    );
    fc.assert(
      fc.property(fc.array(pressed, { maxLength: 60 }), (presses) => {
        const player = started(6, [prediction]);
        for (const control of presses) {
          player.send(control);
          expectSound(player.getSnapshot());
        }
      }),
    );
  });
});
