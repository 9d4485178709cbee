import type { Stop } from '../../player/index.ts';
import type { RunMark } from '../run/run-mark.ts';

/** A mark of the timeline: one of the trace, or one that the figure adds. */
export interface TimelineMark {
  readonly step: number;
  readonly shape: RunMark['shape'] | 'open' | 'answered' | 'before';
  readonly word: string;
}

/**
 * The marks to draw, in order. While a prediction is open, nothing behind it is marked; where two marks
 * share a step, that of the prediction and then that of this run win.
 */
export function timelineOf(
  marks: readonly RunMark[],
  stops: readonly Stop[],
  before: readonly number[],
): readonly TimelineMark[] {
  // A run has one mark a step, in order.
  if (stops.length === 0 && before.length === 0) return marks;
  const open = stops.find(({ state }) => state === 'open');
  const all: readonly TimelineMark[] = [
    ...stops.map((stop): TimelineMark =>
      stop.state === 'open'
        ? { step: stop.at, shape: 'open', word: 'predict' }
        : { step: stop.at, shape: 'answered', word: stop.state === 'answered' ? 'predicted' : 'skipped' },
    ),
    ...marks.filter(({ step }) => !open || step <= open.at),
    ...before.map((step): TimelineMark => ({ step, shape: 'before', word: 'refused before' })),
  ];
  const first = new Map(all.toReversed().map((mark) => [mark.step, mark]));
  return [...first.values()].sort((left, right) => left.step - right.step);
}

/** Room (px) that a mark takes on the axis, and what of those that are nearer is drawn: the first of these. */
const ROOM = 16;
const shapesByWeight: readonly TimelineMark['shape'][] = [
  'open',
  'refused',
  'rejected',
  'never',
  'answered',
  'before',
  'resolved',
  'word',
];

/** The marks that do not cover each other on an axis of that width (px). */
export function marksApart(
  marks: readonly TimelineMark[],
  steps: number,
  width: number,
): readonly TimelineMark[] {
  const apart: TimelineMark[] = [];
  for (const mark of marks) {
    const last = apart.at(-1);
    if (!last || ((mark.step - last.step) * width) / Math.max(1, steps - 1) >= ROOM) apart.push(mark);
    else if (shapesByWeight.indexOf(mark.shape) < shapesByWeight.indexOf(last.shape))
      apart[apart.length - 1] = mark;
  }
  return apart;
}

const CHARACTER = 7.2;
const GAP = 10;

/** The marks whose words are shown: all, or where words would touch, only the current step's and the last. */
export function wordsShown(
  marks: readonly TimelineMark[],
  at: number,
  steps: number,
  width: number,
): readonly TimelineMark[] {
  const distance = width / Math.max(1, steps - 1);
  const touches = marks.some((mark, index) => {
    const next = marks[index + 1];
    if (!next) return false;
    const [, end] = extentOf(mark, steps, distance);
    const [start] = extentOf(next, steps, distance);
    return start - end < GAP;
  });
  if (!touches) return marks;
  const last = marks.at(-1);
  const current = marks.find(({ step }) => step === at);
  if (!last || !current || current === last) return last ? [last] : [];
  const isFree = extentOf(last, steps, distance)[0] - extentOf(current, steps, distance)[1] >= GAP;
  return isFree ? [current, last] : [current];
}

/** Where the word of a mark begins and ends, in the axis's own coordinates (px). */
function extentOf({ step, word }: TimelineMark, steps: number, distance: number): readonly [number, number] {
  const width = word.length * CHARACTER;
  const x = step * distance;
  switch (anchorOf(step, steps)) {
    case 'start':
      return [x, x + width];
    case 'end':
      return [x - width, x];
    default:
      return [x - width / 2, x + width / 2];
  }
}

/** Words at the ends of the axis stay inside it. */
export function anchorOf(step: number, steps: number): 'start' | 'middle' | 'end' {
  if (step === 0) return 'start';
  return step === steps - 1 ? 'end' : 'middle';
}
