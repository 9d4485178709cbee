import type { Scene } from '../map/draw/scene.ts';
import { panelScene } from '../map/scene/panel-scene.ts';
import { pictureIn, type Run } from '../run/run.ts';

/** A printed panel: the step that changed the map, and those after it that did not. */
export interface PrintedPanel {
  /** Indices of its steps. */
  readonly steps: readonly [first: number, ...others: number[]];
}

/** The panels of the steps from one index to before another: one for each that changes the map. */
export function panelsOf(run: Run, from: number, to: number): readonly PrintedPanel[] {
  const panels: { steps: [number, ...number[]] }[] = [];
  let last = '';
  for (let step = from; step < to; step += 1) {
    const drawn = drawingOf(panelScene(run.trace, pictureIn(run, step)));
    const same = drawn === last ? panels.at(-1) : undefined;
    if (same) same.steps.push(step);
    else panels.push({ steps: [step] });
    last = drawn;
  }
  return panels;
}

/** What is seen of a panel, without whose message a token is and how it came. */
const drawingOf = (scene: Scene): string =>
  JSON.stringify(scene, (key, value: unknown) =>
    key === 'segments' || key === 'message' ? undefined : value,
  );
