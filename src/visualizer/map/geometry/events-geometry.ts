import type { ListenerPlan } from './events-plan.ts';
import type { Records } from './events-rows.ts';
import type { TagShape } from './events-tag.ts';
import type { Point, Rect } from './shape.ts';

/** A listener in its window. */
export interface ListenerPlace {
  readonly listener: ListenerPlan;
  readonly cup: Point;
  /** How it is registered, a line each. */
  readonly lines: readonly (Point & { readonly text: string })[];
  readonly isCode: boolean;
  /** Its end; absent where the tag alone has room. */
  readonly id?: Point;
  /** Absent where it has no room: the record in the core has it, with the same id. */
  readonly tag?: TagShape;
}

export interface EventsWindow extends Rect {
  readonly listeners: readonly ListenerPlace[];
  /** How many have no place, and where that is said. */
  readonly more: number;
  readonly moreAt: Point;
  /** Where calls and their promises are written, the latest last. */
  readonly calls: readonly { readonly call: Point; readonly promise: Point }[];
  readonly console?: Rect;
  /** The isolation frame, of a window that sends requests. */
  readonly frame?: Rect & { readonly words: string; readonly token: Point };
}

/** Ways of messages, from sender to receiver. A window is meant by its index. */
export interface EventsWays {
  /** From a page to the command. */
  request(window: number): readonly Point[];
  /** From the command, or the code that emits, to a page. */
  answer(window: number): readonly Point[];
  /** From the command to the list of listeners of a page. */
  registration(window: number): readonly Point[];
  /** From the record of a listener to its page. */
  event(window: number): readonly Point[];
}

/** Where messages are on those ways. */
export interface EventsPlaces {
  outside(window: number): Point;
  beforeGates(): Point;
  beforeCommand(): Point;
  /** An event or an answer on its way, at that place in line. */
  eventOut(window: number, place: number): Point;
  answerOut(window: number, place: number): Point;
  registrationOut(window: number): Point;
  eventAt(window: number): Point;
  answerAt(window: number): Point;
}

/**
 * Where everything is in a figure about events at one width. It knows the plan of a trace but no picture, so it is
 * the same at every step.
 */
export interface EventsGeometry extends EventsWays, EventsPlaces {
  readonly isWide: boolean;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
  readonly scale: number;
  readonly engine: Rect;
  /** Where its name is; absent where there is no room. */
  readonly engineName?: Point;
  readonly core: Rect;
  /** The thread that emits, and the one that does not. */
  readonly band: Rect;
  readonly strip?: Rect;
  /** What the thread does: its start, and the room for it. */
  readonly title: Point & { readonly room: number };
  readonly gates?: Rect;
  /** Who emits. */
  readonly box: Rect;
  readonly sentTo: Point;
  readonly addressee: Point & { readonly room: number };
  readonly header?: Point & { readonly aside: number; readonly room: number };
  readonly windows: readonly EventsWindow[];
  readonly records: Records;
}

/** What is written on the gates as one; what is refused is written if it has room. */
export const gateWords = (count: number, isShort: boolean): readonly string[] => [
  `${count}${isShort ? '' : ' gates'} passed`,
  `${count}${isShort ? '' : ' gates'} ahead`,
  `${count} of ${count} passed`,
];
