import { callOf, findingsOf, messageOf, pathOf } from '../../../trace/record/lookup.ts';
import { isRequest } from '../../../trace/record/message.ts';
import type { Message, MessageId, Picture, Place, TokenPicture, Trace } from '../../../trace/index.ts';
import type { FrameGeometry } from '../geometry/isolation-geometry.ts';
import { ENGINE_INDEX, type MapGeometry } from '../geometry/map-geometry.ts';
import type { Plan, Thread } from '../geometry/plan.ts';
import { cutAt, stretch } from '../geometry/polyline.ts';
import type { Point } from '../geometry/shape.ts';
import { slotsOf } from '../geometry/slots.ts';

/** Degrees that a message to the isolation frame is turned. */
const DOWNWARD = 90;
/** How many places there are for messages that wait for the main thread. */
const QUEUE_PLACES = 3;

/** A line that a token travels, in parts from stop to stop. */
export type RouteSegments = readonly (readonly Point[])[];

/** The routes and places of one picture's messages. */
export interface MessageRoutes {
  /** Where a token is; undefined where its window is not drawn. */
  pointOf(token: TokenPicture): Point | undefined;
  /** How a token came in this step. */
  segmentsOf(token: TokenPicture): RouteSegments;
  /** What a message has travelled so far. */
  routeOf(message: MessageId): readonly Point[];
  /** How a message between a page and its isolation frame is turned, and its size; undefined for all others. */
  orientationOf(message: MessageId): { readonly turn: number; readonly scale: number } | undefined;
}

export function routesOf(trace: Trace, picture: Picture, plan: Plan, geometry: MapGeometry): MessageRoutes {
  const gates = picture.core.gates.map(({ gate }) => gate as string);
  const drawing: Drawing = { trace, picture, plan, geometry, gates };
  const travellerOf = (id: MessageId) => travellerIn(drawing, id);
  return {
    pointOf({ message, place }) {
      const traveller = travellerOf(message);
      return traveller && pointAt(drawing, traveller, place);
    },
    segmentsOf(token) {
      const traveller = travellerOf(token.message);
      return traveller ? segmentsIn(drawing, traveller, token) : [];
    },
    routeOf(id) {
      const traveller = travellerOf(id);
      return traveller ? routeTo(drawing, traveller) : [];
    },
    orientationOf(id) {
      const { frame, isDown = false } = travellerOf(id)?.inFrame ?? {};
      return frame && { turn: isDown ? DOWNWARD : frame.turn, scale: frame.scale };
    },
  };
}

/** All that places one picture. */
interface Drawing {
  readonly trace: Trace;
  readonly picture: Picture;
  readonly plan: Plan;
  readonly geometry: MapGeometry;
  /** Names of the gates, in order. */
  readonly gates: readonly string[];
}

/** A message that is drawn, with what its route depends on. */
interface Traveller {
  readonly message: Message;
  /** Index of the window at one end of it, or `ENGINE_INDEX`. */
  readonly window: number;
  readonly thread: Thread;
  readonly kind: 'request' | 'frame' | 'outgoing';
  /** Between a page and its isolation frame, where that is drawn. */
  readonly inFrame?: { readonly frame: FrameGeometry; readonly isDown: boolean } | undefined;
}

function travellerIn(drawing: Drawing, id: MessageId): Traveller | undefined {
  const { trace, geometry } = drawing;
  const message = messageOf(trace, id);
  const window = message && windowIndexOf(drawing, message);
  if (!message || window === undefined) return undefined;
  const call = callOf(trace, message.call);
  const thread = call
    ? (call.thread ?? 'core/main')
    : message.from === 'core/async'
      ? 'core/async'
      : 'core/main';
  if (message.wire.form !== 'frame')
    return { message, window, thread, kind: isRequest(message) ? 'request' : 'outgoing' };
  const frame = geometry.windows[window]?.frame;
  const isDown = message.to.startsWith('iso(');
  return { message, window, thread, kind: 'frame', inFrame: frame && { frame, isDown } };
}

function windowIndexOf({ plan }: Pick<Drawing, 'plan'>, { from, to }: Message): number | undefined {
  const outside = from.startsWith('core/') ? to : from;
  if (outside === 'engine') return ENGINE_INDEX;
  const index = plan.windows.findIndex(({ actors }) => actors.includes(outside));
  return index < 0 ? undefined : index;
}

function pointAt(drawing: Drawing, traveller: Traveller, place: Place): Point | undefined {
  const { trace, geometry } = drawing;
  const { message, window, thread, inFrame } = traveller;
  switch (traveller.kind) {
    case 'frame':
      if (!inFrame) return undefined;
      if (place.at === 'arrived') return inFrame.isDown ? leavingPoint(drawing, traveller) : undefined;
      if (place.at === 'frame') return inFrame.frame.stopped;
      return inFrame.isDown ? inFrame.frame.readable : inFrame.frame.sealed;
    case 'request':
      if (isOutside(place)) return geometry.outside(window, placeInEngine(drawing, traveller));
      if (place.at === 'gate') return beforeGate(drawing, place.gate, thread);
      if (place.at === 'command') return geometry.beforeCommand(thread);
      return window === ENGINE_INDEX ? geometry.beforeGate(0, thread) : geometry.trunk(thread).at(-1);
    case 'outgoing': {
      if (place.at === 'queue') return queuePoint(drawing, message.id);
      if (place.at === 'arrived') return geometry.arrived(window);
      const slots = slotsOf[geometry.isWide ? 'wide' : 'narrow'](trace);
      const point = geometry.outgoing(window, slots.get(message.id) ?? 0);
      // A line that is longer than the lane ends where the message comes onto it.
      return cutAt(wholeRoute(drawing, traveller), point) ? point : exitOf(drawing, traveller).at(-1);
    }
  }
}

