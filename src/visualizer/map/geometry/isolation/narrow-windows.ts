import type { FrameGeometry } from '../isolation-geometry.ts';
import type { Plan, WindowPlan } from '../plan.ts';
import type { Rect } from '../shape.ts';
import { widthOf } from '../text.ts';
import { isolatedNarrow as at } from './narrow-measures.ts';
import type { Levels } from './narrow-levels.ts';
import type { IsolatedWindow, TextPlace } from './places.ts';

/** The windows beside each other: one in the whole width, or two, of which one with a call is the wider. */
export function narrowWindows(plan: Plan, width: number, levels: Levels): readonly IsolatedWindow[] {
  const { windows } = plan;
  const { top: y, windowHeight: h } = levels;
  const inMap: InMap = { plan, levels, home: width - at.home };
  if (windows.length < 2)
    return windows.map((window) =>
      windowAt({ x: at.outline, y, w: width - at.outline * 2, h }, window, inMap, true),
    );
  const other = Math.round(Math.min(at.two.other, width * at.two.share));
  const wider = Math.max(
    0,
    windows.findIndex(({ calls }) => calls.length > 0),
  );
  let x: number = at.outline;
  return windows.map((window, index) => {
    const w = (index === wider ? width - at.two.gap - other : other) - at.outline * 2;
    const place = windowAt({ x, y, w, h }, window, inMap, index === windows.length - 1);
    x += w + at.two.gap + at.outline * 2;
    return place;
  });
}

/** What all windows of a map share. */
interface InMap {
  readonly plan: Plan;
  readonly levels: Levels;
  /** Where the way home is (px from the left). */
  readonly home: number;
}

const line = (x: number, y: number, room: number, anchor?: TextPlace['anchor']): TextPlace => ({
  x,
  y,
  room,
  ...(anchor && { anchor }),
});

function windowAt(rect: Rect, window: WindowPlan, inMap: InMap, isLast: boolean): IsolatedWindow {
  const { plan, levels, home } = inMap;
  const isSingle = plan.windows.length < 2;
  const hasPast = window.calls.some((call) => plan.past.has(call));
  const frame = frameIn(rect, isSingle, hasPast);
  const { window: inside } = at;
  const { hook, encrypt } = frame;
  const y = (distance: number) => rect.y + distance;
  const end = rect.x + rect.w;
  const right = frame.x + frame.w;
  const down = frame.up[0]?.x ?? at.lane;
  const callX = rect.x + (isSingle ? inside.call.x : inside.call.lowX) - at.outline;
  const text = Math.max(hook.x + hook.w, encrypt.x + encrypt.w) + inside.did.gap;
  const textRoom = right - inside.did.side - text;
  const hasText = textRoom >= inside.did.least;
  const lift = levels.isTight ? at.one.window - at.one.tight : 0;
  // In a frame without room for words the key is at the end of its name's line.
  const keyX = right - inside.key.corner;
  const promiseY = isSingle ? inside.promise.y - lift : inside.promise.lowY;
  const promiseX = isSingle ? end - inside.promise.right : end - inside.promise.lowRight;
  const middle = hook.y + hook.h / 2;
  const isOnLane = down === at.lane;
  const name = isSingle
    ? frame.x + inside.name.x
    : isOnLane
      ? down + inside.name.way
      : frame.x + inside.name.low;
  const hookText = line(text, middle, hasText ? textRoom : 0);
  return {
    ...rect,
    frame,
    request: { x: down, y: rect.y + rect.h },
    answer: { x: isLast ? home : end - at.home, y: rect.y + rect.h },
    isIdle: isSingle ? window.isIdle : window.calls.length === 0,
    call: line(callX, y(inside.call.y), end - inside.call.sides - callX),
    pastX: end - inside.past.right - (isSingle ? inside.past.room : inside.past.lowRoom),
    name: line(
      name,
      frame.y + inside.name.y,
      (isOnLane ? (hasText ? right : keyX - inside.key.gap / 2) - inside.name.low : down - inside.name.side) -
        name,
    ),
    ...(isSingle && {
      aside: line(right - inside.name.side, frame.y + inside.name.y, right - inside.name.side - name, 'end'),
      wayOut: line(inside.way.x, y(inside.way.y), end - inside.way.x - inside.call.sides),
      ...(!levels.isTight && {
        wayOutMore: line(inside.way.x, y(inside.way.more), end - inside.way.x - inside.call.sides),
      }),
      wayPast: line(
        inside.way.pastX,
        y(inside.way.past - lift / 2),
        end - inside.way.pastX - inside.past.right - inside.past.gap,
      ),
    }),
    hook: {
      bar: inside.did.bar,
      lines: [
        { ...hookText, y: middle - inside.did.up },
        { ...hookText, y: middle + inside.did.down },
      ],
      stop: { ...hookText, y: middle - inside.did.up },
      reasons: [{ ...hookText, y: middle + inside.did.down }],
    },
    sizes: [],
    key: hasText
      ? line(
          text + inside.key.gap / 2,
          encrypt.y + encrypt.h / 2,
          textRoom - inside.key.gap - inside.did.side,
        )
      : line(keyX, frame.y + inside.name.y, 0),
    promises: [line(promiseX, y(promiseY), end - promiseX - inside.promise.sides)],
    queue: {
      ...line(down, y(inside.queue.y), 0),
      pitch: inside.queue.pitch,
      max: 0,
    },
  };
}

