import type { Trace } from '../../../trace/index.ts';
import { runTimeOf } from '../../../trace/picture/threads.ts';
import { perTrace } from '../../../trace/record/per-trace.ts';
import { planOf, type Plan, type WindowPlan } from './plan.ts';
import type { Point, Rect } from './shape.ts';
import { axisFor, type TimeAxis } from './threads-axis.ts';
import { lanesOf, type Lanes } from './threads-lanes.ts';
import { threadsMeasures } from './threads-measures.ts';

const { wide, narrow, outline, pages: MAX_PAGES } = threadsMeasures;

/** What a figure about threads draws at any step of a run: what needs room. */
export interface ThreadsPlan {
  readonly plan: Plan;
  readonly time: TimeAxis;
  /** The windows with a row each. */
  readonly windows: readonly WindowPlan[];
  readonly more: number;
  readonly wide: ThreadLanes;
  readonly narrow: ThreadLanes;
}

interface ThreadLanes {
  readonly main: Lanes;
  readonly async: Lanes;
}

export const threadsPlanOf = perTrace((trace): ThreadsPlan => {
  const plan = planOf(trace);
  const time = axisFor(runTimeOf(trace));
  const windows = plan.windows.slice(0, MAX_PAGES);
  return {
    plan,
    time,
    windows,
    more: plan.more + plan.windows.length - windows.length,
    wide: lanesFor(trace, plan, time, wideAxis(wide.minWidth)),
    narrow: lanesFor(trace, plan, time, narrowAxis(narrow.minWidth)),
  };
});

const lanesFor = (trace: Trace, plan: Plan, time: TimeAxis, { left, right }: Sides): ThreadLanes => ({
  main: lanesOf(trace, plan, 'core/main', time, right - left),
  async: lanesOf(trace, plan, 'core/async', time, right - left),
});

interface Sides {
  readonly left: number;
  readonly right: number;
}

/** The row of a thread, of the engine, or of a page. */
export interface ThreadRow {
  readonly name: Point;
  /** Its state; where that is in the line of its name, it comes after it. */
  readonly words: Point;
  readonly isInline: boolean;
  /** Room for each of both, or in one line for both. */
  readonly room: number;
}

export interface LanesRow extends ThreadRow {
  /** The middle of each lane. */
  readonly lanes: readonly number[];
  readonly lane: number;
}

export interface PageRow extends ThreadRow {
  /** The top of its beats. */
  readonly beats: number;
}

export interface ThreadsWindow extends Rect {
  /** Where the latest calls are, the last of them last. */
  readonly calls: readonly number[];
  readonly foot: number;
}

/** Where everything is in a figure about threads at one width: the same at every step. */
export interface ThreadsGeometry {
  readonly isWide: boolean;
  readonly width: number;
  readonly height: number;
  /** Of a token. */
  readonly scale: number;
  readonly chart: Rect;
  readonly band: Rect;
  readonly axis: Sides & { readonly top: number; readonly bottom: number; readonly labels: number };
  readonly main: LanesRow;
  readonly async: LanesRow;
  readonly engine: ThreadRow & { readonly token: number };
  readonly pages: readonly PageRow[];
  readonly windows: readonly ThreadsWindow[];
  /** Where it is said how far it is from line to line, and what the band is; absent where there is no room. */
  readonly tick?: Point & { readonly room: number };
  readonly core?: Point;
}

/** A figure as high at every width of its layout. */
export function threadsGeometry(threads: ThreadsPlan, width: number): ThreadsGeometry {
  if (width >= wide.minWidth) return wideGeometry(threads, Math.min(width, wide.maxWidth));
  return narrowGeometry(threads, Math.min(Math.max(width, narrow.minWidth), narrow.maxWidth));
}

const webOf = (width: number) => Math.round(width * wide.windows.share);
const chartOf = (width: number) => webOf(width) + wide.windows.gap;

function wideAxis(width: number): Sides {
  return { left: chartOf(width) + wide.axis.x, right: width - wide.axis.right };
}

const narrowAxis = (width: number): Sides => ({ left: narrow.axis.x, right: width - narrow.axis.right });

/** The middles of lanes, from their top, and where they end. */
function lanesFrom(
  top: number,
  count: number,
  { lane, gap }: { readonly lane: number; readonly gap: number },
) {
  const lanes = Array.from(
    { length: Math.max(1, count) },
    (_, index) => top + lane / 2 + index * (lane + gap),
  );
  return { lanes, lane, bottom: (lanes.at(-1) ?? top) + lane / 2 };
}

