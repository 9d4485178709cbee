import { gateWords, type EventsGeometry, type EventsWindow, type ListenerPlace } from './events-geometry.ts';
import { eventsMeasures } from './events-measures.ts';
import type { EventsPlan, EventsWindowPlan, ListenerPlan } from './events-plan.ts';
import { recordsIn, type Records } from './events-rows.ts';
import { tagIn, tagWidth } from './events-tag.ts';
import { targetWords } from './events-words.ts';
import type { Point, Rect } from './shape.ts';
import { reservedWidth, widthOf } from './text.ts';

const { wide: at, outline, window: inWindow, gates } = eventsMeasures;

/** The map in columns: windows, web engine, core. */
export function wideEvents(events: EventsPlan, wanted: number): EventsGeometry {
  const width = Math.min(Math.max(wanted, at.minWidth), at.maxWidth);
  const columns = columnsOf(events, width);
  const emit = emitPlaces(events, columns);
  const below = at.strip.height + at.strip.gap + at.core.bottom;
  const rowsTop = emit.header.y + at.header.rows;
  const records = recordsIn(
    events.records,
    { x: columns.band.x, y: rowsTop, w: columns.band.w },
    at.maxHeight - rowsTop - at.bandBottom - below - outline,
  );
  const contents = events.windows.map((window) => contentsOf(window, columns.web, events.windows.length));
  const bottom = Math.max(rowsTop + records.height + at.bandBottom + below, at.top + windowsHeight(contents));
  const windows = windowsOf(contents, columns.web, bottom);
  const core = { x: columns.core, y: at.top, w: width - columns.core - outline, h: bottom - at.top };
  const band = {
    ...columns.band,
    y: at.top + at.core.bandTop,
    h: bottom - at.top - at.core.bandTop - below,
  };
  return {
    isWide: true,
    width,
    height: bottom + outline,
    turn: 0,
    scale: at.scale,
    engine: { x: columns.web, y: at.top, w: columns.engine, h: bottom - at.top },
    engineName: { x: columns.web + columns.engine / 2, y: at.captions.y },
    core,
    band,
    strip: { x: band.x, y: band.y + band.h + at.strip.gap, w: band.w, h: at.strip.height },
    ...emit,
    windows,
    records,
    ...waysOf(columns, emit, windows, records, band),
  };
}

interface Columns {
  /** Width of the windows' column, and of the engine's. */
  readonly web: number;
  readonly engine: number;
  readonly core: number;
  /** Where the thread is, along the width. */
  readonly band: { readonly x: number; readonly w: number };
  /** Where ways turn. */
  readonly requests: number;
  readonly answers: number;
  readonly evals: number;
}

function columnsOf({ records, hasRequests }: EventsPlan, width: number): Columns {
  const tags = records.filter(({ isOfCore }) => !isOfCore).map(({ target }) => tagWidth(targetWords(target)));
  const wanted = Math.max(at.windows.least, inWindow.tag + Math.max(0, ...tags) + inWindow.gap);
  const web = Math.round(Math.min(Math.max(wanted, width * at.windows.share), width * at.windows.most));
  const engine = hasRequests ? at.engine.withRequests : at.engine.width;
  const core = web + engine;
  return {
    web,
    engine,
    core,
    band: { x: core + at.core.side, w: width - core - at.core.side * 2 - outline },
    requests: web + at.engine.requests,
    answers: web + at.engine.answers,
    evals: web + (hasRequests ? at.engine.evalsBeside : at.engine.evals),
  };
}

/** Where the core says who emits, and to whom. */
type EmitPlaces = Pick<EventsGeometry, 'title' | 'box' | 'sentTo' | 'addressee'> & {
  readonly gates?: Rect;
  readonly header: NonNullable<EventsGeometry['header']>;
};

