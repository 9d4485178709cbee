import type { PageGeometry, WindowGeometry } from '../map-geometry.ts';
import type { FrameGeometry } from '../isolation-geometry.ts';
import type { Point, Rect } from '../shape.ts';

/** Where a text may be: its start, or its end where it is anchored there, and the room for it. */
export interface TextPlace extends Point {
  readonly room: number;
  readonly anchor?: 'end' | 'middle';
}

/** What is said of a hook: a line each, with a bar before the one that matters. */
export interface HookPlaces {
  /** From the bar to the text behind it. */
  readonly bar: number;
  /** What it changed: the old line, the new one, and what else there is to say. */
  readonly lines: readonly TextPlace[];
  /** What stopped the message, and what that means. */
  readonly stop: TextPlace;
  readonly reasons: readonly TextPlace[];
}

/** A window with its isolation frame, in a figure about isolation. */
export interface IsolatedWindow extends WindowGeometry {
  readonly frame: FrameGeometry;
  readonly call: TextPlace;
  /** Where the way past the frame leaves the line of the call. */
  readonly pastX: number;
  /** The message where it is made, and back from the frame, in a window that has room for it. */
  readonly page?: Rect;
  readonly back?: Rect & { readonly heading: TextPlace };
  /** Beside the ways to the frame and from it. */
  readonly wayIn?: TextPlace;
  readonly wayOut?: TextPlace;
  /** What else can be read there. */
  readonly wayOutMore?: TextPlace;
  /** Beside the way past the frame. */
  readonly wayPast?: TextPlace;
  readonly name: TextPlace;
  /** What the frame is, or that it was not asked. */
  readonly aside?: TextPlace;
  readonly hook: HookPlaces;
  /** How large the payload is before and after it is sealed. */
  readonly sizes: readonly TextPlace[];
  /** The middle of the key, and the room for words beside it. */
  readonly key: TextPlace;
  /** The latest promises. */
  readonly promises: readonly TextPlace[];
  readonly console?: Rect;
  /** The first of the calls that wait for the frame, and how many there is room for. */
  readonly queue: TextPlace & { readonly pitch: number; readonly max: number };
}

/** The message in the core process, joined to the gate that opens it, and what is said of it. */
export interface CorePlaces {
  /** How many lines it has room for. */
  readonly card?: Rect & { readonly rows: number };
  /** From the gate to the message. */
  readonly stem?: readonly [from: Point, to: Point];
  /** That it is readable again, or why not. */
  readonly verdict?: TextPlace;
  /** What Tauri says, a line each. */
  readonly reasons: readonly TextPlace[];
  /** The key, and what is said of it. */
  readonly key?: readonly TextPlace[];
  /** The async runtime, where there is no room for its name. */
  readonly strip?: Rect;
}

/** Where everything is in a figure about isolation. */
export interface IsolatedMap {
  readonly geometry: PageGeometry;
  readonly windows: readonly IsolatedWindow[];
  readonly core: CorePlaces;
}

/** Where columns begin, and where requests and answers turn between them (px from the left). */
export interface Columns {
  readonly web: number;
  readonly engine: number;
  readonly core: number;
  readonly requests: number;
  readonly answers: number;
  /** Each window has its full width, with room for a message back from the frame. */
  readonly isFull: boolean;
}

/** A message card has rows of so many pixels, with labels at their left. */
export const cardMeasures = { w: 182, h: 104, row: 18, first: 13, label: 10, value: 62, sides: 4 };
