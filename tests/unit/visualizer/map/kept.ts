import type { Scene } from '../../../../src/visualizer/map/draw/scene.ts';
import { boxOf, withMeasure, type Measure } from '../../../../src/visualizer/map/geometry/text.ts';
import type { Rect } from '../../../../src/visualizer/map/geometry/shape.ts';

/** The same function, which makes nothing again as long as it is asked for the same: tests in a row look at one thing. */
export function keepsLatest<Asked extends readonly unknown[], Made>(
  make: (...asked: Asked) => Made,
): (...asked: Asked) => Made {
  let latest: { readonly asked: Asked; readonly made: Made } | undefined;
  return (...asked) => {
    if (!latest?.asked.every((each, index) => each === asked[index]))
      latest = { asked, made: make(...asked) };
    return latest.made;
  };
}

interface PlacedBox {
  readonly text: Scene['texts'][number];
  readonly box: Rect;
}

const placed = new WeakMap<Scene, Map<Measure | undefined, readonly PlacedBox[]>>();

/** The texts of a scene with their boxes, as wide as they are seen. */
export function textBoxes(scene: Scene, seen?: Measure): readonly PlacedBox[] {
  const byMeasure = placed.get(scene) ?? new Map<Measure | undefined, readonly PlacedBox[]>();
  placed.set(scene, byMeasure);
  const kept = byMeasure.get(seen);
  if (kept) return kept;
  const boxes = withMeasure(seen, () => scene.texts.map((text) => ({ text, box: boxOf(text) })));
  byMeasure.set(seen, boxes);
  return boxes;
}
