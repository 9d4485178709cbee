import type { FrameGeometry } from '../isolation-geometry.ts';
import type { Plan, WindowPlan } from '../plan.ts';
import type { Rect } from '../shape.ts';
import { widthOf } from '../text.ts';
import { cardMeasures, type Columns, type IsolatedWindow, type TextPlace } from './places.ts';
import { isolatedWide as at } from './wide-measures.ts';

interface Levels {
  /** Where answers leave the core, and its end. */
  readonly out: number;
  readonly bottom: number;
}

/** The windows: one in its full height with the message at each place, or two with a frame each. */
export function wideWindows(plan: Plan, columns: Columns, levels: Levels): readonly IsolatedWindow[] {
  const { windows } = plan;
  if (windows.length < 2)
    return windows.map((window) => {
      const rect = { x: at.outline, y: at.top, w: columns.web - at.outline * 2, h: levels.bottom - at.top };
      return singleWindow(rect, window, columns, levels);
    });
  return windows.map((window, index) => {
    const y = at.top + (at.low.h + at.two.gap) * index;
    return lowWindow({ x: at.outline, y, w: columns.web - at.outline * 2, h: at.low.h }, window, columns);
  });
}

const line = (x: number, y: number, room: number, anchor?: TextPlace['anchor']): TextPlace => ({
  x,
  y,
  room,
  ...(anchor && { anchor }),
});

/** As wide as is meant, or as their measured words need. */
const partWidth = (meant: number, word: string, pad: number): number =>
  Math.max(meant, Math.ceil(widthOf('command', word)) + pad);

function singleWindow(
  rect: Rect,
  window: WindowPlan,
  { web, isFull }: Columns,
  { out }: Levels,
): IsolatedWindow {
  const { window: inside } = at;
  const { call, past, card, heading, way, did, reasons, name, sizes, key, promise, queue } = inside;
  const y = (distance: number) => rect.y + distance;
  const frame = singleFrame(rect, web, isFull);
  const { hook, encrypt } = frame;
  const inFrame = (distance: number) => frame.y + distance;
  const right = frame.x + frame.w;
  const up = web - way.out;
  const text = hook.x + did.x / 2;
  const textRoom = encrypt.x - did.gap - text;
  const stopRoom = right - did.stopSides - text;
  const sizesX = encrypt.x + sizes.x;
  const lanesEnd = { x: web, y: at.lane };
  const promises = isFull && window.calls.length > 1 ? [promise.x, promise.second] : [promise.x];
  return {
    ...rect,
    frame,
    request: lanesEnd,
    answer: { x: web, y: out },
    isIdle: window.isIdle,
    call: line(inside.x, y(call), isFull ? inside.callRoom : web - inside.x * 2),
    pastX: web - past,
    page: { x: card.page, y: y(card.y), w: cardMeasures.w, h: cardMeasures.h },
    ...(isFull && {
      back: {
        x: card.back,
        y: y(card.y),
        w: cardMeasures.w,
        h: cardMeasures.h,
        heading: line(heading.x, y(call), web - heading.gap - heading.x),
      },
    }),
    wayIn: line(way.label.in, y(way.label.y), (up - way.label.in - way.label.out) / 2),
    wayOut: line(
      up - way.label.out,
      y(way.label.y),
      (up - way.label.in - way.label.out) * way.label.outShare,
      'end',
    ),
    name: line(name.x + frame.x, inFrame(name.y), up - name.x - frame.x - name.gap),
    aside: line(name.x + frame.x, inFrame(name.y), up - name.x - frame.x - name.gap),
    hook: {
      bar: did.bar,
      lines: Object.values(did.y).map((each) => line(text, inFrame(each), textRoom)),
      stop: line(text, inFrame(did.y.first), stopRoom),
      reasons: Object.values(reasons).map((each) => line(text, inFrame(each), stopRoom)),
    },
    sizes: Object.values(sizes.y).map((each) => line(sizesX, inFrame(each), right - key.x / 2 - sizesX)),
    key: line(encrypt.x + key.x, inFrame(key.y), right - key.x - encrypt.x - key.x - key.word),
    promises: promises.map((x, index) => {
      const end = index < promises.length - 1 ? promise.second : web - promise.sides;
      return line(
        x,
        y(promise.y),
        end - x - promise.sides - (index === promises.length - 1 ? promise.arrival : 0),
      );
    }),
    ...(window.hasConsole &&
      isFull &&
      window.calls.length < 2 && {
        console: {
          x: inside.console.x,
          y: y(promise.y) - inside.console.h / 2,
          w: web - inside.console.sides - inside.console.x,
          h: inside.console.h,
        },
      }),
    queue: {
      ...line(queue.x, y(queue.y), web - queue.x - inside.x),
      pitch: queue.pitch,
      max: queue.max,
    },
  };
}

