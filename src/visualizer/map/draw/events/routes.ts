import { messageOf } from '../../../../trace/record/lookup.ts';
import { isRequest } from '../../../../trace/record/message.ts';
import type { Message, MessageId, Picture, Place, TokenPicture, Trace } from '../../../../trace/index.ts';
import type { EventsGeometry } from '../../geometry/events-geometry.ts';
import type { Plan } from '../../geometry/plan.ts';
import { cutAt, stretch } from '../../geometry/polyline.ts';
import type { Point } from '../../geometry/shape.ts';
import { slotsOf } from '../../geometry/slots.ts';
import type { MessageRoutes, RouteSegments } from '../message-routes.ts';

/** Routes and places of one picture's messages in a figure about events: an event leaves from a listener's record. */
export function eventRoutes(
  trace: Trace,
  picture: Picture,
  plan: Plan,
  geometry: EventsGeometry,
): MessageRoutes {
  const travellerOf = (id: MessageId) => travellerIn(trace, plan, id);
  const pointOf = (traveller: Traveller, place: Place) => pointAt(trace, geometry, traveller, place);
  return {
    pointOf({ message, place }) {
      const traveller = travellerOf(message);
      return traveller && pointOf(traveller, place);
    },
    segmentsOf(token) {
      const traveller = travellerOf(token.message);
      return traveller ? segmentsIn(geometry, traveller, token, (place) => pointOf(traveller, place)) : [];
    },
    routeOf(id) {
      const traveller = travellerOf(id);
      if (!traveller) return [];
      const token = picture.tokens.find(({ message }) => message === id);
      const route = routeIn(geometry, traveller);
      const point = token && pointOf(traveller, token.place);
      return point ? (cutAt(route, point) ?? route) : route;
    },
    // The isolation frame is beside what goes to it, in narrow maps too.
    orientationOf: (id) =>
      travellerOf(id)?.kind === 'frame' ? { turn: 0, scale: geometry.scale } : undefined,
  };
}

interface Traveller {
  readonly message: Message;
  /** Index of the window at one end of it. */
  readonly window: number;
  readonly kind: 'request' | 'frame' | 'event' | 'registration' | 'answer';
}

/** A message that is drawn; undefined for one of a window that is not. */
function travellerIn(trace: Trace, plan: Plan, id: MessageId): Traveller | undefined {
  const message = messageOf(trace, id);
  if (!message) return undefined;
  const { from, to, wire } = message;
  const outside = from.startsWith('core/') ? to : from;
  const window = plan.windows.findIndex(({ actors }) => actors.includes(outside));
  if (window < 0) return undefined;
  if (wire.form === 'frame') return { message, window, kind: 'frame' };
  if (isRequest(message)) return { message, window, kind: 'request' };
  const purpose = wire.form === 'eval' ? wire.purpose : undefined;
  const kind = purpose === 'dispatch' ? 'event' : purpose === 'register' ? 'registration' : 'answer';
  return { message, window, kind };
}

function pointAt(
  trace: Trace,
  geometry: EventsGeometry,
  { message, window, kind }: Traveller,
  { at }: Place,
): Point | undefined {
  const slot = slotsOf.wide(trace).get(message.id) ?? 0;
  switch (kind) {
    case 'frame':
      return at === 'arrived' ? undefined : geometry.windows[window]?.frame?.token;
    case 'request':
      if (at === 'gate') return geometry.beforeGates();
      return at === 'command' || at === 'arrived' ? geometry.beforeCommand() : geometry.outside(window);
    case 'event':
      return at === 'arrived' ? geometry.eventAt(window) : geometry.eventOut(window, slot);
    case 'registration':
      return at === 'arrived' ? geometry.eventAt(window) : geometry.registrationOut(window);
    case 'answer':
      return at === 'arrived' ? geometry.answerAt(window) : geometry.answerOut(window, slot);
  }
}

function routeIn(geometry: EventsGeometry, { window, kind }: Traveller): readonly Point[] {
  switch (kind) {
    case 'frame':
      return [];
    case 'request':
      return geometry.request(window);
    case 'event':
      return geometry.event(window);
    case 'registration':
      return geometry.registration(window);
    case 'answer':
      return geometry.answer(window);
  }
}

function segmentsIn(
  geometry: EventsGeometry,
  traveller: Traveller,
  { moved, place }: TokenPicture,
  pointOf: (place: Place) => Point | undefined,
): RouteSegments {
  const to = pointOf(place);
  if (moved === undefined || !to) return [];
  const route = routeIn(geometry, traveller);
  const from = moved === 'sender' ? route[0] : pointOf(moved);
  if (!from || (from.x === to.x && from.y === to.y)) return [];
  return [stretch(route, from, to)];
}
