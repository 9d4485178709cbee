import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { playerMachine, type PlayerMachineEvent } from './player.machine.ts';
import type { Position } from './position.ts';

export type PlayerSnapshot = SnapshotFrom<typeof playerMachine>;

/** A player at a position. */
export const playerAt = (input: Position): PlayerSnapshot => initialTransition(playerMachine, input)[0];

/** The player after an event; the very same where the event is of no use in its state. */
export const playerAfter = (now: PlayerSnapshot, event: PlayerMachineEvent): PlayerSnapshot =>
  transition(playerMachine, now, event)[0];
