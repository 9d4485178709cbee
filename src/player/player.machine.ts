import { assertEvent, assign, setup } from 'xstate';
import type { Goal } from './goal.ts';
import { jumpTo, openStopAt, reachable, type Position } from './position.ts';
import { changeStops, hasResult } from './stop.ts';

interface PlayerContext extends Position {
  /** How fast it plays; 1 is normal. */
  readonly speed: number;
  /** It plays on its own until it is there. */
  readonly goal?: Goal | undefined;
}

export type PlayerMachineEvent =
  | { readonly type: 'player.play' | 'player.pause' | 'player.step' | 'player.stepBack' | 'player.restart' }
  /** A step has been shown long enough. */
  | { readonly type: 'player.tick' }
  /** Moves to a step, but not past an open stop. */
  | { readonly type: 'player.seek'; readonly to: number }
  | { readonly type: 'player.speed'; readonly speed: number }
  /** Commits to an option of the prediction that is asked. */
  | { readonly type: 'player.answer'; readonly option: number }
  /** Leaves the prediction that is asked unanswered. */
  | { readonly type: 'player.skip' }
  /** The result of a prediction has been read. */
  | { readonly type: 'player.resume' }
  /** Another trace takes the place of this one; with a goal, it plays until that. */
  | ({ readonly type: 'player.load'; readonly goal?: Goal | undefined } & Position);

/** The step that decides a prediction is reached within this time (ms). */
const TO_RESULT = 4000;

/**
 * Owns a position over a trace: the index of a step, never a time. It has no clock: while it plays,
 * whoever drives it sends `player.tick` when a step has been shown long enough. An event that a state has
 * no use for leaves the very same snapshot.
 */
export const playerMachine = setup({
  types: {} as { context: PlayerContext; events: PlayerMachineEvent; input: Position },
  guards: {
    isPredictionOpen: ({ context }) => openStopAt(context) !== undefined,
    isResultShown: ({ context: { stops, at } }) => stops.some((stop) => hasResult(stop, at)),
    isBeforeGoal: ({ context: { at, goal } }) => goal !== undefined && at < goal.step,
    isAtGoal: ({ context: { at, goal } }) => goal !== undefined && at >= goal.step,
    isAtLastStep: ({ context: { at, steps } }) => at === steps - 1,
  },
  actions: {
    stepForward: assign({ at: ({ context }) => reachable(context, context.at + 1) }),
    stepBack: assign({ at: ({ context }) => reachable(context, context.at - 1) }),
    rewind: assign({ at: 0 }),
    seek: assign(({ context, event }) => {
      assertEvent(event, 'player.seek');
      return { at: reachable(context, event.to) };
    }),
    setSpeed: assign(({ event }) => {
      assertEvent(event, 'player.speed');
      return { speed: event.speed };
    }),
    load: assign(({ event }) => {
      assertEvent(event, 'player.load');
      return { ...jumpTo(event, event.at), goal: event.goal };
    }),
    answerPrediction: assign(({ context, event }) => {
      assertEvent(event, 'player.answer');
      const asked = openStopAt(context);
      const { option } = event;
      return {
        stops: changeStops(context.stops, (stop) => stop === asked, { state: 'answered', option }),
        goal: asked && { from: context.at, step: asked.until, within: TO_RESULT },
      };
    }),
    dropGoal: assign({ goal: undefined }),
    skipPrediction: assign(({ context }) => {
      const asked = openStopAt(context);
      return { stops: changeStops(context.stops, (stop) => stop === asked, { state: 'skipped' }) };
    }),
    markResultRead: assign(({ context: { stops, at } }) => ({
      stops: changeStops(stops, (stop) => hasResult(stop, at), { isRead: true }),
    })),
  },
}).createMachine({
  id: 'player',
  context: ({ input }) => ({ ...jumpTo(input, input.at), speed: 1 }),
  initial: 'arriving',
  on: {
    'player.stepBack': { target: '.arriving', actions: 'stepBack' },
    'player.restart': { target: '.arriving', actions: 'rewind' },
    'player.seek': { target: '.arriving', actions: 'seek' },
    'player.load': { target: '.arriving', actions: 'load' },
    'player.speed': { actions: 'setSpeed' },
  },
  states: {
    // Left at once: the step that was moved to decides where to.
    arriving: {
      always: [
        { guard: 'isPredictionOpen', target: 'askingPrediction' },
        { guard: 'isBeforeGoal', target: 'playing' },
        { guard: 'isAtLastStep', target: 'ended' },
        { target: 'paused' },
      ],
    },
    paused: {
      on: {
        'player.play': { target: 'playing', actions: 'markResultRead' },
        'player.resume': { guard: 'isResultShown', target: 'playing', actions: 'markResultRead' },
        'player.step': { target: 'arriving', actions: ['markResultRead', 'stepForward'] },
      },
    },
    playing: {
      exit: 'dropGoal',
      always: [
        { guard: 'isPredictionOpen', target: 'askingPrediction' },
        { guard: 'isAtLastStep', target: 'ended' },
        { guard: 'isAtGoal', target: 'paused' },
        { guard: 'isResultShown', target: 'paused' },
      ],
      on: {
        'player.tick': { actions: 'stepForward' },
        'player.pause': { target: 'paused' },
        'player.step': { target: 'arriving', actions: 'stepForward' },
      },
    },
    askingPrediction: {
      on: {
        'player.answer': { target: 'playing', actions: 'answerPrediction' },
        'player.skip': { target: 'playing', actions: 'skipPrediction' },
      },
    },
    ended: {
      on: {
        'player.play': { target: 'playing', actions: ['markResultRead', 'rewind'] },
        'player.resume': { guard: 'isResultShown', actions: 'markResultRead' },
      },
    },
  },
});
