import type { Gate } from '../../../trace/index.ts';
import { hasAsyncGate } from './gate-groups.ts';
import { coreRows, isMainIdle, type Plan, type Thread } from './plan.ts';
import type { Rect } from './shape.ts';
import { wideMeasures } from './wide-measures.ts';

const { band, top, out, minHeight, bottom, spare } = wideMeasures;

/** What the heights of a wide map depend on besides its plan. */
export interface LevelOptions {
  /** Gates that are drawn alone. */
  readonly alone: ReadonlySet<Gate>;
  /** Size of the gates. */
  readonly scale: number;
  /** Height of what is drawn below the gate of permissions; nothing there is 0. */
  readonly detail: number;
  /** The command of the main thread is below its gates. */
  readonly isDropped: boolean;
}

/** Where everything in the core is (px from the top). */
export interface WideLevels {
  readonly bands: Readonly<Record<Thread, Pick<Rect, 'y' | 'h'>>>;
  readonly lanes: Readonly<Record<Thread, number>> & { readonly out: number };
  /** The middle of a command below the gates of the main thread. */
  readonly drop: number;
  /** Rows of text in the async runtime, below its commands. */
  readonly rows: number;
  /** Messages that are queued for the main thread. */
  readonly queue: number;
  readonly height: number;
}

export function wideLevels(plan: Plan, options: LevelOptions): WideLevels {
  const least = levelsFrom(plan, options, 0);
  return least.height >= minHeight ? least : levelsFrom(plan, options, minHeight - least.height);
}

function levelsFrom(plan: Plan, { alone, scale, detail, isDropped }: LevelOptions, left: number): WideLevels {
  const [up, down] = [band.up * scale, band.down * scale];
  const mainTop = top + band.top;
  const isIdle = isMainIdle(plan);
  const main = isIdle ? mainTop + band.idle / 2 : mainTop + detailUp(detail, up) + left * spare.lane;
  const more = left * (spare.out - spare.lane);
  const mainEnd = isIdle
    ? mainTop + band.idle
    : main + (detail > 0 ? detail : down + more + (isDropped ? band.drop : 0));
  const asyncTop = mainEnd + band.gap;
  const isUsed = plan.threads.has('core/async');
  const hasGate = hasAsyncGate(plan, alone);
  const laneEnd = !isUsed ? band.idle : hasGate ? up + down : band.line;
  const rows = asyncTop + laneEnd;
  const count = coreRows(plan);
  const rowsEnd = rows + (count > 0 ? wideMeasures.core.rowPitch * count + band.rows.bottom : 0);
  const asyncEnd = rowsEnd + (plan.queued.length > 0 ? band.queue : 0);
  const outLane = asyncEnd + out.up + left * (1 - spare.out);
  return {
    bands: {
      'core/main': { y: mainTop, h: mainEnd - mainTop },
      'core/async': { y: asyncTop, h: asyncEnd - asyncTop },
    },
    lanes: {
      'core/main': main,
      'core/async': asyncTop + (hasGate ? up : laneEnd / 2),
      out: outLane,
    },
    drop: mainEnd - band.drop / 2,
    rows,
    queue: asyncEnd - wideMeasures.places.queue.up,
    height: outLane + out.down + bottom,
  };
}

/** Above files there is less room: only few gates are in that row, so names need no second height. */
const detailUp = (detail: number, up: number) => (detail > 0 ? band.detailUp : up);