function emitPlaces({ plan, sources, addressees, hasRequests }: EventsPlan, { band }: Columns): EmitPlaces {
  const left = band.x + at.core.inner;
  const right = band.x + band.w - at.core.inner;
  const top = at.top + at.core.bandTop + at.box.top;
  const middle = top + at.box.height / 2;
  const gate = { x: left, y: middle - gates.height / 2, h: gates.height };
  const gateWidth =
    gates.sides * 2 +
    Math.ceil(Math.max(...gateWords(plan.gates, false).map((words) => reservedWidth('match', words))));
  const boxX = hasRequests ? left + gateWidth + gates.sheet * 2 + at.token : left;
  const source = Math.ceil(Math.max(0, ...sources.map((each) => widthOf('source', each))));
  const boxWidth = Math.min(source + at.box.sides * 2, right - boxX);
  const box = { x: boxX, y: top, w: boxWidth, h: at.box.height };
  const tag = Math.max(0, ...addressees.map(tagWidth));
  const beside = box.x + box.w + at.sentTo.gap;
  const words = Math.ceil(reservedWidth('role', eventsMeasures.sentTo.words)) + eventsMeasures.sentTo.gap;
  const isBeside = beside + words + tag <= right;
  const sentTo = isBeside
    ? { x: beside, y: middle }
    : { x: left, y: top + at.box.height + at.sentTo.below / 2 };
  const lineEnd = top + at.box.height + (isBeside ? 0 : at.sentTo.below);
  const addressee = { x: sentTo.x + words, y: sentTo.y };
  const exit = box.x + box.w - at.box.exit;
  const title = { x: band.x + at.title.x, y: at.top + at.core.bandTop };
  return {
    title: { ...title, room: (hasRequests ? exit : right) - at.title.pad - title.x },
    ...(hasRequests && { gates: { ...gate, w: gateWidth } }),
    box,
    sentTo,
    addressee: { ...addressee, room: right - addressee.x },
    header: {
      x: left,
      y: lineEnd + at.header.y,
      aside: at.header.aside,
      room: right - left,
    },
  };
}

/** What a window holds, by height, before its own height is known. */
interface Contents {
  readonly window: EventsWindowPlan;
  readonly listeners: readonly (Omit<ListenerPlace, 'cup'> & { readonly row: number })[];
  readonly more: number;
  /** Heights: of the listeners, and of what is below them. */
  readonly top: number;
  readonly calls: number;
  readonly bottom: number;
}

const gapOf = (count: number) => (count > 2 ? at.windows.gap.three : at.windows.gap.two);

/** The listeners of a window with how they are registered, or without where that has no room. */
function contentsOf(window: EventsWindowPlan, web: number, count: number): Contents {
  const room = (at.maxHeight - at.top - outline - gapOf(count) * (count - 1)) / count - inWindow.title;
  const calls = Math.min(window.calls.length, count > 1 ? 1 : 2);
  const bottom =
    calls * inWindow.callPitch * 2 +
    (window.isIsolated && calls > 0 ? inWindow.frame.room : 0) +
    (window.hasConsole ? inWindow.console.height + inWindow.gap : 0) +
    inWindow.bottom;
  for (const hasMethods of [true, false]) {
    const placed = listenersIn(window.heard, web, hasMethods);
    if (placed.height + bottom <= room)
      return { window, listeners: placed.listeners, more: 0, top: placed.height, calls, bottom };
  }
  let shown = window.heard.length;
  let placed = listenersIn(window.heard, web, false);
  while (shown > 1 && placed.height + inWindow.more + bottom > room) {
    shown -= 1;
    placed = listenersIn(window.heard.slice(0, shown), web, false);
  }
  const more = window.heard.length - shown;
  return {
    window,
    listeners: placed.listeners,
    more,
    top: placed.height + (more > 0 ? inWindow.more : 0),
    calls,
    bottom,
  };
}

