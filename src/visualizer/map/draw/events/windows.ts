import type { Picture, WindowPicture } from '../../../../trace/index.ts';
import type { EventsGeometry, EventsWindow, ListenerPlace } from '../../geometry/events-geometry.ts';
import { eventsMeasures } from '../../geometry/events-measures.ts';
import type { EventsPlan } from '../../geometry/events-plan.ts';
import { pageMeasures } from '../../geometry/page-measures.ts';
import { fit, wrap } from '../../geometry/text.ts';
import { prefixOf } from '../call-number.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder } from '../scene.ts';
import { drawPromise, numberedForms } from '../window-parts.ts';
import { drawTitle } from '../window-title.ts';
import { drawTag } from './tag.ts';

const { window: at, narrow } = eventsMeasures;
const { closed } = pageMeasures;

/** The windows with their listeners, and with what their pages call. */
export function drawEventsWindows(
  scene: SceneBuilder,
  picture: Picture,
  { plan }: EventsPlan,
  geometry: EventsGeometry,
): void {
  plan.windows.forEach(({ page }, index) => {
    const window = picture.windows.find((it) => it.page === page);
    const place = geometry.windows[index];
    if (!window || !place) return;
    scene.backgrounds.push({
      x: place.x,
      y: place.y,
      w: place.w,
      h: place.h,
      as: window.closed ? 'window closed' : 'window',
    });
    drawTitle(scene, window, place, geometry.isWide);
    if (window.closed) {
      write(scene, 'quiet', place.x + closed.x, place.y + closed.y, 'closed');
      return;
    }
    for (const listener of place.listeners) drawListener(scene, window, listener);
    if (place.more > 0)
      write(scene, 'remark', place.moreAt.x, place.moreAt.y, moreWords(place.more, geometry.isWide));
    drawCalls(scene, window, place, { prefix: plan, isWide: geometry.isWide });
    drawRest(scene, window, place);
  });
}

const moreWords = (more: number, isWide: boolean) =>
  isWide ? `and ${more} more listen${more === 1 ? 's' : ''}` : `and ${more} more`;

function drawListener(scene: SceneBuilder, window: WindowPicture, place: ListenerPlace): void {
  const { listener, cup, lines, isCode, id, tag } = place;
  const now = window.listeners.find((it) => it.id === listener.id);
  const isThere = now && !now.isLost;
  const look = isThere ? 'webview' : 'ahead';
  scene.icons.push({ name: (now?.heard ?? 0) > 0 ? 'heard' : 'listens', ...cup, tone: look });
  for (const { x, y, text } of lines)
    write(scene, isCode ? 'method' : 'role', x, y, text, { tone: isThere ? 'ink' : 'ahead' });
  if (id) write(scene, 'role', id.x, id.y, `id ${listener.id}`, { anchor: 'end' });
  if (!tag) return;
  drawTag(scene, tag, look);
  const times = now?.heard ?? 0;
  if (times > 1)
    write(scene, 'match', tag.x + tag.w + at.gap, tag.y + tag.h / 2, `×${times}`, { tone: 'webview' });
}

/** The latest calls of the page, each with its promise. */
function drawCalls(
  scene: SceneBuilder,
  window: WindowPicture,
  { calls, w, frame }: EventsWindow,
  { prefix, isWide }: { readonly prefix: EventsPlan['plan']; readonly isWide: boolean },
): void {
  const shown = window.calls.slice(-Math.max(1, calls.length));
  calls.forEach((place, index) => {
    const call = shown[index];
    if (!call) return;
    const number = prefixOf(call, prefix);
    write(
      scene,
      'call',
      place.call.x,
      place.call.y,
      fit('call', w - at.sides, ...numberedForms(call, number)),
    );
    const sides = isWide ? at.promiseSides : narrow.window.promiseSides;
    const taken = isWide && frame ? w - (frame.token.x - at.sides - (place.promise.x - at.promiseX)) : sides;
    drawPromise(scene, call, number, place.promise, w - Math.max(sides, taken), 'word');
  });
}

/** The isolation frame, and the last line of the console. */
function drawRest(
  scene: SceneBuilder,
  window: WindowPicture,
  { frame, console: line, w }: EventsWindow,
): void {
  if (frame) {
    const { x, y, w: width, h, words } = frame;
    scene.backgrounds.push({ x, y, w: width, h, as: 'isolation' });
    write(scene, 'role', x + width / 2, y + h / 2, words, { anchor: 'middle', tone: 'frame' });
  }
  const text = window.console.at(-1);
  if (!line || text === undefined) return;
  scene.backgrounds.push({ ...line, as: 'console' });
  const [shown = ''] = wrap('input', w - at.console.textSides, text, 1);
  write(scene, 'input', line.x + at.console.textX, line.y + line.h / 2, shown);
}
