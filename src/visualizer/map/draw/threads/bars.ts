import { blockedSpansOf, lastsAt } from '../../../../trace/picture/spans.ts';
import type { ThreadTask } from '../../../../trace/picture/threads.ts';
import type { Wait } from '../../../../trace/picture/waits.ts';
import { timeWords } from '../../geometry/threads-axis.ts';
import { hasNameInside, type LaneItem } from '../../geometry/threads-lanes.ts';
import { threadsMeasures } from '../../geometry/threads-measures.ts';
import { longestFit, widthOf } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import { isHolding, type ThreadsDrawing } from './drawing.ts';
import { type Lines, soFar, writeBeside } from './beside.ts';

const { bar: at } = threadsMeasures;

/** From left to right (px). */
interface Stretch {
  readonly left: number;
  readonly right: number;
  /** Where what is planned of it ends, if that is drawn. */
  readonly planned?: number;
}

/** The commands of both threads, with what they sent and what waits. */
export function drawBars(drawing: ThreadsDrawing): void {
  const { threads, geometry } = drawing;
  const own = geometry.isWide ? threads.wide : threads.narrow;
  for (const [row, { lanes }] of [
    [geometry.main, own.main],
    [geometry.async, own.async],
  ] as const)
    lanes.forEach((items, index) => {
      const y = row.lanes[index] ?? 0;
      for (const item of items) drawItem(drawing, item, y, row.lane);
    });
}

function drawItem(drawing: ThreadsDrawing, item: LaneItem, y: number, lane: number): void {
  const { moment, x } = drawing;
  const { task, waits } = item;
  const begun = waits.filter(({ from }) => from <= moment);
  if (task ? task.from > moment : begun.length === 0) return;
  const bar = task && drawTask(drawing, task, y, lane);
  const named = nameItem(drawing, item, bar ?? { left: x(item.from), right: x(item.from) }, y);
  drawWaits(drawing, begun, Math.max(bar?.right ?? 0, named), y, named);
}

/** The bar of a command up to now, and dashed as long as it will take. */
function drawTask(drawing: ThreadsDrawing, task: ThreadTask, y: number, lane: number): Stretch {
  const { scene, now, x, hidesAhead } = drawing;
  const holds = isHolding(task, drawing);
  const blocked = blockOf(task, drawing);
  const isEnded = hasEnded(task, drawing);
  const left = x(task.at);
  const right = Math.max(x(isEnded ? (task.end?.at ?? now) : now), left + at.thinnest);
  const place = { y: y - lane / 2, h: lane };
  const thread = task.actor === 'core/main' ? 'main' : 'async';
  scene.boxes.push({ ...place, x: left, w: right - left, as: `task ${holds ? 'hatch' : thread}` });
  if (blocked) scene.boxes.push({ ...place, x: x(blocked.at), w: right - x(blocked.at), as: 'task hatch' });
  const isPlanned = !isEnded && task.end !== undefined && !task.isOpenEnded;
  // What holds the main thread says until when.
  if (!isPlanned || (hidesAhead && thread === 'async')) return { left, right };
  const planned = x(task.end.at);
  if (planned <= right) return { left, right };
  const as = `planned ${holds ? 'holds' : thread}`;
  scene.boxes.push({ ...place, x: right, w: planned - right, as });
  return { left, right, planned };
}

/** What its worker waits for: until the main thread has run what it sent, or for the lock. */
const blockOf = ({ call, actor }: ThreadTask, { trace, moment }: ThreadsDrawing) =>
  blockedSpansOf(trace).find((span) => actor === 'core/async' && span.call === call && lastsAt(span, moment));

const hasEnded = (task: ThreadTask, { moment }: ThreadsDrawing) =>
  task.end !== undefined && !lastsAt(task, moment);

