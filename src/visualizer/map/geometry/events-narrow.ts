import { gateWords, type EventsGeometry, type EventsWindow } from './events-geometry.ts';
import { eventsMeasures } from './events-measures.ts';
import type { EventsPlan, EventsWindowPlan } from './events-plan.ts';
import { recordsIn } from './events-rows.ts';
import { tagIn, tagWidth, tallTagWidth } from './events-tag.ts';
import { shortMethodWidth, targetWords } from './events-words.ts';
import type { Point, Rect } from './shape.ts';
import { reservedWidth, widthOf } from './text.ts';

const { narrow: at, outline, window: inWindow, gates } = eventsMeasures;

/** The map from top to bottom: windows side by side, web engine, core. */
export function narrowEvents(events: EventsPlan, wanted: number): EventsGeometry {
  const width = Math.min(Math.max(wanted, at.minWidth), at.maxWidth);
  const top = events.plan.more > 0 ? at.top.counted : at.top.plain;
  const windows = windowsOf(events, width, top);
  const engineTop = Math.max(top, ...windows.map(({ y, h }) => y + h));
  const core = { x: outline, y: engineTop + at.engine.height, w: width - outline * 2 };
  const emit = emitPlaces(events, core);
  const rowsTop = emit.sentTo.y + at.sentTo.below / 2 + at.rowsBottom;
  const place = { x: core.x + at.core.side, y: rowsTop, w: core.w - at.core.side * 2 };
  const records = recordsIn(events.records, place, at.maxHeight - rowsTop - at.core.bottom);
  const bottom = rowsTop + records.height + at.core.bottom;
  const name = engineName(events, windows, width, engineTop);
  return {
    isWide: false,
    width,
    height: bottom + outline,
    turn: at.turn,
    scale: at.scale,
    engine: { x: 0, y: engineTop, w: width, h: at.engine.height },
    ...(name && { engineName: name }),
    core: { ...core, h: bottom - core.y },
    band: { x: place.x, y: rowsTop, w: place.w, h: records.height },
    ...emit,
    windows,
    records,
    ...waysOf(events, windows, engineTop, core, emit),
  };
}

/** Widths of the windows: what each needs, and what is left to all alike; or all the same. */
function widthsOf({ windows, plan }: EventsPlan, width: number): readonly number[] {
  const count = Math.max(1, windows.length);
  const total = width - outline * 2 - at.gap * (count - 1);
  const needs = (tag: (words: string) => number) =>
    windows.map(({ heard, calls, label }) =>
      Math.max(
        at.leastWindow,
        widthOf('label', label) + inWindow.sides,
        calls.length > 0 ? at.leastWindow + inWindow.sides : 0,
        ...heard.map(({ method, target }) =>
          Math.max(
            at.window.words + shortMethodWidth(method) + at.window.tag,
            tag(targetWords(target)) + at.window.tagSides,
          ),
        ),
      ),
    );
  const found = [needs(tagWidth), needs(tallTagWidth)].find(
    (widths) => widths.reduce((sum, each) => sum + each, 0) <= total,
  );
  if (!found) return windows.map(() => total / count);
  const left = (total - found.reduce((sum, each) => sum + each, 0)) / Math.max(1, plan.windows.length);
  return found.map((each) => each + left);
}

function windowsOf(events: EventsPlan, width: number, top: number): readonly EventsWindow[] {
  const widths = widthsOf(events, width);
  let x: number = outline;
  const placed = events.windows.map((window, index) => {
    const w = widths[index] ?? 0;
    const place = windowIn(window, { x, y: top, w });
    x += w + at.gap;
    return place;
  });
  const h = Math.max(0, ...placed.map((window) => window.h));
  return placed.map((window) => ({ ...window, h }));
}

/** How many listeners a window shows. */
const MAX_LISTENERS = 2;