/** Listeners from the top of a window's inside on. */
function listenersIn(listeners: readonly ListenerPlan[], web: number, hasMethods: boolean) {
  const x = inWindow.x;
  const idEnd = web - inWindow.x;
  let y = 0;
  const placed = listeners.map((listener) => {
    const lines = hasMethods ? linesOf(listener, idEnd - x) : [];
    const texts = lines.map((text, index) => ({
      x,
      y: y + at.window.firstLine + index * inWindow.linePitch,
      text,
    }));
    const last = texts.at(-1)?.y;
    const idRoom = hasMethods ? 0 : reservedWidth('role', `id ${listener.id}`) + inWindow.gap;
    const tagRoom = idEnd - inWindow.tag - idRoom + inWindow.gap;
    const words = targetWords(listener.target);
    const isTall = (tagIn(0, 0, words, tagRoom)?.lines.length ?? 1) > 1;
    const row =
      (last ?? y - at.window.toTag / 2) +
      at.window.toTag +
      (isTall ? inWindow.gap : 0) +
      (last === undefined ? inWindow.gap / 2 : 0);
    const tag = tagIn(inWindow.tag, row, words, tagRoom);
    y = row + at.window.tagBottom + (isTall ? inWindow.gap : 0);
    return {
      listener,
      lines: texts,
      isCode: true,
      id: { x: idEnd, y: last ?? row },
      ...(tag && { tag }),
      row,
    };
  });
  return { listeners: placed, height: y };
}

/** How a listener is registered, in one line where that has room beside its id. */
function linesOf({ method, id }: ListenerPlan, room: number): readonly string[] {
  const besideId = room - reservedWidth('role', `id ${id}`) - inWindow.gap;
  const joined = method.lines.join('');
  if (widthOf('method', joined) <= besideId) return [joined];
  const fits = method.lines.every(
    (line, index) => widthOf('method', line) <= (index === method.lines.length - 1 ? besideId : room),
  );
  return fits ? method.lines : [method.short];
}

const heightOf = ({ top, bottom }: Contents) => inWindow.title + top + bottom;

const windowsHeight = (contents: readonly Contents[]) =>
  contents.reduce((sum, each) => sum + heightOf(each), 0) + gapOf(contents.length) * (contents.length - 1);

/** The windows one below the other; what is left of the height goes to all alike. */
function windowsOf(contents: readonly Contents[], web: number, bottom: number): readonly EventsWindow[] {
  const spare = Math.floor((bottom - at.top - windowsHeight(contents)) / Math.max(1, contents.length));
  let top: number = at.top;
  return contents.map((each, index) => {
    const h = index === contents.length - 1 ? bottom - top : heightOf(each) + spare;
    const place = windowAt(each, { x: outline, y: top, w: web - outline * 2, h });
    top += h + gapOf(contents.length);
    return place;
  });
}

function windowAt({ window, listeners, more, top, calls }: Contents, rect: Rect): EventsWindow {
  const inside = rect.y + inWindow.title;
  const down = <Place extends Point>(place: Place): Place => ({ ...place, y: place.y + inside });
  const consoleTop = rect.y + rect.h - inWindow.bottom / 2 - inWindow.console.height;
  const { frame, console: line } = inWindow;
  const isFramed = window.isIsolated && calls > 0;
  const callsEnd =
    (window.hasConsole ? consoleTop : rect.y + rect.h) -
    inWindow.bottom -
    inWindow.gap / 2 -
    (isFramed ? frame.room : 0);
  const places = Array.from({ length: calls }, (_, index) => {
    const promise = callsEnd - (calls - 1 - index) * inWindow.callPitch * 2;
    return {
      call: { x: rect.x + inWindow.x, y: promise - inWindow.callPitch },
      promise: { x: rect.x + inWindow.promiseX, y: promise },
    };
  });
  const isWhole = rect.w >= at.window.wholeFrame;
  const frameWidth = isWhole ? frame.width : frame.slim;
  const frameX = rect.x + rect.w - inWindow.x - frameWidth;
  const frameY = callsEnd + frame.down;
  return {
    ...rect,
    listeners: listeners.map(({ row, ...each }) => ({
      ...each,
      cup: { x: rect.x + inWindow.cup, y: inside + row },
      lines: each.lines.map(down),
      ...(each.id && { id: down(each.id) }),
      ...(each.tag && { tag: down(each.tag) }),
    })),
    more,
    moreAt: { x: rect.x + inWindow.x, y: inside + top - inWindow.more / 2 },
    calls: places,
    ...(window.hasConsole && {
      console: { x: rect.x + line.x, y: consoleTop, w: rect.w - line.sides, h: line.height },
    }),
    ...(isFramed && {
      frame: {
        x: frameX,
        y: frameY - frame.height / 2,
        w: frameWidth,
        h: frame.height,
        words: isWhole ? frame.words : frame.short,
        token: { x: frameX - at.frameToken, y: frameY },
      },
    }),
  };
}