/** Writes the name of a bar where it has room, and says where that ends (px). */
function nameItem(drawing: ThreadsDrawing, item: LaneItem, bar: Stretch, y: number): number {
  const { left, right, planned = right } = bar;
  const { scene, geometry, x } = drawing;
  const { task, side } = item;
  const tone = task ? 'ink' : 'waiting';
  const put = (start: number, text: string) => {
    write(scene, 'task', start, y, text, { tone });
    return Math.max(right, start + widthOf('task', text));
  };
  const whole = task ? x(task.end?.at ?? drawing.threads.time.to) - left : 0;
  if (task && hasNameInside(whole, item)) {
    const forms = nameForms(drawing, item, task);
    if (!hasEnded(task, drawing)) return nameRunning(drawing, task, forms, bar, y, put);
    put(left + at.inside, longestFit('task', right - left - at.inside * 2, forms));
    return right;
  }
  if (side === 'left') {
    const end = left - at.beside;
    const text = longestFit('task', end - geometry.axis.left, [item.name, item.number]);
    write(scene, 'task', end, y, text, { anchor: 'end', tone });
    return right;
  }
  // The line of now gives way to it.
  const start = planned + at.beside;
  const room = geometry.axis.right + threadsMeasures.beside.now - start;
  return put(start, longestFit('task', room, [item.name, item.number]));
}

/** Within what has passed, or else within what is planned, so that the line of now does not go through it. */
function nameRunning(
  drawing: ThreadsDrawing,
  task: ThreadTask,
  forms: readonly string[],
  { left, right }: Stretch,
  y: number,
  put: (x: number, text: string) => number,
): number {
  const { scene, threads, geometry, x } = drawing;
  const isPlanned = task.end !== undefined && !task.isOpenEnded;
  const end = isPlanned ? x(task.end.at) : geometry.axis.right;
  const passed = right - left - at.inside * 2;
  const ahead = end - right - at.inside * 2;
  const inPassed = longestFit('task', passed, forms);
  const inAhead = longestFit('task', ahead, forms);
  // A number alone is the last resort.
  const isAhead = inAhead !== '' && (inPassed === '' || inPassed === forms.at(-1));
  const taken = put((isAhead ? right : left) + at.inside, isAhead ? inAhead : inPassed);
  if (!isPlanned) return Math.max(right, taken);
  const isTold = !drawing.hidesAhead || task.actor === 'core/main';
  const until = `until ${timeWords(task.end.at, threads.time)}`;
  const room = end - (isAhead ? taken : right) - at.inside * 2;
  if (isTold && widthOf('remark', until) <= room)
    write(scene, 'remark', end - at.inside, y, until, { anchor: 'end' });
  return right;
}

function nameForms(drawing: ThreadsDrawing, { name, number }: LaneItem, task: ThreadTask): readonly string[] {
  if (task.end && hasEnded(task, drawing))
    return [`${name}: ${timeWords(task.end.at - task.at, drawing.threads.time)}`, name, number];
  return isHolding(task, drawing) ? [`${name} holds it`, name, number] : [name, number];
}

/** Dots as long as what was sent waits, with what for and how long so far. */
function drawWaits(
  drawing: ThreadsDrawing,
  waits: readonly Wait[],
  bar: number,
  y: number,
  named: number,
): void {
  const [first] = waits;
  if (!first) return;
  const { scene, x, moment, now } = drawing;
  const end = Math.max(...waits.map((wait) => (lastsAt(wait, moment) ? now : (wait.end?.at ?? now))));
  const from = Math.max(x(first.at), bar);
  if (x(end) > from) scene.paths.push({ d: `M${from} ${y}H${x(end)}`, as: 'dots' });
  const waiting = waits.filter((wait) => lastsAt(wait, moment));
  const since = waiting[0];
  if (!since) return;
  const time = soFar(drawing, since.at);
  const what = whatWaits(waiting);
  const isLock = waiting.some((wait) => wait.what === 'lock');
  const whole: readonly Lines[] = isLock
    ? [['waits for the lock', time]]
    : [
        [`its ${what} for`, `the main thread: ${time}`],
        [what, time],
      ];
  writeBeside(drawing, { y, from: named, to: x(now) }, [...whole, ['waits', time]]);
}

function whatWaits(waits: readonly Wait[]): string {
  const kinds = [...new Set(waits.map(({ what }) => what))];
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined)
    return waits.length === 1 ? `${only} waits` : `${String(waits.length)} ${only}s wait`;
  return kinds.length === 2 ? `${kinds.join(' and ')} wait` : `${String(waits.length)} messages wait`;
}
