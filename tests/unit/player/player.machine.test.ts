import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, type SnapshotFrom } from 'xstate';
import { createTestModel } from 'xstate/graph';
import {
  openStopAt,
  playerAfter,
  playerAt,
  type PlayerMachineEvent,
  type Stop,
} from '../../../src/player/index.ts';
import { playerMachine } from '../../../src/player/player.machine.ts';

type Snapshot = SnapshotFrom<typeof playerMachine>;

const prediction: Stop = { at: 2, until: 4, state: 'open' };

function started(steps: number, stops: readonly Stop[] = []) {
  const player = createActor(playerMachine, { id: 'player', input: { steps, stops } });
  player.start();
  return player;
}

const forward: readonly PlayerMachineEvent[] = [
  { type: 'player.play' },
  { type: 'player.pause' },
  { type: 'player.step' },
  { type: 'player.tick' },
  { type: 'player.goOn' },
];

const controls: readonly PlayerMachineEvent[] = [
  ...forward,
  { type: 'player.stepBack' },
  { type: 'player.restart' },
  { type: 'player.seek', to: 0 },
  { type: 'player.seek', to: 5 },
  { type: 'player.link', to: 3 },
  { type: 'player.speed', speed: 2 },
  { type: 'player.answer', option: 1 },
  { type: 'player.skip' },
  { type: 'player.load', steps: 3, at: 1, stops: [] },
];

function expectSound({ context, value }: Snapshot) {
  expect(context.at).toBeGreaterThanOrEqual(0);
  expect(context.at).toBeLessThan(context.steps);
  for (const stop of context.stops) {
    expect(stop.option === undefined).toBe(stop.state !== 'answered');
    if (stop.state === 'open') expect(context.at).toBeLessThanOrEqual(stop.at);
  }
  const open = openStopAt(context) !== undefined;
  expect(value).toBe(
    open
      ? 'askingPrediction'
      : context.at === context.steps - 1
        ? 'ended'
        : value === 'playing'
          ? 'playing'
          : 'paused',
  );
}

describe('playerMachine', () => {
  const model = createTestModel(playerMachine, {
    input: { steps: 6, stops: [prediction] },
    events: controls,
  });
  const paths = model.getShortestPaths();

  it('reaches every state', () => {
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

  it('stays where it is in front of an open prediction, whichever control goes forward', () => {
    const player = started(6, [prediction]);
    player.send({ type: 'player.seek', to: 5 });
    for (const control of [...forward, { type: 'player.seek', to: 4 } as const]) {
      player.send(control);
      expect(player.getSnapshot().value).toBe('askingPrediction');
      expect(player.getSnapshot().context.at).toBe(2);
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
    expect(player.getSnapshot().value).toBe('askingPrediction');
  });

  it('plays on after an answer and stops at the step that decides', () => {
    const player = started(6, [prediction]);
    player.send({ type: 'player.seek', to: 2 });
    player.send({ type: 'player.answer', option: 3 });
    expect(player.getSnapshot().value).toBe('playing');
    player.send({ type: 'player.tick' });
    player.send({ type: 'player.tick' });
    expect(player.getSnapshot().value).toBe('paused');
    expect(player.getSnapshot().context).toMatchObject({ at: 4, stops: [{ state: 'answered', option: 3 }] });
    player.send({ type: 'player.goOn' });
    expect(player.getSnapshot().value).toBe('playing');
    player.send({ type: 'player.tick' });
    expect(player.getSnapshot().value).toBe('ended');
  });

  it('shows a result at the last step without restarting when the reader goes on', () => {
    const player = started(5, [prediction]);
    player.send({ type: 'player.seek', to: 2 });
    player.send({ type: 'player.answer', option: 0 });
    player.send({ type: 'player.seek', to: 4 });
    player.send({ type: 'player.goOn' });
    expect(player.getSnapshot().value).toBe('ended');
    expect(player.getSnapshot().context).toMatchObject({ at: 4, stops: [{ isRead: true }] });
  });

  it('counts a prediction as skipped when a link leads beyond it', () => {
    const player = started(6, [prediction]);
    player.send({ type: 'player.link', to: 4 });
    expect(player.getSnapshot().context).toMatchObject({ at: 4, stops: [{ state: 'skipped' }] });
  });

  it('asks when a link leads right in front of a prediction', () => {
    const player = started(6, [prediction]);
    player.send({ type: 'player.link', to: 2 });
    expect(player.getSnapshot().value).toBe('askingPrediction');
  });

  it('starts again from the first step when played at the end', () => {
    const player = started(3);
    player.send({ type: 'player.seek', to: 2 });
    player.send({ type: 'player.play' });
    expect(player.getSnapshot().value).toBe('playing');
    expect(player.getSnapshot().context.at).toBe(0);
  });

  it('is at the end at once when the trace has one step', () => {
    const player = started(1);
    player.send({ type: 'player.play' });
    expect(player.getSnapshot().value).toBe('ended');
  });
});

describe('playerAfter', () => {
  const randomControls = fc.array(
    fc.oneof(
      fc.constantFrom(...controls),
      fc.record({ type: fc.constant('player.seek' as const), to: fc.integer({ min: -3, max: 9 }) }),
      fc.record({ type: fc.constant('player.link' as const), to: fc.integer({ min: -3, max: 9 }) }),
    ),
    { maxLength: 60 },
  );

  it('does what the machine does, whatever is pressed', () => {
    fc.assert(
      fc.property(randomControls, (pressed) => {
        const machine = started(6, [prediction]);
        let page = playerAt({ steps: 6, stops: [prediction] });
        for (const control of pressed) {
          machine.send(control);
          page = playerAfter(page, control);
          const { value, context } = machine.getSnapshot();
          expect(page).toEqual({ value, context });
        }
      }),
    );
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
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...controls), { maxLength: 60 }), (pressed) => {
        const player = started(6, [prediction]);
        for (const control of pressed) {
          player.send(control);
          expectSound(player.getSnapshot());
        }
      }),
    );
  });
});
