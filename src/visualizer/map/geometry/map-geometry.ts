import type { IsolationGeometry } from './isolation-frame.ts';
import type { Point, Rect } from './shape.ts';
import type { Thread } from './plan.ts';

export interface WindowGeometry extends Rect {
  /** Where its requests leave. */
  readonly request: Point;
  /** Where answers and evals enter. */
  readonly answer: Point;
  /** With the isolation pattern. */
  readonly frame?: IsolationGeometry;
}

/** The web engine as a sender or receiver, in place of a window's index. */
export const ENGINE_INDEX = -1;

/**
 * Where everything stands at one width. It knows the plan of a trace but no picture, so it is the same at
 * every step; the wide and the narrow map differ in nothing else.
 */
export interface MapGeometry {
  readonly isWide: boolean;
  readonly width: number;
  readonly height: number;
  readonly core: Rect;
  readonly bands: Readonly<Record<Thread, Rect>>;
  readonly windows: readonly WindowGeometry[];
  /** Distance from gate to gate. */
  readonly spacing: number;
  /** Degrees that a request is turned, and size of tokens. */
  readonly turn: number;
  readonly scale: number;

  /** Where the lane passes the gate of that index. */
  gate(index: number, thread: Thread): Point;
  /** Where a request stands before the gate of that index. */
  wait(index: number, thread: Thread): Point;
  /** Where a request stands that was refused before any gate. */
  edge(): Point;
  /** Where a request stands between its last gate and its command. */
  ready(thread: Thread): Point;
  box(thread: Thread): Rect;
  /** Outside the core, from a window or the engine. */
  between(window: number, place: number): Point;
  /** A message on its way out, at that place in line. */
  slot(window: number, place: number): Point;
  /** At the page. */
  arrived(window: number): Point;
  /** Waiting in the core for the main thread. */
  queue(place: number): Point;

  /** From a window or the engine to where all requests go on together. */
  branch(window: number): readonly Point[];
  /** From there to the command. */
  trunk(thread: Thread): readonly Point[];
  /** From a command to the way out. */
  exit(thread: Thread): readonly Point[];
  /** From a place in the core straight to the way out. */
  tail(from: Point): readonly Point[];
  /** From the way out into a window or the engine. */
  home(window: number): readonly Point[];
}
