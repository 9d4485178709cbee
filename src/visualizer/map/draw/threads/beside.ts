import { timeWords } from '../../geometry/threads-axis.ts';
import { threadsMeasures } from '../../geometry/threads-measures.ts';
import { widthOf } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { ThreadsDrawing } from './drawing.ts';

const { now: gap, line } = threadsMeasures.beside;

/** Two lines, as long as they have room; the first is what waits, the second how long. */
export type Lines = readonly [what: string, time: string];

/**
 * Writes two lines after the line of now, or before it where more of them has room there: from what is there already
 * to now (px). Nothing is cut: of the forms, longest first, it takes one that fits.
 */
export function writeBeside(
  { scene, geometry }: ThreadsDrawing,
  { y, from, to }: { readonly y: number; readonly from: number; readonly to: number },
  forms: readonly Lines[],
): void {
  const width = ([what, time]: Lines) => Math.max(widthOf('wait', what), widthOf('remark', time));
  const start = Math.max(from, to) + gap;
  const after = forms.findIndex((lines) => width(lines) <= geometry.chart.x + geometry.chart.w - gap - start);
  const before = forms.findIndex((lines) => width(lines) <= to - gap - (from + gap));
  const isAfter = after >= 0 && (before < 0 || after <= before);
  const lines = forms[isAfter ? after : before];
  if (!lines) return;
  const [what, time] = lines;
  const x = isAfter ? start : to - gap;
  const how = { tone: 'waiting', anchor: isAfter ? undefined : 'end' } as const;
  write(scene, 'wait', x, y - line, what, how);
  write(scene, 'remark', x, y + line, time, how);
}

/** How long something has waited. */
export const soFar = ({ now, threads }: ThreadsDrawing, since: number): string =>
  now > since ? `${timeWords(now - since, threads.time)} so far` : 'from now on';