function singleFrame(rect: Rect, web: number, isFull: boolean): FrameGeometry {
  const { frame: at0, parts, way, card } = at.window;
  const frame = { x: at0.x, y: rect.y + at0.y, w: web - at0.sides, h: at0.h };
  const [hookW, encryptW] = isFull ? [parts.hook, parts.encrypt] : [parts.slimHook, parts.slimEncrypt];
  const part = { y: frame.y + parts.y, h: parts.h };
  const hook = { ...part, x: frame.x + parts.side, w: partWidth(hookW, 'hook()', parts.pad) };
  const w = partWidth(encryptW, 'encrypt', parts.pad);
  const encrypt = { ...part, x: frame.x + frame.w - parts.side - w, w };
  const middle = part.y + part.h / 2;
  const start = rect.y + card.y + cardMeasures.h;
  const up = web - way.out;
  return {
    ...frame,
    hook,
    encrypt,
    down: [
      { x: way.in, y: start },
      { x: way.in, y: middle },
    ],
    up: [
      { x: way.in, y: middle },
      { x: up, y: middle },
      { x: up, y: at.lane },
    ],
    readable: { x: way.in, y: rect.y + way.readable },
    sealed: { x: up, y: rect.y + way.sealed },
    leaving: { x: up, y: rect.y + way.leaving },
    stopped: { x: way.in, y: hook.y - way.stopped },
    turn: -90,
    scale: 1,
  };
}

/** One of two: without the messages of its page, what its hook did in one line. */
function lowWindow(rect: Rect, window: WindowPlan, { web }: Columns): IsolatedWindow {
  const { low, window: inside } = at;
  const { way, name, did, promise, queue } = low;
  const y = (distance: number) => rect.y + distance;
  const frame = lowFrame(rect, web);
  const right = frame.x + frame.w;
  const up = web - way.out;
  const text = frame.hook.x + did.x / 2;
  const keyRoom = web > at.columns.two.slim ? low.key.full : low.key.slim;
  const room = right - low.key.side - keyRoom - text;
  const did1 = line(text, frame.y + did.y, room);
  return {
    ...rect,
    frame,
    request: { x: web, y: y(way.y) },
    answer: { x: web, y: y(promise.y) },
    isIdle: window.calls.length === 0,
    call: line(inside.x, y(low.call.y), up - low.call.end - inside.x),
    pastX: up,
    name: line(name.x + frame.x, frame.y + name.y, up - name.x - frame.x - name.gap),
    aside: line(name.x + frame.x, frame.y + name.y, up - name.x - frame.x - name.gap),
    hook: { bar: did.bar, lines: [did1], stop: did1, reasons: [] },
    sizes: [],
    key: line(right - low.key.side - keyRoom + low.key.icon, frame.y + did.y, keyRoom - low.key.word),
    promises: [line(promise.x, y(promise.y), web - promise.x - promise.sides - promise.arrival)],
    queue: { ...line(queue.x, y(queue.y), web - queue.x - inside.x), pitch: queue.pitch, max: queue.max },
  };
}

function lowFrame(rect: Rect, web: number): FrameGeometry {
  const { frame: at0, parts, way, scale } = at.low;
  const frame = { x: at0.x, y: rect.y + at0.y, w: web - at0.sides, h: at0.h };
  const meant = Math.min(parts.most, Math.floor((frame.w - parts.side * 2 - parts.gap) / 2));
  const part = { y: frame.y + parts.y, h: parts.h };
  const hook = { ...part, x: frame.x + parts.side, w: partWidth(meant, 'hook()', parts.pad) };
  const w = partWidth(meant, 'encrypt', parts.pad);
  const encrypt = { ...part, x: frame.x + frame.w - parts.side - w, w };
  const middle = part.y + part.h / 2;
  const up = web - way.out;
  return {
    ...frame,
    hook,
    encrypt,
    down: [
      { x: way.in, y: rect.y + way.start },
      { x: way.in, y: middle },
    ],
    up: [
      { x: way.in, y: middle },
      { x: up, y: middle },
      { x: up, y: rect.y + way.y },
    ],
    readable: { x: way.in, y: rect.y + way.readable },
    sealed: { x: up, y: rect.y + way.sealed },
    leaving: { x: up, y: rect.y + way.leaving },
    stopped: { x: way.in, y: hook.y - way.stopped },
    turn: -90,
    scale,
  };
}
