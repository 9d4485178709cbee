import type { CallPicture } from '../../../../trace/index.ts';
import { lastsAt, pageSpanAt } from '../../../../trace/picture/spans.ts';
import { shortName } from '../../../../trace/record/command.ts';
import { threadsMeasures } from '../../geometry/threads-measures.ts';
import { pageMeasures } from '../../geometry/page-measures.ts';
import { longestFit, widthOf } from '../../geometry/text.ts';
import type { ThreadsWindow } from '../../geometry/threads-geometry.ts';
import type { WindowPlan } from '../../geometry/plan.ts';
import { prefixOf } from '../call-number.ts';
import { write } from '../scene-builder.ts';
import { drawPromise } from '../window-parts.ts';
import { drawTitle } from '../window-title.ts';
import type { ThreadsDrawing } from './drawing.ts';

const { window: at, wide } = threadsMeasures;

/** The windows beside the chart: what each page called, and that it goes on. */
export function drawThreadsWindows(drawing: ThreadsDrawing): void {
  const { scene, geometry, threads } = drawing;
  if (!geometry.isWide) return;
  const { left, y } = wide.captions;
  const word = threads.windows.length + threads.more > 1 ? 'WebView processes' : 'WebView process';
  write(scene, 'caption', left, y, threads.more > 0 ? `${word}, and ${String(threads.more)} more` : word);
  threads.windows.forEach((plan, index) => {
    const place = geometry.windows[index];
    if (place) drawWindow(drawing, plan, place);
  });
}

function drawWindow(drawing: ThreadsDrawing, plan: WindowPlan, place: ThreadsWindow): void {
  const { scene, picture, trace, moment } = drawing;
  const window = picture.windows.find(({ page }) => page === plan.page);
  if (!window) return;
  const { x, y, w, h } = place;
  scene.backgrounds.push({ x, y, w, h, as: window.closed ? 'window closed' : 'window' });
  drawTitle(scene, window, place, true);
  if (window.closed) {
    write(scene, 'quiet', x + pageMeasures.closed.x, y + pageMeasures.closed.y, 'closed');
    return;
  }
  const shown = window.calls.slice(-Math.max(1, place.calls.length));
  place.calls.forEach((top, index) => {
    const call = shown[index];
    if (call) drawCall(drawing, call, place, top);
  });
  const span = pageSpanAt(trace, plan.page, moment);
  if (!span || !lastsAt(span, moment)) return;
  const words = longestFit('role', w - at.sides, ['typing and timers go on', 'timers go on']);
  write(scene, 'role', x + at.x, place.foot, words);
}

/** A call with its promise, and where it is while that waits. */
function drawCall(drawing: ThreadsDrawing, call: CallPicture, { x, w }: ThreadsWindow, y: number): void {
  const { scene, threads } = drawing;
  const prefix = prefixOf(call, threads.plan);
  const name = shortName(call.command);
  const forms = [prefix + name, prefix + (name.split('|').at(-1) ?? name), prefix.trim()];
  write(scene, 'call', x + at.x, y, longestFit('call', w - at.sides, forms));
  const promise = { x: x + at.icon, y: y + at.promise };
  drawPromise(scene, call, '', promise, w - at.word - at.note, 'word');
  if (call.state !== 'waiting') return;
  const start = x + at.word + widthOf('promise', 'waiting') + at.note;
  write(
    scene,
    'role',
    start,
    promise.y,
    longestFit('role', x + w - at.note / 2 - start, whereIs(drawing, call)),
  );
}

function whereIs({ tasks, waits }: ThreadsDrawing, call: CallPicture): readonly string[] {
  if (call.waitsForFrame) return ['in the page'];
  const own = waits.filter((wait) => wait.call === call.call);
  if (own.some(({ what }) => what === 'dialog')) return ['for the user'];
  if (own.some(({ what }) => what === 'request')) return ['in the engine'];
  if (own.some(({ what }) => what === 'answer')) return ['answer waits', 'queued'];
  if (tasks.some((task) => task.call === call.call)) return ['it runs'];
  return [''];
}
