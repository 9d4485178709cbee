import { callOf, isRequest as asksCore, messageOf, pathOf } from '../../../trace/record/lookup.ts';
import type { MessageId, Picture, Place, TokenPicture, Trace } from '../../../trace/index.ts';
import { ENGINE_INDEX, type MapGeometry } from '../geometry/map-geometry.ts';
import { slotsOf, type Plan, type Thread } from '../geometry/plan.ts';
import { cutAt, stretch } from '../geometry/polyline.ts';
import type { Point } from '../geometry/shape.ts';

/** The ways and places of one picture's messages. */
export interface MessageRoutes {
  /** Where a token stands; undefined where its window is not drawn. */
  pointOf(token: TokenPicture): Point | undefined;
  /** The way a token came in this step, from stop to stop. */
  segmentsOf(token: TokenPicture): readonly (readonly Point[])[];
  /** The way a message has travelled so far. */
  routeOf(message: MessageId): readonly Point[];
  /** Index of the window at one end of a message, or `ENGINE_INDEX`. */
  windowOf(message: MessageId): number | undefined;
  /** How a message between a page and its isolation frame lies; undefined for all others. */
  orientationOf(message: MessageId): { readonly turn: number; readonly scale: number } | undefined;
}

export function routesOf(trace: Trace, picture: Picture, plan: Plan, geometry: MapGeometry): MessageRoutes {
  const gates = picture.core.gates.map(({ gate }) => gate as string);
  const slots = slotsOf[geometry.isWide ? 'wide' : 'narrow'](trace);

  const windowOf = (id: MessageId) => {
    const message = messageOf(trace, id);
    const outside = message?.from.startsWith('core/') ? message.to : message?.from;
    if (outside === 'engine') return ENGINE_INDEX;
    const index = plan.windows.findIndex(({ actors }) => outside !== undefined && actors.includes(outside));
    return index < 0 ? undefined : index;
  };

  const threadOf = (id: MessageId): Thread => {
    const message = messageOf(trace, id);
    const call = callOf(trace, message?.call);
    return call ? (call.thread ?? 'core/main') : message?.from === 'core/async' ? 'core/async' : 'core/main';
  };

  const isRequest = (id: MessageId) => {
    const message = messageOf(trace, id);
    return message !== undefined && asksCore(message);
  };

  /** The ways between a page and its isolation frame, for a message between the two. */
  const frameRoute = (id: MessageId) => {
    const message = messageOf(trace, id);
    if (message?.wire.form !== 'frame') return undefined;
    const frame = geometry.windows[windowOf(id) ?? ENGINE_INDEX]?.frame;
    const isDown = message.to.startsWith('iso(');
    return frame && { frame, line: isDown ? frame.down : frame.up, isDown };
  };

  const isFrame = (id: MessageId) => messageOf(trace, id)?.wire.form === 'frame';

  const waitAt = (gate: string, thread: Thread) =>
    gate === 'method' ? geometry.edge() : geometry.wait(Math.max(0, gates.indexOf(gate)), thread);

  const queueOf = (id: MessageId) => geometry.queue(Math.max(0, plan.queued.indexOf(id)) % 3);

  /** Others of its window stand before it in the engine. */
  const placeInEngine = (id: MessageId) =>
    picture.tokens
      .filter(
        ({ place, message }) => isOutside(place) && isRequest(message) && windowOf(message) === windowOf(id),
      )
      .findIndex(({ message }) => message === id);

  const pointAt = (id: MessageId, place: Place): Point | undefined => {
    const window = windowOf(id);
    if (window === undefined) return undefined;
    const thread = threadOf(id);
    if (isFrame(id)) {
      const way = frameRoute(id);
      if (!way || place.at === 'arrived') return undefined;
      if (place.at === 'frame') return way.frame.stopped;
      return way.isDown ? way.frame.readable : way.frame.sealed;
    }
    if (isRequest(id)) {
      if (isOutside(place)) return geometry.between(window, Math.max(0, placeInEngine(id)));
      if (place.at === 'gate') return waitAt(place.gate, thread);
      if (place.at === 'command') return geometry.ready(thread);
      return window === ENGINE_INDEX ? geometry.wait(0, thread) : geometry.trunk(thread).at(-1);
    }
    if (place.at === 'queue') return queueOf(id);
    return place.at === 'arrived' ? geometry.arrived(window) : geometry.slot(window, slots.get(id) ?? 0);
  };

  const originOf = (id: MessageId): readonly Point[] => {
    const message = messageOf(trace, id);
    const refusal = pathOf(trace, message?.call).find(({ verdict }) => verdict === 'refused')?.gate;
    if (refusal) return geometry.tail(waitAt(refusal, threadOf(id)));
    if (message?.to === 'engine') {
      const from = geometry.wait(0, threadOf(id));
      const [start = from, ...rest] = geometry.tail(from);
      // What it answers is gone from there: the way begins on the lane.
      return [{ x: start.x, y: from.y }, ...rest];
    }
    return geometry.exit(threadOf(id));
  };

  /** The whole way of a message, from sender to receiver. */
  const lineOf = (id: MessageId): readonly Point[] => {
    const window = windowOf(id);
    if (window === undefined) return [];
    if (isFrame(id)) return frameRoute(id)?.line ?? [];
    return isRequest(id)
      ? [...geometry.branch(window), ...geometry.trunk(threadOf(id)).slice(1)]
      : [...originOf(id), ...geometry.home(window)];
  };

  const segmentsOf = (token: TokenPicture) => {
    const { message, moved, place } = token;
    const to = pointAt(message, place);
    if (!moved || !to) return [];
    if (place.at === 'queue') return [[originOf(message)[0] ?? to, to]];
    const whole = lineOf(message);
    const cameFromQueue = moved !== 'sender' && moved.at === 'queue';
    const window = windowOf(message) ?? ENGINE_INDEX;
    const line = cameFromQueue
      ? [queueOf(message), ...geometry.tail(queueOf(message)), ...geometry.home(window), to]
      : place.at === 'arrived'
        ? [...whole, to]
        : whole;
    const from = moved === 'sender' ? whole[0] : pointAt(message, moved);
    if (!from || (from.x === to.x && from.y === to.y)) return [];
    const stops = [from, ...stopsBetween(token), to];
    return stops.slice(1).map((stop, index) => stretch(line, stops[index] ?? from, stop));
  };

  /** Gates that a request passed in this step without staying there. */
  const stopsBetween = ({ message, moved, place }: TokenPicture): readonly Point[] => {
    if (!isRequest(message) || !moved || moved === 'sender') return [];
    const rank = (it: Place) =>
      it.at === 'gate' ? gates.indexOf(it.gate) : it.at === 'command' ? gates.length : -1;
    const [from, to] = [rank(moved), rank(place)];
    return gates.flatMap((gate, index) =>
      index > from && index < to ? [waitAt(gate, threadOf(message))] : [],
    );
  };

  return {
    windowOf,
    segmentsOf,
    orientationOf(id) {
      const way = frameRoute(id);
      return way && { turn: way.isDown ? 90 : way.frame.turn, scale: way.frame.scale };
    },
    pointOf: ({ message, place }) => pointAt(message, place),
    routeOf(id) {
      const token = picture.tokens.find(({ message }) => message === id);
      const line = lineOf(id);
      if (!token) return line;
      const point = pointAt(id, token.place);
      if (isFrame(id) && !point) return line;
      if (!point || token.place.at === 'queue') return [];
      return cutAt(line, point) ?? (token.place.at === 'arrived' ? line : []);
    },
  };
}

const isOutside = ({ at }: Place): boolean => at === 'between' || at === 'engine' || at === 'stopped';
