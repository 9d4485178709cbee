import { obstacleIn, type Obstacle } from '../../trace/record/obstacle.ts';
import type { Knobs } from '../../trace/index.ts';
import type { FigureKnob } from '../run/figure-data.ts';

/** What keeps a knob from having a value, with the other knobs as they are set. */
export const obstacleTo = (knob: FigureKnob, value: string, set: Knobs): Obstacle | undefined =>
  obstacleIn(
    set,
    knob.kind === 'text' ? knob.unless : knob.options.find((option) => option.value === value)?.unless,
  );
