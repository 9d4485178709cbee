import { obstacleIn, type Obstacle } from '../../trace/record/obstacle.ts';
import type { Knobs } from '../../trace/index.ts';
import type { FigureKnob } from '../run/figure-data.ts';

/** What stands in the way of a knob's value, with the other knobs as they are set. */
export const obstacleTo = (knob: FigureKnob, value: string, set: Knobs): Obstacle | undefined =>
  obstacleIn(
    set,
    knob.kind === 'text' ? knob.unless : knob.options.find((option) => option.value === value)?.unless,
  );
