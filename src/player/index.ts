/**
 * The player: a position over a trace and the controls that move it. `player.machine.ts` is the whole of
 * it as an XState machine, and every figure runs one. Pure: no DOM, no timer, no clock. A trace is shown
 * step by step; a prediction that is open stops every way forward but skipping it.
 */
export { playerAfter, playerAt, type PlayerSnapshot } from './player-snapshot.ts';
export type { PlayerMachineEvent } from './player.machine.ts';
export { openStopAt, type Position } from './position.ts';
export { hasResult, type Stop } from './stop.ts';
export type { Goal } from './goal.ts';
export { holdToGoal, stayOn } from './hold.ts';
export { placeIn } from './place.ts';
