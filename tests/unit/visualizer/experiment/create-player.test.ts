import { batch, createEffect, createRoot } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import type { PlayerMachineEvent, PlayerSnapshot } from '../../../../src/player/index.ts';
import { createPlayer } from '../../../../src/visualizer/experiment/create-player.ts';

// Node takes Solid's server build, in which nothing follows a signal.
vi.mock('solid-js', () => vi.importActual('solid-js/dist/solid.js'));

/** A player over five steps, all that an effect sees of it, and how to dispose of it. */
function followed() {
  const effects: string[] = [];
  const { player, dispose } = createRoot((dispose) => {
    const player = createPlayer({ steps: 5, at: 0, stops: [{ at: 2, until: 3, state: 'open' }] });
    createEffect(() => effects.push(seen(player.now())));
    return { player, dispose };
  });
  return { ...player, effects, dispose };
}

const seen = ({ value, context }: PlayerSnapshot) => `${value} ${String(context.at)}`;

describe('createPlayer', () => {
  it('shows where its machine is, at once and after every event', () => {
    const { now, send, effects } = followed();
    expect(seen(now())).toBe('paused 0');
    send({ type: 'player.step' });
    expect(seen(now())).toBe('paused 1');
    send({ type: 'player.seek', to: 4 });
    expect(seen(now())).toBe('askingPrediction 2');
    send({ type: 'player.answer', option: 1 });
    expect(seen(now())).toBe('playing 2');
    expect(effects).toEqual(['paused 0', 'paused 1', 'askingPrediction 2', 'playing 2']);
  });

  it.each<PlayerMachineEvent>([
    { type: 'player.pause' },
    { type: 'player.tick' },
    { type: 'player.resume' },
    { type: 'player.answer', option: 1 },
    { type: 'player.skip' },
  ])('runs nothing again on an event that means nothing while it is paused: $type', (event) => {
    const { now, send, effects } = followed();
    const before = now();
    send(event);
    expect(now()).toBe(before);
    expect(effects).toEqual(['paused 0']);
  });

  it('is read within the batch that moves it, and followed once after it', () => {
    const { now, send, effects } = followed();
    batch(() => {
      send({ type: 'player.step' });
      expect(now().context.at).toBe(1);
      send({ type: 'player.load', steps: 9, at: 7, stops: [] });
    });
    expect(effects).toEqual(['paused 0', 'paused 7']);
  });

  it('is followed by nothing once its owner is gone', () => {
    const { send, effects, dispose } = followed();
    dispose();
    send({ type: 'player.step' });
    expect(effects).toEqual(['paused 0']);
  });
});