function windowIn(window: EventsWindowPlan, { x, y: top, w }: Omit<Rect, 'h'>): EventsWindow {
  let y = top + inWindow.title;
  const shown = window.heard.length > MAX_LISTENERS ? window.heard.slice(0, MAX_LISTENERS - 1) : window.heard;
  const listeners = shown.map((listener) => {
    const line = y + at.window.firstRow;
    const words = targetWords(listener.target);
    const room = w - at.window.tagSides;
    const isTall = (tagIn(0, 0, words, room)?.lines.length ?? 1) > 1;
    const row = line + at.window.toTag + (isTall ? inWindow.gap : 0);
    const tag = tagIn(x + at.window.tag, row, words, room);
    y = row + at.window.tagBottom + (isTall ? inWindow.gap : 0) - inWindow.gap / 2;
    const { short, isShortCode } = listener.method;
    const isRoomy = shortMethodWidth(listener.method) <= w - at.window.words - at.window.tag;
    return {
      listener,
      cup: { x: x + at.window.cup, y: line },
      lines: isRoomy ? [{ x: x + at.window.words, y: line, text: short }] : [],
      isCode: isShortCode,
      ...(tag ? { tag } : { id: { x: x + w - at.window.tag, y: isRoomy ? row : line } }),
    };
  });
  const more = window.heard.length - shown.length;
  const moreAt = { x: x + at.window.tag, y: y + inWindow.more / 2 };
  if (more > 0) y += inWindow.more;
  const count = Math.min(1, window.calls.length);
  const calls = Array.from({ length: count }, () => ({
    call: { x: x + at.window.tag, y: y + inWindow.callPitch / 2 + at.window.bottom },
    promise: {
      x: x + at.window.promiseX,
      y: y + inWindow.callPitch + inWindow.callPitch / 2 + at.window.bottom,
    },
  }));
  y += count * inWindow.callPitch * 2 + at.window.bottom;
  const { frame: chip, console: line } = inWindow;
  const isFramed = window.isIsolated && count > 0;
  const frameToken = x + at.window.bottom + at.window.frameToken;
  const frame = {
    x: frameToken + at.window.frameToken,
    y: y + at.window.bottom,
    w: chip.slim,
    h: chip.height,
  };
  if (isFramed) y += chip.height + at.window.bottom * 2;
  const consoleAt = { x: x + line.x, y: y + at.window.bottom / 2, w: w - line.sides, h: line.height };
  if (window.hasConsole) y += line.height + at.window.bottom;
  if (window.hasConsole || (count > 0 && !isFramed)) y += at.window.arrival;
  return {
    x,
    y: top,
    w,
    h: y - top,
    listeners,
    more,
    moreAt,
    calls,
    ...(window.hasConsole && { console: consoleAt }),
    ...(isFramed && {
      frame: {
        ...frame,
        words: chip.short,
        token: { x: frameToken, y: frame.y + chip.height / 2 },
      },
    }),
  };
}

type EmitPlaces = Pick<EventsGeometry, 'title' | 'box' | 'sentTo' | 'addressee'> & { readonly gates?: Rect };

function emitPlaces({ plan, hasRequests }: EventsPlan, core: Omit<Rect, 'h'>): EmitPlaces {
  const gateWidth =
    gates.sides * 2 +
    Math.ceil(Math.max(...gateWords(plan.gates, true).map((words) => reservedWidth('match', words))));
  const left = hasRequests ? at.box.x : core.x + at.core.side;
  const right = core.x + core.w - at.core.side;
  const top = core.y + (hasRequests ? at.gates.below : at.box.below);
  const box = { x: left, y: top, w: right - left, h: at.box.height };
  const gate = {
    x: at.gates.x,
    y: core.y + at.gates.y - at.gates.height / 2,
    w: gateWidth,
    h: at.gates.height,
  };
  const title = hasRequests
    ? { x: gate.x + gateWidth + gates.sheet * 2 + at.box.sides, y: core.y + at.gates.y }
    : { x: core.x + at.core.side + at.box.sides, y: core.y + at.title };
  const sentTo = { x: core.x + at.sentTo.x, y: box.y + box.h + at.sentTo.below / 2 };
  const { words, gap } = eventsMeasures.sentTo;
  const addressee = { x: sentTo.x + Math.ceil(reservedWidth('role', words)) + gap, y: sentTo.y };
  return {
    title: { ...title, room: right - (hasRequests ? at.titleSides : 0) - title.x },
    ...(hasRequests && { gates: gate }),
    box,
    sentTo,
    addressee: { ...addressee, room: right - addressee.x },
  };
}