function wideGeometry({ windows, wide: own }: ThreadsPlan, width: number): ThreadsGeometry {
  const x = chartOf(width);
  const axis = wideAxis(width);
  const words = (y: number): ThreadRow => ({
    name: { x: x + wide.words.x, y: y - wide.words.line },
    words: { x: x + wide.words.x, y: y + wide.words.line },
    isInline: false,
    room: axis.left - x - wide.words.x - wide.words.end,
  });
  const bandTop = wide.top + wide.band.top;
  const main = lanesFrom(bandTop + wide.main.top, own.main.lanes.length, wide.main);
  const async = lanesFrom(main.bottom + wide.async.top, own.async.lanes.length, wide.async);
  const bandBottom = async.bottom + wide.band.bottom;
  const token = bandBottom + wide.engine.top;
  const pages = windows.map((_, index): PageRow => {
    const middle = token + wide.pages.top + threadsMeasures.beats.height + index * wide.pages.pitch;
    return { ...words(middle), beats: middle - threadsMeasures.beats.height / 2 };
  });
  const last = (pages.at(-1)?.beats ?? token) + threadsMeasures.beats.height;
  const labels = last + wide.axis.below;
  const bottom = labels + wide.axis.bottom;
  const chart = { x, y: wide.top, w: width - x - outline, h: bottom - wide.top };
  return {
    isWide: true,
    width,
    height: bottom + outline,
    scale: wide.scale,
    chart,
    band: { x: chart.x, y: bandTop, w: chart.w, h: bandBottom - bandTop },
    axis: { ...axis, top: wide.top, bottom: last + wide.axis.below / 2, labels },
    main: { ...words(main.lanes[0] ?? 0), ...main },
    async: { ...words(async.lanes[0] ?? 0), ...async },
    engine: { ...words(token), token },
    pages,
    windows: windowsIn(windows, { x: outline, y: wide.top, w: webOf(width) - outline, h: chart.h }),
    tick: { x: x + wide.words.x, y: labels, room: wide.axis.words },
    core: { x: x + wide.words.x, y: bandTop + wide.band.captionY },
  };
}

/** The windows below each other, as high as each other. */
function windowsIn(windows: readonly WindowPlan[], { x, y, w, h }: Rect): readonly ThreadsWindow[] {
  const { between } = wide.windows;
  const { first, pitch, promise, foot } = threadsMeasures.window;
  const count = Math.max(1, windows.length);
  const each = (h - between * (count - 1)) / count;
  return windows.map((window, index) => {
    const top = y + index * (each + between);
    const begin = top + first * 2;
    const room = top + each - foot * 2 - begin - promise;
    const fitting = Math.max(0, Math.floor(room / pitch) + 1);
    const calls = Math.min(fitting, window.calls.length);
    return {
      x,
      y: top,
      w,
      h: each,
      calls: Array.from({ length: calls }, (_, place) => begin + place * pitch),
      foot: top + each - foot,
    };
  });
}

function narrowGeometry({ windows, narrow: own }: ThreadsPlan, width: number): ThreadsGeometry {
  const axis = narrowAxis(width);
  const words = (y: number): ThreadRow => ({
    name: { x: narrow.words.x, y },
    words: { x: narrow.words.x, y },
    isInline: true,
    room: width - narrow.words.x * 2,
  });
  const main = lanesFrom(narrow.top + narrow.main.top, own.main.lanes.length, narrow.main);
  const async = lanesFrom(main.bottom + narrow.async.top, own.async.lanes.length, narrow.async);
  const bandBottom = async.bottom + narrow.band.bottom;
  const engine = bandBottom + narrow.engine.top;
  const token = engine + narrow.engine.token;
  const pages = windows.map((_, index): PageRow => {
    const y = token + narrow.pages.top + index * narrow.pages.pitch;
    return { ...words(y), beats: y + narrow.pages.beats };
  });
  const last = (pages.at(-1)?.beats ?? token) + threadsMeasures.beats.height;
  const labels = last + narrow.axis.below;
  const bottom = labels + narrow.axis.bottom;
  const chart = { x: outline, y: narrow.top, w: width - outline * 2, h: bottom - narrow.top };
  return {
    isWide: false,
    width,
    height: bottom + outline,
    scale: narrow.scale,
    chart,
    band: { ...chart, h: bandBottom - chart.y },
    axis: { ...axis, top: narrow.top, bottom: last + narrow.axis.below / 2, labels },
    main: { ...words(narrow.top + narrow.words.line), ...main },
    async: { ...words(main.bottom + narrow.async.top - narrow.words.line), ...async },
    engine: { ...words(engine), token },
    pages,
    windows: [],
  };
}
