import type { WindowPlan } from './plan.ts';
import type { Point, Rect } from './shape.ts';

/** The isolation frame in its window, with the routes to it and from it. */
export interface FrameGeometry extends Rect {
  readonly hook: Rect;
  readonly encrypt: Rect;
  /** From the calls to the hook. */
  readonly down: readonly Point[];
  /** From the hook by way of `encrypt` to where a sealed request leaves. */
  readonly up: readonly Point[];
  /** A message on its way to the frame, from it, and before a hook that stopped it. */
  readonly readable: Point;
  readonly sealed: Point;
  readonly stopped: Point;
  /** A message that has just been sealed, where it is shown as it leaves. */
  readonly leaving?: Point;
  /** Degrees that a message from the frame is turned, and size of both. */
  readonly turn: number;
  readonly scale: number;
}

/** An isolation frame in a map that is about something else, with the rows above it. */
export interface IsolationGeometry extends FrameGeometry {
  /** How many calls there are rows for, and whether a promise shares the row of its call. */
  readonly rows: number;
  readonly sharesRow: boolean;
  callAt(row: number): Point;
  promiseAt(row: number): Point;
  /** Rows of listeners, and of the console, and how many there is room for. */
  readonly extras: number;
  extraAt(row: number): Point;
}

/** Finds the place of isolation frames. It comes only with runs that have one. */
export interface IsolationPlaces {
  wide(window: Rect, plan: WindowPlan): IsolationGeometry;
  /** `request` is where requests leave (px from the left). */
  narrow(window: Rect, plan: WindowPlan, request: number): IsolationGeometry;
  /** Height (px) of a window of the narrow map. */
  narrowHeight(plan: WindowPlan, isSingle: boolean): number;
}

const MAX_LISTENERS = 2;

/** Rows that a window with an isolation frame needs beyond its calls. */
export const extraRows = ({ listeners, hasConsole, hasChannel }: WindowPlan): number =>
  Math.min(listeners.length, MAX_LISTENERS) + Number(hasConsole) + Number(hasChannel);
