import { createSignal, onCleanup } from 'solid-js';
import {
  createPlayerActor,
  type PlayerMachineEvent,
  type PlayerSnapshot,
  type Position,
} from '../../player/index.ts';

export interface Player {
  /** Tracked: the snapshot of the player's machine. */
  readonly now: () => PlayerSnapshot;
  readonly send: (event: PlayerMachineEvent) => void;
}

/** Runs a player until its owner is disposed, with its snapshot as a signal. */
export function createPlayer(input: Position): Player {
  const actor = createPlayerActor(input);
  const [now, setNow] = createSignal(actor.getSnapshot());
  actor.subscribe((snapshot) => setNow(snapshot));
  actor.start();
  onCleanup(() => actor.stop());
  return { now, send: (event) => actor.send(event) };
}