/** A message that is sealed in this step, as it leaves the frame again. */
function leavingPoint({ trace, picture }: Drawing, { message, inFrame }: Traveller): Point | undefined {
  if (!inFrame?.frame.leaving) return undefined;
  const [first, last] = picture.step.moments;
  const isSealed = pathOf(trace, message.call).some(
    ({ kind, id }) => kind === 'sealed' && id >= first && id <= last,
  );
  return isSealed ? inFrame.frame.leaving : undefined;
}

/** Where a message is shown as it leaves, the way to the frame goes on through it, to there. */
const downThrough = ({ down, up, leaving }: FrameGeometry): readonly Point[] =>
  leaving ? [...down, ...up.slice(1, -1), leaving] : down;

const isPast = ({ plan }: Drawing, { call }: Message): boolean => call !== undefined && plan.past.has(call);

/** Requests of one window wait in line in the engine. */
function placeInEngine(drawing: Drawing, { message, window }: Traveller): number {
  const { trace, picture } = drawing;
  const waiting = picture.tokens.filter((token) => {
    const other = isOutside(token.place) ? messageOf(trace, token.message) : undefined;
    return other && isRequest(other) && windowIndexOf(drawing, other) === window;
  });
  return Math.max(
    0,
    waiting.findIndex((token) => token.message === message.id),
  );
}

const isOutside = ({ at }: Place): boolean => at === 'between' || at === 'engine' || at === 'stopped';

const beforeGate = ({ geometry, gates }: Drawing, gate: string, thread: Thread): Point =>
  gate === 'method' ? geometry.coreEdge() : geometry.beforeGate(Math.max(0, gates.indexOf(gate)), thread);

const queuePoint = ({ plan, geometry }: Drawing, id: MessageId): Point =>
  geometry.queue(Math.max(0, plan.queued.indexOf(id)) % QUEUE_PLACES);

/** The whole route of a message, from sender to receiver. */
function wholeRoute(drawing: Drawing, traveller: Traveller): readonly Point[] {
  const { geometry } = drawing;
  const { message, window, thread, inFrame } = traveller;
  switch (traveller.kind) {
    case 'frame':
      if (!inFrame) return [];
      return inFrame.isDown ? downThrough(inFrame.frame) : inFrame.frame.up;
    case 'request':
      return [...geometry.branch(window, isPast(drawing, message)), ...geometry.trunk(thread).slice(1)];
    case 'outgoing':
      return [...exitOf(drawing, traveller), ...geometry.delivery(window)];
  }
}

/** How a message gets from where it is made to the way out. */
function exitOf(drawing: Drawing, { message, thread }: Traveller): readonly Point[] {
  const { trace, geometry } = drawing;
  const refusal = findingsOf(trace, message.call).find(({ verdict }) => verdict === 'refused')?.gate;
  if (refusal) return geometry.shortcut(beforeGate(drawing, refusal, thread));
  if (message.to !== 'engine') return geometry.exit(thread);
  const from = geometry.beforeGate(0, thread);
  const [start = from, ...rest] = geometry.shortcut(from);
  // What it answers is gone from there: its route begins on the lane.
  return [{ x: start.x, y: from.y }, start, ...rest];
}

function segmentsIn(drawing: Drawing, traveller: Traveller, token: TokenPicture): RouteSegments {
  const { geometry } = drawing;
  const { moved, place } = token;
  const to = pointAt(drawing, traveller, place);
  if (!moved || !to) return [];
  if (place.at === 'queue') return [[exitOf(drawing, traveller)[0] ?? to, to]];
  const whole = wholeRoute(drawing, traveller);
  const from = moved === 'sender' ? whole[0] : pointAt(drawing, traveller, moved);
  if (!from || (from.x === to.x && from.y === to.y)) return [];
  const cameFromQueue = moved !== 'sender' && moved.at === 'queue';
  const line = cameFromQueue
    ? [from, ...geometry.shortcut(from), ...geometry.delivery(traveller.window), to]
    : place.at === 'arrived'
      ? [...whole, to]
      : whole;
  const all = [from, ...gatesBetween(drawing, traveller, moved, place), to];
  // Gates that are drawn as one are passed in one hop.
  const stops = all.filter(
    ({ x, y }, index) => index === 0 || x !== all[index - 1]?.x || y !== all[index - 1]?.y,
  );
  return stops.slice(1).map((stop, index) => stretch(line, stops[index] ?? from, stop));
}

/** In front of the gates that a request passed in this step without staying there. */
function gatesBetween(
  drawing: Drawing,
  { kind, thread }: Traveller,
  from: Place | 'sender',
  to: Place,
): readonly Point[] {
  if (kind !== 'request' || from === 'sender') return [];
  const { gates } = drawing;
  const rank = (place: Place) =>
    place.at === 'gate' ? gates.indexOf(place.gate) : place.at === 'command' ? gates.length : -1;
  const [first, last] = [rank(from), rank(to)];
  return gates
    .filter((_, index) => index > first && index < last)
    .map((gate) => beforeGate(drawing, gate, thread));
}

function routeTo(drawing: Drawing, traveller: Traveller): readonly Point[] {
  const token = drawing.picture.tokens.find(({ message }) => message === traveller.message.id);
  const line = wholeRoute(drawing, traveller);
  if (!token) return line;
  const { place } = token;
  const point = pointAt(drawing, traveller, place);
  if (traveller.kind === 'frame' && !point) return line;
  if (!point || place.at === 'queue') return [];
  return cutAt(line, point) ?? (place.at === 'arrived' ? line : []);
}