function waysOf(
  { web, requests, answers, evals }: Columns,
  { box, gates: folded }: EmitPlaces,
  windows: readonly EventsWindow[],
  records: Records,
  band: Rect,
) {
  const boxY = box.y + box.h / 2;
  const windowAtIndex = (index: number): Rect => windows[index] ?? { x: 0, y: at.top, w: web, h: 0 };
  const middle = (index: number) => windowAtIndex(index).y + windowAtIndex(index).h / 2;
  const entry = (index: number) => windows[index]?.listeners[0]?.cup.y ?? middle(index);
  const callY = (index: number) => windows[index]?.calls.at(-1)?.call.y ?? middle(index);
  const promiseY = (index: number) => windows[index]?.calls.at(-1)?.promise.y ?? middle(index);
  /** The row that an event leaves from: the first of its window, or where none is drawn the line that counts them. */
  const rowY = (index: number) => {
    const ids = windows[index]?.listeners.map(({ listener }) => listener.id) ?? [];
    return records.rows.find(({ record }) => ids.includes(record.id))?.badge.y ?? records.moreAt.y;
  };
  const exitY = at.top + at.core.exit;
  const eventOut = (index: number, place: number): Point => {
    const [from, to] = [rowY(index), entry(index)];
    const half = (from + to) / 2;
    return { x: evals, y: place === 0 ? half : half + (from > half ? 1 : -1) * place * at.tokenBack };
  };
  const exit = (y: number): readonly Point[] => [
    { x: box.x + box.w - at.box.exit, y: box.y },
    { x: box.x + box.w - at.box.exit, y: exitY },
    { x: answers, y: exitY },
    { x: answers, y },
    { x: web, y },
  ];
  return {
    request: (index: number) => [
      { x: web, y: callY(index) },
      { x: requests, y: callY(index) },
      { x: requests, y: boxY },
      { x: box.x, y: boxY },
    ],
    answer: (index: number) => exit(promiseY(index)),
    registration: (index: number) => exit(entry(index)),
    event: (index: number) => [
      { x: band.x, y: rowY(index) },
      { x: evals, y: rowY(index) },
      { x: evals, y: entry(index) },
      { x: web, y: entry(index) },
    ],
    outside: (index: number) => ({ x: requests, y: callY(index) }),
    beforeGates: () => ({ x: folded ? requests : box.x, y: boxY }),
    beforeCommand: () => ({ x: box.x - at.tokenBack, y: boxY }),
    eventOut,
    answerOut: (_: number, place: number) => ({
      x: answers,
      y: exitY + at.tokenBack * (place < 2 ? 1 : place + 1),
    }),
    registrationOut: () => ({ x: answers, y: exitY + at.tokenBack * 2 }),
    eventAt: (index: number) => ({ x: web + at.arrived, y: entry(index) }),
    answerAt: (index: number) => ({ x: web + at.arrived, y: promiseY(index) }),
  };
}
