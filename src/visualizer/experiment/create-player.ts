import { createSignal } from 'solid-js';
import {
  playerAfter,
  playerAt,
  type PlayerMachineEvent,
  type PlayerSnapshot,
  type Position,
} from '../../player/index.ts';

export interface Player {
  /** Tracked: the snapshot of the player's machine. */
  readonly now: () => PlayerSnapshot;
  readonly send: (event: PlayerMachineEvent) => void;
}

/** A player whose snapshot is a signal. */
export function createPlayer(input: Position): Player {
  const [now, setNow] = createSignal(playerAt(input));
  return { now, send: (event) => setNow((snapshot) => playerAfter(snapshot, event)) };
}