const deliveryX = ({ x, w }: Rect) => x + w / 2;
const requestX = ({ x }: Rect) => x + at.request;
const answerX = ({ x, w }: Rect) => x + w - at.answer;

/** Where the engine's name keeps clear of what passes it. */
function engineName(
  { windows: plans, hasRequests }: EventsPlan,
  windows: readonly EventsWindow[],
  width: number,
  top: number,
): Point | undefined {
  const half = reservedWidth('caption', 'web engine') / 2;
  const ways = windows.flatMap((window, index) => [
    deliveryX(window),
    ...((plans[index]?.calls.length ?? 0) > 0 ? [requestX(window), answerX(window)] : []),
  ]);
  const isClear = (x: number) =>
    x - half > 0 && x + half < width && ways.every((way) => Math.abs(way - x) > half + at.engine.clear);
  const candidates = [0, ...ways, width].flatMap((way, index, all) =>
    all.slice(index + 1).map((other) => (way + other) / 2),
  );
  // With requests, a way along the engine is below its windows.
  const x = hasRequests ? undefined : candidates.find(isClear);
  return x === undefined ? undefined : { x, y: top + at.engine.middle };
}

function waysOf(
  { hasRequests, eventsAreFollowed }: EventsPlan,
  windows: readonly EventsWindow[],
  top: number,
  core: Omit<Rect, 'h'>,
  { box }: EmitPlaces,
) {
  const middle = top + at.engine.middle;
  const none = { x: 0, y: 0, w: core.w, h: 0 };
  const windowAt = (index: number): Rect => windows[index] ?? none;
  const turn = top + at.engine.turn;
  const first = eventsAreFollowed ? top + at.engine.first : middle;
  const exitX = box.x + box.w - at.box.exit;
  const boxY = box.y + box.h / 2;
  const exit = (x: number): readonly Point[] => [
    { x: exitX, y: box.y },
    { x: exitX, y: turn },
    { x, y: turn },
    { x, y: top },
  ];
  return {
    request: (index: number) => [
      { x: requestX(windowAt(index)), y: top },
      { x: requestX(windowAt(index)), y: middle },
      { x: at.lane, y: middle },
      { x: at.lane, y: boxY },
      { x: box.x, y: boxY },
    ],
    answer: (index: number) => exit(answerX(windowAt(index))),
    registration: (index: number) => exit(deliveryX(windowAt(index))),
    event: (index: number) => [
      { x: deliveryX(windowAt(index)), y: core.y },
      { x: deliveryX(windowAt(index)), y: top },
    ],
    outside: (index: number) => ({ x: requestX(windowAt(index)), y: middle }),
    beforeGates: () => ({ x: hasRequests ? at.lane : box.x, y: core.y + at.gates.y }),
    beforeCommand: () => ({ x: at.lane, y: boxY }),
    eventOut: (index: number, place: number) => ({
      x: deliveryX(windowAt(index)),
      y: place === 0 ? first : top + at.engine.second,
    }),
    answerOut: (index: number, place: number) => ({
      x: answerX(windowAt(index)),
      y: place < 2 ? middle : top + at.engine.second,
    }),
    registrationOut: (index: number) => ({ x: deliveryX(windowAt(index)), y: middle }),
    eventAt: (index: number) => ({ x: deliveryX(windowAt(index)), y: top + at.engine.arrived }),
    answerAt: (index: number) => ({ x: answerX(windowAt(index)), y: top + at.engine.answered }),
  };
}
