import { eventsMeasures } from '../../geometry/events-measures.ts';
import type { TagShape } from '../../geometry/events-tag.ts';
import { widthOf } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder, TagLook } from '../scene.ts';

const { corner, hole, holeRadius: r, words, right, line } = eventsMeasures.tag;

/** A label with two cut corners at its left, and a hole; as wide as its words are, within its place. */
export function drawTag(scene: SceneBuilder, { x, y, w: room, h, lines }: TagShape, look: TagLook): void {
  const w = Math.min(room, words + right + Math.max(...lines.map((text) => widthOf('tag', text))));
  const middle = y + h / 2;
  const outline = `M${x} ${y + corner}L${x + corner} ${y}H${x + w}V${y + h}H${x + corner}L${x} ${y + h - corner}Z`;
  scene.paths.push(
    { as: `tag ${look}`, d: outline },
    {
      as: `hole ${look}`,
      d: `M${x + hole - r} ${middle}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0Z`,
    },
  );
  const tone = look === 'solid webview' || look === 'solid core' ? 'on-solid' : look;
  lines.forEach((text, index) => {
    const level = lines.length > 1 ? middle + (index === 0 ? -line : line) : middle;
    write(scene, 'tag', x + words, level, text, { tone });
  });
}
