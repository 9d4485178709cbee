import { lastsAt, pageSpanAt, pageSpansOf } from '../../../../trace/picture/spans.ts';
import type { PageRow, ThreadRow } from '../../geometry/threads-geometry.ts';
import { threadsMeasures } from '../../geometry/threads-measures.ts';
import { tickWords } from '../../geometry/threads-axis.ts';
import { longestFit, widthOf } from '../../geometry/text.ts';
import type { WindowPlan } from '../../geometry/plan.ts';
import { write } from '../scene-builder.ts';
import type { Tone } from '../scene.ts';
import { isHolding, type ThreadsDrawing } from './drawing.ts';

const { acts, beats, narrow } = threadsMeasures;

/** The names of the rows with what each is doing, and a bar at the row that acts in this step. */
export function drawRows(drawing: ThreadsDrawing): void {
  const { scene, geometry, threads, step } = drawing;
  const main = mainWords(drawing);
  nameRow(drawing, geometry.main, ['main thread'], main.words, main.isHeld ? 'waiting' : 'core', 'core/main');
  nameRow(drawing, geometry.async, ['async runtime'], asyncWords(drawing), 'core', 'core/async');
  nameRow(drawing, geometry.engine, ['web engine'], engineWords(drawing), 'ink', 'engine');
  geometry.pages.forEach((row, index) => {
    const window = threads.windows[index];
    if (!window) return;
    const isOfPage = step && window.actors.includes(step.actor) ? step.actor : window.page;
    const names = [`page ${window.label}`, window.label, 'page'];
    nameRow(drawing, row, names, pageWords(drawing, window), 'webview', isOfPage);
    drawBeats(drawing, row, window);
  });
  const { tick, core } = geometry;
  if (core) write(scene, 'caption', core.x, core.y, 'Core process');
  if (!tick) return;
  write(scene, 'caption', tick.x, tick.y, longestFit('caption', tick.room, [tickWords(threads.time)]));
}

function nameRow(
  { scene, geometry, step }: ThreadsDrawing,
  { name, words, room, isInline }: ThreadRow,
  names: readonly string[],
  forms: readonly string[],
  tone: Tone,
  actor: string,
): void {
  const shown = longestFit('row', room, names);
  write(scene, 'row', name.x, name.y, shown, { tone });
  const used = isInline ? widthOf('row', shown) + narrow.words.gap : 0;
  write(scene, 'role', words.x + used, words.y, longestFit('role', room - used, forms));
  if (step?.actor !== actor) return;
  const y = name.y - acts.up;
  const bottom = isInline ? y + acts.height : words.y + acts.up;
  scene.boxes.push({ x: geometry.chart.x + acts.x, y, w: acts.width, h: bottom - y, as: 'acts' });
}

function mainWords(drawing: ThreadsDrawing): { readonly words: readonly string[]; readonly isHeld: boolean } {
  const { picture, tasks, waits, threads, step } = drawing;
  if (picture.core.aborted) return { words: ['process ended', 'ended'], isHeld: false };
  if (picture.core.frozen) return { words: ['waits for a lock', 'frozen'], isHeld: true };
  const task = tasks.find(({ actor }) => actor === 'core/main');
  const isNumbered = threads.plan.calls > 1;
  const who = task && (isNumbered ? String(task.number) : task.name);
  if (waits.some(({ what, by }) => what === 'dialog' && by === 'core/main'))
    return { words: ['its dialog waits', 'dialog'], isHeld: true };
  if (task && who !== undefined) {
    const isHeld = isHolding(task, drawing);
    return { words: isHeld ? [`held by ${who}`, 'held'] : [`runs ${who}`, 'runs'], isHeld };
  }
  const isChecking = step?.actor === 'core/main' && step.moments.some(({ kind }) => kind === 'gate');
  if (!isChecking) return { words: ['free'], isHeld: false };
  const number = picture.windows.flatMap(({ calls }) => calls).find(({ call }) => call === step.call)?.number;
  const verb = step.refuses ? 'refuses' : 'checks';
  return {
    words:
      number !== undefined && isNumbered ? [`${verb} ${String(number)}`, verb] : [`${verb} a request`, verb],
    isHeld: false,
  };
}

/** How many commands are listed by number. */
const MAX_LISTED = 4;

function asyncWords({ picture, tasks, threads, geometry }: ThreadsDrawing): readonly string[] {
  if (picture.core.aborted) return [''];
  if (picture.core.frozen) return ['waits for main', 'waits'];
  const own = tasks.filter(({ actor }) => actor === 'core/async');
  if (own.length === 0) return ['idle'];
  const count = `runs ${String(own.length)} commands`;
  const lanes = geometry.isWide ? threads.wide : threads.narrow;
  if (own.length > MAX_LISTED || lanes.async.more > 0)
    return [own.length === 1 ? 'runs 1 command' : count, 'runs'];
  if (threads.plan.calls < 2) return [`runs ${own[0]?.name ?? ''}`, 'runs'];
  return [`runs ${own.map(({ number }) => number).join(', ')}`, count, 'runs'];
}

function engineWords({ waits }: ThreadsDrawing): readonly string[] {
  const held = waits.filter(({ actor }) => actor === 'engine').length;
  if (held === 0) return ['holds nothing'];
  return held === 1 ? ['holds a request'] : [`holds ${String(held)} requests`];
}

function pageWords({ trace, moment, step, threads, picture }: ThreadsDrawing, { page, label }: WindowPlan) {
  const span = pageSpanAt(trace, page, moment);
  const window = picture.windows.find((it) => it.label === label);
  if (window?.closed || (span?.end && !lastsAt(span, moment))) return ['its window is closed', 'closed'];
  if (span && span.from > moment) return ['no document yet', 'empty'];
  const isSettling = step?.moments.some(({ kind }) => kind === 'settled') ?? false;
  const call = window?.calls.find((it) => it.call === step?.call && isSettling);
  if (!call) return ['is not blocked'];
  const ends = call.state === 'rejected' ? 'rejects' : 'resolves';
  return threads.plan.calls > 1
    ? [`promise ${String(call.number)} ${ends}`, ends]
    : [`its promise ${ends}`, ends];
}

/** Marks of a page that runs, evenly in time: those ahead are pale. */
function drawBeats(
  { scene, trace, geometry, threads, x, now, hidesAhead }: ThreadsDrawing,
  row: PageRow,
  { page }: WindowPlan,
): void {
  const spans = pageSpansOf(trace).get(page) ?? [];
  const { from, to, tick } = threads.time;
  const pitch = tick / (geometry.isWide ? beats.wide : beats.narrow);
  const isThere = (time: number) =>
    spans.some(
      ({ at, end }) => at <= time && (end === undefined || time < end.at || (hidesAhead && end.at > now)),
    );
  for (let at = from + pitch / 2; at < to; at += pitch) {
    if (!isThere(at)) continue;
    scene.boxes.push({
      x: x(at) - beats.width / 2,
      y: row.beats,
      w: beats.width,
      h: beats.height,
      as: at <= now ? 'beat' : 'beat ahead',
    });
  }
}
