import type { CallPicture, Trace, WindowPicture } from '../../../../trace/index.ts';
import {
  blockingDirective,
  isolatedCallAt,
  waitingCalls,
  type IsolatedCall,
} from '../../../../trace/picture/isolated-call.ts';
import { callOf } from '../../../../trace/record/lookup.ts';
import { shortName } from '../../../../trace/record/command.ts';
import { isSealed } from '../../../../trace/record/wire.ts';
import type { IsolatedWindow } from '../../geometry/isolation/places.ts';
import type { Point } from '../../geometry/shape.ts';
import { pathThrough } from '../../geometry/polyline.ts';
import { callForms, fit, widthOf } from '../../geometry/text.ts';
import { prefixOf } from '../call-number.ts';
import { write } from '../scene-builder.ts';
import { drawIdle, drawPromise, numberedForms, type DrawnWindow } from '../window-parts.ts';
import { drawCard } from './card.ts';
import { drawFrame } from './frame.ts';
import { fieldLines, writeAt } from './words.ts';

/** A window with what is drawn of its call and its frame. */
interface Drawn extends DrawnWindow {
  readonly trace: Trace;
  readonly at: IsolatedWindow;
  readonly call: IsolatedCall | undefined;
  readonly shown: CallPicture | undefined;
  /** Calls that wait for the frame. */
  readonly waiting: readonly string[];
  readonly isWide: boolean;
  /** The way past its frame. */
  readonly past: readonly Point[];
}

/** A page with its isolation frame: the message at each place it passes, and the ways between them. */
export function drawIsolatedPage(
  window: DrawnWindow,
  { trace, at, isWide, past }: Pick<Drawn, 'trace' | 'at' | 'isWide' | 'past'>,
): void {
  const { picture, window: page } = window;
  const call = isolatedCallAt(trace, picture, page.label);
  const shown = page.calls.find((it) => it.call === call?.call);
  const waiting = shown?.waitsForFrame ? waitingCalls(trace, picture, page.page) : [];
  const drawn: Drawn = { ...window, trace, at, call, shown, waiting, isWide, past };
  drawWays(drawn);
  drawCall(drawn);
  if (waiting.length > 1 && at.queue.max > 1) drawQueue(drawn);
  else drawPage(drawn);
  drawBack(drawn);
  drawWayWords(drawn);
  drawFrame({
    scene: window.scene,
    place: at,
    isolation: page.isolation,
    call,
    directive: isBlocked(page) ? blockingDirective(trace, picture, page.isolation?.actor ?? '') : undefined,
  });
  drawPromises(drawn);
  drawConsole(drawn);
}

const isBlocked = ({ isolation }: WindowPicture): boolean => isolation?.state === 'blocked';

/** The ways that a message can take in its window, dotted. */
function drawWays({ scene, at, windowPlan }: Drawn): void {
  if (windowPlan.calls.length === 0) return;
  const { down, up } = at.frame;
  for (const way of [down, [...up, at.request]]) scene.paths.push({ d: pathThrough(way), as: 'lane' });
}

/** The line of the call; past the frame its way leaves from the end of it. */
function drawCall({ scene, plan, picture, at, call, shown, past, ...rest }: Drawn): void {
  const { x, y, room } = at.call;
  if (!shown || !call) {
    drawIdle({ scene, plan, picture, ...rest }, [], at.call, room);
    return;
  }
  const frame = /^frame\((.*)\)$/.exec(shown.by)?.[1];
  const prefix = prefixOf(shown, plan) + (frame === undefined ? '' : `${frame}: `);

  const text = call.isPast
    ? fit('call', at.pastX - GAP - x, ...pastNames(shown).map((form) => prefix + form))
    : fit('call', room, ...numberedForms(shown, prefix));
  write(scene, 'call', x, y, text, { tone: 'ink' });
  const width = widthOf('call', text);
  if (at.back && !call.isPast) {
    const { heading } = at.back;
    const shift = Math.max(0, x + width + GAP - heading.x);
    const moved = { ...heading, x: heading.x + shift, room: heading.room - shift };
    writeAt(scene, 'role', moved, ['back on the page', 'back']);
  }
  if (!call.isPast) return;
  const isOut = picture.focus === call.call && picture.routes.length > 0;
  const start = { x: x + width + GAP / 2, y };
  if (!isOut) scene.paths.push({ d: pathThrough([start, ...past]), as: 'lane' });
  else if (start.x < at.pastX)
    scene.paths.push({ d: pathThrough([start, { x: at.pastX + 1, y }]), as: 'route' });
}

const GAP = 12;
/** From a lock to its word. */
const LOCK = 16;

/** Ways to write a call past the frame, with what it is a function of if there is room. */
function pastNames({ source }: CallPicture): readonly string[] {
  const [whole, ...shorter] = callForms(source);
  return [whole ?? source, source.replace(/\([^]*\)$/, '(…)'), ...shorter];
}

function drawPage({ scene, at, call }: Drawn): void {
  if (!at.page || !call) return;
  drawCard(scene, { rect: at.page, place: call.page, owner: 'webview', empty: [] });
}

