import { hasResult, lastReachable, openStopAt, type Stop } from './stop.ts';

/**
 * The player owns a position over a trace: the index of a step, never a time. It has no clock of its
 * own; while it plays, whoever drives it sends `player.tick` when a step has been held long enough.
 */
export interface PlayerContext {
  /** How many steps the trace has; at least 1. */
  readonly steps: number;
  /** Index of the step the reader sees. */
  readonly at: number;
  readonly speed: number;
  readonly stops: readonly Stop[];
}

export interface PlayerInput {
  readonly steps: number;
  readonly at?: number;
  readonly stops?: readonly Stop[];
}

export type PlayerMachineEvent =
  | { readonly type: 'player.play' | 'player.pause' | 'player.step' | 'player.stepBack' | 'player.restart' }
  /** A step has been held long enough. */
  | { readonly type: 'player.tick' }
  /** Goes to a step, but not past an open stop. */
  | { readonly type: 'player.seek'; readonly to: number }
  /** Goes to a step that a link names; open stops before it count as skipped. */
  | { readonly type: 'player.link'; readonly to: number }
  | { readonly type: 'player.speed'; readonly speed: number }
  | { readonly type: 'player.answer'; readonly option: number }
  | { readonly type: 'player.skip' }
  /** The reader has read the result of a prediction. */
  | { readonly type: 'player.goOn' }
  /** Another trace took the place of this one. */
  | {
      readonly type: 'player.load';
      readonly steps: number;
      readonly at: number;
      readonly stops: readonly Stop[];
    };

const within = ({ steps }: Pick<PlayerContext, 'steps'>, to: number) =>
  Number.isNaN(to) ? 0 : Math.max(0, Math.min(Math.trunc(to), steps - 1));

const moved = (context: PlayerContext, to: number) => ({
  at: Math.min(within(context, to), lastReachable(context)),
});

/** Goes to a step whatever stands before it: open stops on the way count as skipped. */
const followed = (context: Pick<PlayerContext, 'steps' | 'stops'>, to: number) => {
  const at = within(context, to);
  const stops = context.stops.map((stop) => (stop.at < at ? skipped(stop) : stop));
  return { at, stops };
};

const skipped = (stop: Stop): Stop => (stop.state === 'open' ? { ...stop, state: 'skipped' } : stop);

type Change = (context: PlayerContext, event: PlayerMachineEvent) => Partial<PlayerContext>;

/** What the controls do to the context. */
export const actions = {
  forward: (context) => moved(context, context.at + 1),
  back: (context) => moved(context, context.at - 1),
  restart: () => ({ at: 0 }),
  seek: (context, event) => (event.type === 'player.seek' ? moved(context, event.to) : {}),
  follow: (context, event) => (event.type === 'player.link' ? followed(context, event.to) : {}),
  setSpeed: (_, event) => (event.type === 'player.speed' ? { speed: event.speed } : {}),
  load: (_, event) =>
    event.type === 'player.load' ? { steps: event.steps, ...followed(event, event.at) } : {},
  answer: (context, event) => ({
    stops: context.stops.map((stop): Stop =>
      stop === openStopAt(context) && event.type === 'player.answer'
        ? { ...stop, state: 'answered', option: event.option }
        : stop,
    ),
  }),
  skip: (context) => ({
    stops: context.stops.map((stop) => (stop === openStopAt(context) ? skipped(stop) : stop)),
  }),
  read: (context) => ({
    stops: context.stops.map((stop) => (hasResult(stop, context.at) ? { ...stop, isRead: true } : stop)),
  }),
} satisfies Record<string, Change>;

export const guards = {
  isAsked: (context) => openStopAt(context) !== undefined,
  isDecided: (context) => context.stops.some((stop) => hasResult(stop, context.at)),
  isLast: (context) => context.at === context.steps - 1,
} satisfies Record<string, (context: PlayerContext) => boolean>;

export const startOf = ({ steps, at = 0, stops = [] }: PlayerInput): PlayerContext => ({
  steps,
  speed: 1,
  ...followed({ steps, stops }, at),
});

/** The machine as a table, in XState's own terms. */
export const table = {
  initial: 'arriving',
  on: {
    'player.stepBack': { target: '.arriving', actions: ['back'] },
    'player.restart': { target: '.arriving', actions: ['restart'] },
    'player.seek': { target: '.arriving', actions: ['seek'] },
    'player.link': { target: '.arriving', actions: ['follow'] },
    'player.load': { target: '.arriving', actions: ['load'] },
    'player.speed': { actions: ['setSpeed'] },
  },
  states: {
    arriving: {
      always: [
        { guard: 'isAsked', target: 'askingPrediction' },
        { guard: 'isLast', target: 'ended' },
        { target: 'paused' },
      ],
    },
    paused: {
      on: {
        'player.play': { target: 'playing', actions: ['read'] },
        'player.goOn': { target: 'playing', actions: ['read'] },
        'player.step': { target: 'arriving', actions: ['read', 'forward'] },
      },
    },
    playing: {
      always: [
        { guard: 'isAsked', target: 'askingPrediction' },
        { guard: 'isLast', target: 'ended' },
        { guard: 'isDecided', target: 'paused' },
      ],
      on: {
        'player.tick': { actions: ['forward'] },
        'player.pause': { target: 'paused' },
        'player.step': { target: 'arriving', actions: ['forward'] },
      },
    },
    askingPrediction: {
      on: {
        'player.answer': { target: 'playing', actions: ['answer'] },
        'player.skip': { target: 'playing', actions: ['skip'] },
      },
    },
    ended: {
      on: {
        'player.play': { target: 'playing', actions: ['read', 'restart'] },
        'player.goOn': { actions: ['read'] },
      },
    },
  },
} as const;
