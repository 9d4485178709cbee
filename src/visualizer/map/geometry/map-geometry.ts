import type { GateGroup } from './gate-groups.ts';
import type { FrameGeometry, IsolationGeometry } from './isolation-geometry.ts';
import type { NarrowMeasures } from './narrow-measures.ts';
import type { Thread } from './plan.ts';
import type { Point, Rect } from './shape.ts';
import type { WideMeasures } from './wide-measures.ts';

export interface WindowGeometry extends Rect {
  /** Where its requests leave. */
  readonly request: Point;
  /** Where answers and evals enter. */
  readonly answer: Point;
  /** Nothing comes to it or from it, so that it needs no lanes. */
  readonly isIdle?: boolean | undefined;
  /** With the isolation pattern. */
  readonly frame?: FrameGeometry;
  /** The same with its rows, in a map that is about something else. */
  readonly isolation?: IsolationGeometry;
}

/** The web engine as a sender or receiver, in place of a window's index. */
export const ENGINE_INDEX = -1;

/** Where messages are. A window is meant by its index, or the engine by `ENGINE_INDEX`. */
export interface MessagePlaces {
  /** Where the lane passes the gate of that index. */
  gate(index: number, thread: Thread): Point;
  /** A request in front of the gate of that index. */
  beforeGate(index: number, thread: Thread): Point;
  /** A request that was refused before any gate. */
  coreEdge(): Point;
  /** A request between its last gate and its command. */
  beforeCommand(thread: Thread): Point;
  /** A request outside the core, at that place in line. */
  outside(window: number, place: number): Point;
  /** A message on its way out, at that place in line. */
  outgoing(window: number, place: number): Point;
  /** A message at its page. */
  arrived(window: number): Point;
  /** A message that waits in the core for the main thread, at that place in line. */
  queue(place: number): Point;
}

/** The lanes that messages take, in parts that join. */
export interface MessageLanes {
  /** From a window, or past its isolation frame, to where all requests go on together. */
  branch(window: number, isPast: boolean): readonly Point[];
  /** From there to the command. */
  trunk(thread: Thread): readonly Point[];
  /** From a command to the way out. */
  exit(thread: Thread): readonly Point[];
  /** From a place in the core straight to the way out. */
  shortcut(from: Point): readonly Point[];
  /** From the way out into a window. */
  delivery(window: number): readonly Point[];
}

/**
 * Where everything is at one width. It knows the plan of a trace but no picture, so it is the same at every step;
 * the layouts differ in nothing else.
 */
export interface MapGeometry extends MessagePlaces, MessageLanes {
  readonly isWide: boolean;
  readonly width: number;
  readonly height: number;
  readonly core: Rect;
  readonly bands: Readonly<Record<Thread, Rect>>;
  readonly windows: readonly WindowGeometry[];
  /** The gates in the order of the way, as they are drawn together. */
  readonly groups: readonly GateGroup[];
  /** The box of a command. */
  command(thread: Thread): Rect;
  /** Ways in have no marks that tell their direction: all that they pass is drawn. */
  readonly isUnmarked?: true;
  /** Below the gate of permissions, where something is drawn there. */
  readonly detail?: Rect | undefined;
  /** Degrees that a request is turned, and size of tokens. */
  readonly turn: number;
  readonly scale: number;
}

export interface WideGeometry extends MapGeometry {
  readonly isWide: true;
  readonly measures: WideMeasures;
  /** Gates, tokens and commands are drawn at the larger of two sizes. */
  readonly isLarge: boolean;
  /** Words of folded gates are the shorter ones. */
  readonly isShort: boolean;
  /** Of the gates. */
  readonly gateScale: number;
  /** Width of a group's lintel, by its index. */
  lintel(group: number): number;
  /** How wide what a gate found may be, by its group's index. */
  findingRoom(group: number): number;
  /** Commands of the thread are written in one line. */
  isLine(thread: Thread): boolean;
  /** Where rows of text and what is queued begin in the async runtime (px from the top). */
  readonly rowsTop: number;
}

export interface NarrowGeometry extends MapGeometry {
  readonly isWide: false;
  readonly measures: NarrowMeasures;
  /** Gates, by their group's index, that write what they found on a separate line. */
  readonly ownLine: readonly boolean[];
  /** Width of a group's plate. */
  plate(group: number): number;
  /** Commands of the thread are written in one line. */
  isLine(thread: Thread): boolean;
  readonly rowsTop: number;
}

/** The map of a page, with the measures of what is drawn into it. */
export type PageGeometry = WideGeometry | NarrowGeometry;

/** The lane of a sealed request begins in the isolation frame, not at the edge of its window. */
export const sealedStart = ({ frame }: Partial<WindowGeometry> = {}): readonly Point[] =>
  frame ? frame.up.slice(-1) : [];