/** The hook above what encrypts, both on the way. */
function frameIn(rect: Rect, isSingle: boolean, hasPast: boolean): FrameGeometry {
  const { window: inside } = at;
  const of = isSingle ? inside.frame : inside.lowFrame;
  const { parts, lowParts } = inside;
  const frame = {
    x: rect.x + of.x - at.outline,
    y: rect.y + of.y,
    w: rect.w + at.outline * 2 - of.sides - (hasPast ? inside.past.narrows + parts.side / 2 : 0),
    h: of.h,
  };
  const words = Math.max(widthOf('command', 'hook()'), widthOf('command', 'encrypt'));
  const inset = isSingle ? parts.x : Math.min(lowParts.x, (frame.w - parts.w) / 2);
  const w = Math.min(Math.max(parts.w, Math.ceil(words) + parts.pad), frame.w - parts.side);
  const x = Math.max(
    frame.x + parts.side / 2,
    Math.min(frame.x + inset, frame.x + frame.w - parts.side / 2 - w),
  );
  const top = frame.y + (isSingle ? parts.y : lowParts.y);
  const hook = { x, y: top, w, h: parts.h };
  const encrypt = { ...hook, y: top + (isSingle ? parts.below : lowParts.below) };
  // A frame without room beside its boxes has its name at their left, the way at their right.
  const isRoomy = frame.w >= parts.w + inside.did.least;
  const down = isSingle || (frame.x < at.lane && isRoomy) ? at.lane : x + w * lowParts.way;
  const middle = hook.y + hook.h / 2;
  const end = rect.y + rect.h;
  return {
    ...frame,
    hook,
    encrypt,
    down: [
      { x: down, y: rect.y + (isSingle ? inside.start.usual : inside.start.low) },
      { x: down, y: middle },
    ],
    up: [
      { x: down, y: middle },
      { x: down, y: end },
    ],
    readable: { x: down, y: rect.y + (isSingle ? inside.readable.usual : inside.readable.low) },
    sealed: { x: down, y: isSingle ? rect.y + inside.sealed.usual : end - inside.sealed.low },
    leaving: { x: down, y: isSingle ? rect.y + inside.leaving.usual : end - inside.leaving.low },
    stopped: { x: down, y: hook.y - inside.stopped },
    turn: 90,
    scale: inside.scale,
  };
}
