/**
 * The player: a position over a trace and the controls that move it. Pure: no DOM, no timer, no clock.
 * A trace is shown step by step; a prediction that is open stops every way forward but skipping it.
 * `playerMachine` is not listed here: a page must not load XState to play.
 */
export { playerAfter, playerAt, type PlayerSnapshot, type PlayerState } from './player-after.ts';
export type { PlayerContext, PlayerInput, PlayerMachineEvent } from './player.table.ts';
export { hasResult, lastReachable, openStopAt, type Stop } from './stop.ts';
export { holdOf } from './hold.ts';
export { placeIn } from './place.ts';
