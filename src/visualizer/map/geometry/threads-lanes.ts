import type { Trace } from '../../../trace/index.ts';
// From the files themselves: the layer's index would bring what writes the sentences into the page.
import { threadTasksOf, type ThreadTask } from '../../../trace/picture/threads.ts';
import { waitsOf, type Wait } from '../../../trace/picture/waits.ts';
import type { Plan, Thread } from './plan.ts';
import { reservedWidth } from './text.ts';
import type { TimeAxis } from './threads-axis.ts';
import { threadsMeasures } from './threads-measures.ts';

const { bar } = threadsMeasures;

/** A command on a thread, or what waits there for the main thread though no command of that thread sent it. */
export interface LaneItem {
  readonly task?: ThreadTask;
  readonly waits: readonly Wait[];
  /** With its number where several calls are made. */
  readonly name: string;
  readonly number: string;
  /** When it begins and ends (ms), as far as the run goes. */
  readonly from: number;
  readonly to: number;
  /** Where its name is unless it has room inside. */
  readonly side: 'right' | 'left';
}

export interface Lanes {
  readonly lanes: readonly (readonly LaneItem[])[];
  /** How many commands have no lane. */
  readonly more: number;
}

/** The scale of an axis: how many px a ms has. */
export const scaleOf = ({ from, to }: TimeAxis, length: number): number => length / (to - from);

/**
 * What is on a thread in a run, in lanes in which nothing meets. They are made for the shortest axis, so that a figure
 * is as high at every width.
 */
export function lanesOf(trace: Trace, plan: Plan, thread: Thread, axis: TimeAxis, shortest: number): Lanes {
  const items = itemsOf(trace, plan, thread, axis, shortest);
  const max = thread === 'core/main' ? threadsMeasures.lanes.main : threadsMeasures.lanes.async;
  const lanes: { items: LaneItem[]; ends: Extent[] }[] = [];
  let more = 0;
  for (const item of items) {
    const extent = extentOf(item, axis, shortest);
    const free = lanes.find(({ ends }) => ends.every((other) => isApart(extent, other)));
    if (free) {
      free.items.push(item);
      free.ends.push(extent);
    } else if (lanes.length < max) lanes.push({ items: [item], ends: [extent] });
    else more += 1;
  }
  return { lanes: lanes.map((lane) => lane.items), more };
}

function itemsOf(
  trace: Trace,
  plan: Plan,
  thread: Thread,
  axis: TimeAxis,
  shortest: number,
): readonly LaneItem[] {
  const prefix = (number: number | undefined) =>
    plan.calls > 1 && number !== undefined ? `${String(number)} ` : '';
  const waits = waitsOf(trace).filter(({ what, actor, by }) => isQueued(what, actor) && by === thread);
  const tasks = threadTasksOf(trace).filter(({ actor }) => actor === thread);
  const ofTasks = tasks.map((task): Omit<LaneItem, 'side'> => {
    const own = waits.filter(({ call, from }) => call === task.call && from >= task.from);
    return {
      task,
      waits: own,
      name: prefix(task.number) + task.name,
      number: prefix(task.number).trim(),
      from: task.at,
      to: Math.max(...[task, ...own].map(({ end }) => end?.at ?? axis.to)),
    };
  });
  const calls = new Set(tasks.map(({ call }) => call));
  const others = waits
    .filter(({ call }) => call === undefined || !calls.has(call))
    .map((wait): Omit<LaneItem, 'side'> => {
      const name = prefix(wait.number) + wait.name;
      return { waits: [wait], name, number: '', from: wait.at, to: wait.end?.at ?? axis.to };
    });
  return [...ofTasks, ...others]
    .sort((a, b) => a.from - b.from)
    .map((item) => ({ ...item, side: sideOf(item, axis, shortest) }));
}

/** A message that the core process made waits for the main thread. */
const isQueued = (what: Wait['what'], actor: string) => what !== 'dialog' && actor !== 'engine';

interface Extent {
  readonly left: number;
  readonly right: number;
}

const isApart = (a: Extent, b: Extent) => a.left >= b.right + bar.gap || b.left >= a.right + bar.gap;

/** A bar's left and right, from the start of the axis. */
function barOf({ task, from }: Pick<LaneItem, 'task' | 'from'>, axis: TimeAxis, length: number): Extent {
  const scale = scaleOf(axis, length);
  const left = (from - axis.from) * scale;
  const end = task ? (task.end?.at ?? axis.to) : from;
  return { left, right: Math.max((end - axis.from) * scale, left + bar.thinnest) };
}

function sideOf(item: Omit<LaneItem, 'side'>, axis: TimeAxis, length: number): LaneItem['side'] {
  const { right } = barOf(item, axis, length);
  return right + bar.beside + reservedWidth('task', item.name) <= length ? 'right' : 'left';
}

/** Whether a bar, as long as it will be, has room for its name. */
export const hasNameInside = (width: number, { name }: Pick<LaneItem, 'name'>): boolean =>
  width >= reservedWidth('task', name) + bar.inside * 2;

function extentOf(item: LaneItem, axis: TimeAxis, length: number): Extent {
  const { left, right } = barOf(item, axis, length);
  const width = hasNameInside(right - left, item) ? 0 : bar.beside + reservedWidth('task', item.name);
  const end = (item.to - axis.from) * scaleOf(axis, length);
  return {
    left: item.side === 'left' ? left - width : left,
    right: Math.max(end, item.side === 'right' ? right + width : right),
  };
}
