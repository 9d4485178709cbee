import { lastsAt } from '../../../../trace/picture/spans.ts';
import { threadTasksOf, timeAt, type ThreadTask } from '../../../../trace/picture/threads.ts';
import { waitsAt, waitsOf, type Wait } from '../../../../trace/picture/waits.ts';
import { latestMoment } from '../../../../trace/steps/machine-states.ts';
import { stepsOf } from '../../../../trace/steps/steps.ts';
import type { MomentId, Picture, Step, Trace } from '../../../../trace/index.ts';
import { scaleOf } from '../../geometry/threads-lanes.ts';
import type { ThreadsGeometry, ThreadsPlan } from '../../geometry/threads-geometry.ts';
import { threadsMeasures } from '../../geometry/threads-measures.ts';
import type { SceneBuilder } from '../scene.ts';

/** What the parts of a figure about threads draw with: a picture, its time, and where that is. */
export interface ThreadsDrawing {
  readonly scene: SceneBuilder;
  readonly trace: Trace;
  readonly picture: Picture;
  readonly step: Step | undefined;
  readonly threads: ThreadsPlan;
  readonly geometry: ThreadsGeometry;
  /** A prediction is open: only what is known by now is drawn. */
  readonly hidesAhead: boolean;
  readonly moment: MomentId;
  readonly now: number;
  readonly waits: readonly Wait[];
  /** The commands that are on a thread now. */
  readonly tasks: readonly ThreadTask[];
  /** Where a time is. */
  readonly x: (ms: number) => number;
}

export function drawingOf(
  given: Pick<ThreadsDrawing, 'scene' | 'trace' | 'picture' | 'threads' | 'geometry' | 'hidesAhead'>,
): ThreadsDrawing {
  const { trace, picture, threads, geometry } = given;
  const { index } = picture.step;
  const { left, right } = geometry.axis;
  const scale = scaleOf(threads.time, right - left);
  const moment = latestMoment(trace, index);
  return {
    ...given,
    step: stepsOf(trace)[index],
    moment,
    now: timeAt(trace, index),
    waits: waitsAt(trace, index),
    tasks: threadTasksOf(trace).filter((task) => lastsAt(task, moment)),
    x: (ms) => left + (ms - threads.time.from) * scale,
  };
}

/** Whether a command holds the main thread: long enough, or while something waits. */
export function isHolding(task: ThreadTask, { trace, now, moment }: ThreadsDrawing): boolean {
  if (task.actor !== 'core/main') return false;
  const end = task.end?.at ?? now;
  if ((task.isOpenEnded ? Math.min(now, end) : end) - task.at >= threadsMeasures.holds) return true;
  return waitsOf(trace).some(
    ({ what, from }) => what !== 'dialog' && from <= moment && lastsAt(task, from) && from > task.from,
  );
}
