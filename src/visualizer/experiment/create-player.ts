import { createSignal } from 'solid-js';
import {
  playerAfter,
  playerAt,
  type PlayerInput,
  type PlayerMachineEvent,
  type PlayerSnapshot,
} from '../../player/index.ts';

export interface Player {
  /** Tracked: the state and context of the player. */
  readonly now: () => PlayerSnapshot;
  readonly send: (event: PlayerMachineEvent) => void;
}

/** The player as Solid sees it. */
export function createPlayer(input: PlayerInput): Player {
  const [now, setNow] = createSignal(playerAt(input));
  return { now, send: (event) => setNow((before) => playerAfter(before, event)) };
}
