import {
  actions,
  guards,
  startOf,
  table,
  type PlayerContext,
  type PlayerInput,
  type PlayerMachineEvent,
} from './player.table.ts';

export type PlayerState = Exclude<keyof typeof table.states, 'arriving'>;

export interface PlayerSnapshot {
  readonly value: PlayerState;
  readonly context: PlayerContext;
}

interface Transition {
  readonly target?: string;
  readonly guard?: keyof typeof guards;
  readonly actions?: readonly (keyof typeof actions)[];
}

interface StateRow {
  readonly on?: Readonly<Partial<Record<PlayerMachineEvent['type'], Transition>>>;
  readonly always?: readonly Transition[];
}

const states: Readonly<Record<string, StateRow>> = table.states;
const everywhere: StateRow['on'] = table.on;

/** Where the player is when it starts. */
export const playerAt = (input: PlayerInput): PlayerSnapshot => settled(table.initial, startOf(input));

/** Where the player is after an event; the very same snapshot where the event means nothing. */
export function playerAfter(now: PlayerSnapshot, event: PlayerMachineEvent): PlayerSnapshot {
  const transition = states[now.value]?.on?.[event.type] ?? everywhere?.[event.type];
  if (!transition) return now;
  const context = (transition.actions ?? []).reduce<PlayerContext>(
    (before, name) => ({ ...before, ...actions[name](before, event) }),
    now.context,
  );
  return settled(transition.target?.replace('.', '') ?? now.value, context);
}

/** Follows the transitions that need no event. */
function settled(value: string, context: PlayerContext): PlayerSnapshot {
  const next = states[value]?.always?.find(({ guard }) => guard === undefined || guards[guard](context));
  return next?.target === undefined
    ? { value: value as PlayerState, context }
    : settled(next.target, context);
}
