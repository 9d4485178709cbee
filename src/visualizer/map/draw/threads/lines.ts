import { boxOf, widthOf } from '../../geometry/text.ts';
import { lineLabel, linesOf, timeWords } from '../../geometry/threads-axis.ts';
import { threadsMeasures } from '../../geometry/threads-measures.ts';
import { write } from '../scene-builder.ts';
import type { Scene } from '../scene.ts';
import type { ThreadsDrawing } from './drawing.ts';

const { flag, now: NOW, clear } = threadsMeasures;

/** The lines of the axis with their times. */
export function drawAxis({ scene, threads, geometry, x }: ThreadsDrawing): void {
  const { time } = threads;
  const { labels, right } = geometry.axis;
  let taken = Number.NEGATIVE_INFINITY;
  for (const ms of linesOf(time)) {
    const text = lineLabel(ms, time);
    const half = widthOf('caption', text) / 2;
    const middle = Math.max(x(ms), geometry.isWide ? 0 : geometry.chart.x + half + flag.pad / 2);
    if (middle - half < taken + flag.pad || middle + half > geometry.chart.x + geometry.chart.w) continue;
    write(scene, 'caption', middle, labels, text, { anchor: 'middle' });
    taken = middle + half;
  }
  if (time.to === linesOf(time).at(-1)) return;
  const last = lineLabel(time.to, time);
  const end = right + flag.pad;
  if (end - widthOf('caption', last) > taken + flag.pad)
    write(scene, 'caption', end, labels, last, { anchor: 'end' });
}

/** The lines themselves, and that of now with its flag; they give way to the words that are there by then. */
export function drawLines({ scene, threads, geometry, x, now }: ThreadsDrawing): void {
  const { top, bottom } = geometry.axis;
  for (const ms of linesOf(threads.time))
    for (const [from, to] of between(scene, x(ms), top, bottom))
      scene.paths.push({ d: `M${x(ms)} ${from}V${to}`, as: 'grid' });
  const words = `now ${timeWords(now, threads.time)}`;
  const width = widthOf('flag', words) + flag.pad * 2;
  const middle = Math.min(Math.max(x(now), width / 2), geometry.width - width / 2);
  const line = x(now) - NOW / 2;
  for (const [from, to] of between(scene, x(now), flag.height, bottom))
    scene.boxes.push({ x: line, y: from, w: NOW, h: to - from, as: 'now' });
  scene.boxes.push({ x: middle - width / 2, y: 0, w: width, h: flag.height, as: 'now' });
  write(scene, 'flag', middle, flag.height / 2, words, { anchor: 'middle', tone: 'on-solid' });
}

type Part = readonly [from: number, to: number];

/** The parts of a vertical line that go through no words. */
function between({ texts }: Scene, x: number, top: number, bottom: number): readonly Part[] {
  const gaps = texts
    .map(boxOf)
    .filter((box) => box.x - clear < x + NOW / 2 && x - NOW / 2 < box.x + box.w + clear)
    .map(({ y, h }): Part => [y - clear, y + h + clear])
    .sort(([a], [b]) => a - b);
  const parts: Part[] = [];
  let from = top;
  for (const [start, end] of gaps) {
    if (start > from) parts.push([from, Math.min(start, bottom)]);
    from = Math.max(from, end);
  }
  if (from < bottom) parts.push([from, bottom]);
  return parts.filter(([a, b]) => b > a);
}
