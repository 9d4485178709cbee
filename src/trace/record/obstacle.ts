import type { Knobs } from './trace.ts';

/** A value of another knob with which a setting would change nothing or be undone. */
export interface Obstacle {
  /** Id of the other knob. */
  readonly knob: string;
  /** Its values that stand in the way. */
  readonly is: readonly string[];
  /** Why, as a clause that a reader understands beside the setting: `nothing fails`. */
  readonly because: string;
}

/** What stands in the way of a setting while the knobs are set like this. */
export const obstacleIn = (set: Knobs, unless: readonly Obstacle[] = []): Obstacle | undefined =>
  unless.find(({ knob, is }) => is.includes(set[knob] ?? ''));
