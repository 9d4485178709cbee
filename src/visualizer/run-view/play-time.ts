import { stayOn } from '../../player/index.ts';
import { mapScene } from '../map/scene/map-scene.ts';
import { loadScene } from '../map/scene/scenes.ts';
import { travelTime } from '../map/view/motion.ts';
import { pictureIn, wordsAt, type Run } from '../run/run.ts';

/** The map of the home page on a wide screen (px). */
const WIDTH = 1200;
const normal = { speed: 1 };

await loadScene({ width: WIDTH });

/** How long a run plays at normal speed (ms): on its last step only until its tokens have come. */
export function playTimeOf(run: Run): number {
  return run.steps.reduce((time, _, step) => {
    const { tokens } = mapScene(run.trace, pictureIn(run, step), WIDTH);
    const hop = step === 0 ? 0 : Math.max(0, ...tokens.map(({ segments }) => travelTime(segments, normal)));
    const isLast = step === run.steps.length - 1;
    return time + (isLast ? hop : stayOn(wordsAt(run, step), { hop, ...normal }));
  }, 0);
}
