import { assign, setup } from 'xstate';
import {
  actions,
  guards,
  startOf,
  table,
  type PlayerContext,
  type PlayerInput,
  type PlayerMachineEvent,
} from './player.table.ts';

/** An action of the table as XState takes it. */
const doing = (name: keyof typeof actions) =>
  assign<PlayerContext, PlayerMachineEvent, undefined, PlayerMachineEvent, never>(({ context, event }) =>
    actions[name](context, event),
  );

/**
 * The player as an XState machine: what the tests explore, and what anything with an actor system runs. A
 * page plays the same table with `playerAfter`, since XState's interpreter alone would be a third of the
 * script that a figure may weigh; the tests hold both to the same behaviour.
 */
export const playerMachine = setup({
  types: {
    context: {} as PlayerContext,
    events: {} as PlayerMachineEvent,
    input: {} as PlayerInput,
  },
  actions: {
    forward: doing('forward'),
    back: doing('back'),
    restart: doing('restart'),
    seek: doing('seek'),
    follow: doing('follow'),
    setSpeed: doing('setSpeed'),
    load: doing('load'),
    answer: doing('answer'),
    skip: doing('skip'),
    read: doing('read'),
  },
  guards: {
    isAsked: ({ context }) => guards.isAsked(context),
    isDecided: ({ context }) => guards.isDecided(context),
    isLast: ({ context }) => guards.isLast(context),
  },
}).createMachine({ id: 'player', context: ({ input }) => startOf(input), ...table });
