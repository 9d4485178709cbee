import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import { playerMachine } from './player.machine.ts';
import type { Position } from './position.ts';

export type PlayerSnapshot = SnapshotFrom<typeof playerMachine>;

/** A player that is not started yet; the visualizer runs it without knowing XState. */
export function createPlayerActor(input: Position): Actor<typeof playerMachine> {
  return createActor(playerMachine, { id: 'player', input });
}