function drawBack({ scene, at, call, waiting, window }: Drawn): void {
  if (!at.back || !call) return;
  const isSealed = call.encrypt !== 'ahead';
  const empty = call.isPast
    ? call.reuses === undefined
      ? ['nothing came', 'from the frame']
      : [`sealed for call ${String(call.reuses)},`, 'sent again']
    : call.hook === 'refused' || isBlocked(window)
      ? ['nothing comes back']
      : waiting.length > 0
        ? ['nothing yet']
        : [isSealed ? 'sealed, on its way' : 'to come back sealed'];
  drawCard(scene, { rect: at.back, place: call.back, owner: 'webview', empty });
}

/** What can be read on the ways to the frame and from it. */
function drawWayWords(drawn: Drawn): void {
  const { scene, at, call, waiting } = drawn;
  if (!call) return;
  if (waiting.length > 0) {
    drawWaits(drawn);
    return;
  }
  if (call.isPast) {
    if (at.wayPast) writeAt(scene, 'verdict', at.wayPast, pastForms(call), 'ink');
    else if (call.reuses !== undefined && !at.back)
      writeAt(scene, 'role', at.wayOut, [`sealed for call ${String(call.reuses)}`, 'sent again']);
    else for (const place of [at.wayIn, at.wayOut]) writeAt(scene, 'role', place, ['no message']);
    return;
  }
  writeAt(scene, 'verdict', at.wayIn, ['readable'], call.page.state === 'ahead' ? 'ahead' : 'ink');
  if (call.hook === 'refused') return;
  const isOut = call.encrypt !== 'ahead';
  const tone = isOut ? 'frame' : 'ahead';
  const width = writeAt(scene, 'verdict', at.wayOut, ['payload sealed', 'sealed'], tone);
  if (!at.wayOutMore) return;
  writeAt(scene, 'role', at.wayOutMore, ['cmd, ids, options readable', 'the rest readable']);
  if (isOut && width > 0)
    scene.icons.push({ name: 'lock', x: (at.wayOut?.x ?? 0) - LOCK, y: at.wayOut?.y ?? 0, scale: 1.3 });
}

function pastForms({ page, reuses }: IsolatedCall): readonly string[] {
  const { payload = null } = page.message ?? {};
  if (isSealed(payload)) {
    const word = `payload sealed${reuses === undefined ? '' : ` for call ${String(reuses)}`}`;
    return [word, 'payload sealed'];
  }
  const [first] = fieldLines(payload);
  const name = first?.name ?? '';
  const values = first?.forms.map((form) => form.slice(name.length).trim()) ?? [];
  return [...values.map((value) => `cmd, ${name} readable: ${value}`), 'all of it readable'];
}

/** Calls that the page keeps until its frame is ready. */
function drawWaits({ scene, at, waiting }: Drawn): void {
  const place = at.wayIn ?? at.wayOut;
  if (!place) return;
  const icon = 15;
  const count = waiting.length;
  const forms = count > 1 ? [`${String(count)} calls wait for the frame`] : [];
  const wide = { ...place, x: place.x + icon, room: at.x + at.w - place.x - icon * 2 };
  scene.icons.push({ name: 'waiting', x: place.x, y: place.y });
  writeAt(scene, 'verdict', wide, [...forms, 'waits for the frame', 'waits'], 'waiting');
}

/** Waiting calls as numbered messages, so many as there is room for. */
function drawQueue({ scene, trace, plan, at, waiting }: Drawn): void {
  const { x, y, pitch, max } = at.queue;
  const half = pitch / 2;
  const numbers = trace.calls.filter(({ before }) => !before).map(({ id }) => id);
  waiting.slice(0, max).forEach((id, index) => {
    const level = y + half + pitch * index;
    const name = shortName(callOf(trace, id)?.command ?? '');
    const number = numbers.indexOf(id) + 1;
    scene.icons.push({ name: 'frame', x: at.frame.down[0]?.x ?? x, y: level, tone: 'webview' });
    write(
      scene,
      'command',
      x + pitch * 2 + half,
      level,
      plan.calls > 1 ? `${String(number)} ${name}` : name,
      { tone: 'ink' },
    );
  });
  const more = waiting.length - max;
  if (more > 0)
    write(scene, 'role', x + pitch * 2 + half, y + half + pitch * max, `and ${String(more)} more`);
}

/** The latest promises. */
function drawPromises({ scene, plan, window, at }: Drawn): void {
  const calls = window.calls.slice(-at.promises.length);
  calls.forEach((call, index) => {
    const place = at.promises[index];
    if (!place) return;
    drawPromise(scene, call, prefixOf(call, plan), place, place.room, 'word');
  });
}

function drawConsole({ scene, window, at }: Drawn): void {
  const line = window.console.at(-1);
  if (line === undefined || !at.console) return;
  const { x, y, w, h } = at.console;
  scene.backgrounds.push({ ...at.console, as: 'console' });
  write(scene, 'input', x + GAP / 2, y + h / 2, fit('input', w - GAP, line));
}
