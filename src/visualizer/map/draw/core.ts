import type { Picture } from '../../../trace/index.ts';
import type { PageGeometry } from '../geometry/map-geometry.ts';
import { coreListenerRows, isMainIdle, type Plan, type Thread } from '../geometry/plan.ts';
import type { Point } from '../geometry/shape.ts';
import { fit } from '../geometry/text.ts';
import { drawParked } from './channels.ts';
import { duration } from '../geometry/duration.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';
import { moreListen } from './window-parts.ts';

/** The core process: its outline, both threads, Rust listeners and the line on stderr. */
export function drawCore(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: PageGeometry): void {
  const { core, bands } = geometry;
  scene.backgrounds.push({ ...core, as: picture.core.aborted ? 'core aborted' : 'core' });
  for (const thread of ['core/main', 'core/async'] as const) {
    const band = bands[thread];
    if (band.h > 0) scene.backgrounds.push({ ...band, as: isUnused(plan, thread) ? 'band unused' : 'band' });
  }
  if (picture.core.holder ?? picture.core.frozen) drawBlock(scene, geometry);
  drawStates(scene, picture, plan, geometry);
  drawRows(scene, picture, plan, geometry);
}

/** Nothing of the run is done on the thread. */
const isUnused = (plan: Plan, thread: Thread): boolean =>
  thread === 'core/main' ? isMainIdle(plan) : !plan.threads.has(thread);

/** What keeps the main thread from all that comes. */
function drawBlock(scene: SceneBuilder, geometry: PageGeometry): void {
  const main = geometry.bands['core/main'];
  const { length, thickness } = geometry.measures.core.bar;
  const lane = geometry.gate(0, 'core/main');
  scene.backgrounds.push({ ...main, as: 'hatch' });
  scene.boxes.push(
    geometry.isWide
      ? { x: main.x - thickness / 2, y: lane.y - length / 2, w: thickness, h: length, as: 'bar' }
      : { x: lane.x - length / 2, y: main.y - thickness / 2, w: length, h: thickness, as: 'bar' },
  );
}

/** What both threads do: at the edge of their bands, or in a low one. */
function drawStates(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: PageGeometry): void {
  const { holder, busy, rustAt, aborted, frozen } = picture.core;
  const label = (thread: Thread, tone: 'denied' | 'waiting' | 'core', forms: readonly string[]) => {
    const { at, room, as, anchor } = labelPlace(plan, geometry, thread);
    if (geometry.bands[thread].h > 0) write(scene, as, at.x, at.y, fit(as, room, ...forms), { tone, anchor });
  };
  label('core/main', aborted || frozen ? 'denied' : holder ? 'waiting' : 'core', mainStates(picture));
  if (aborted) return;
  const isBusy = busy.length > 0 || rustAt === 'core/async';
  const state = frozen ? 'waits' : isBusy ? 'busy' : holder ? 'not blocked' : 'idle';
  label('core/async', 'core', [`async runtime: ${state}`, 'async runtime', 'async']);
}

/** From a thread's name to where answers leave its commands (px). */
const BEFORE_EXIT = 6;

/** Where a thread's name begins, or ends, with the room for it. */
function labelPlace(
  plan: Plan,
  geometry: PageGeometry,
  thread: Thread,
): { readonly at: Point; readonly room: number; readonly as: 'band' | 'in-band'; readonly anchor?: 'end' } {
  const { x, y, w, h } = geometry.bands[thread];
  if (!geometry.isWide) {
    const { right, sides } = geometry.measures.core.label;
    return { at: { x: x + w - right, y }, room: w - sides, as: 'band', anchor: 'end' };
  }
  const { label } = geometry.measures.core;
  const { idle, line } = geometry.measures.band;
  const isLow = isUnused(plan, thread);
  const isLine = geometry.isLine(thread) && !isLow && h <= line;
  if (!isLow && !isLine) return { at: { x: x + label.x, y }, room: w - label.x * 2, as: 'band' };
  const at = { x: x + label.inside, y: y + (isLow ? idle : line) / 2 };
  if (!isLine) return { at, room: x + w - at.x - label.x, as: 'band' };
  const exit = geometry.exit(thread).at(-1)?.x ?? geometry.command(thread).x;
  return { at, room: exit - at.x - BEFORE_EXIT, as: 'in-band' };
}

/** Ways to say what the main thread does, longest first. */
function mainStates({ core: { holder, aborted, frozen } }: Picture): readonly string[] {
  if (aborted) return ['process ended'];
  if (frozen) return ['main thread: frozen'];
  if (!holder) return ['main thread: free'];
  const until = holder.until === undefined ? '' : ` until ${duration(holder.until)}`;
  const bare = holder.name.split('|').at(-1) ?? '';
  return [
    `main thread: blocked by ${holder.name}${until}`,
    `main thread: blocked by ${bare}${until}`,
    `main thread: blocked${until}`,
    'main thread: blocked',
  ];
}

/** Rust listeners, data that is kept, and the last line on stderr. */
function drawRows(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: PageGeometry): void {
  const { core } = picture;
  const { rowPitch, rowIcon, rowWord, rowSides } = geometry.measures.core;
  const band = geometry.bands['core/async'];
  const whole = band.w - rowSides;
  // Answers of commands in one line go down beside their box.
  const exit = geometry.isLine('core/async') ? geometry.exit('core/async').at(-1)?.x : undefined;
  const room = geometry.isWide && exit !== undefined ? exit - band.x - rowSides : whole;
  const rowAt = (row: number) => geometry.rowsTop + rowPitch * (row + HALF);
  for (const { id, event, heard, target } of core.listeners) {
    const row = plan.coreListeners.indexOf(id);
    if (row < 0) continue;
    const times = heard > 1 ? ` ×${heard}` : '';
    const method = target.kind === 'Any' ? 'listen_any' : 'listen';
    const name = heard > 0 ? 'heard' : 'listens';
    scene.icons.push({ name, x: band.x + rowIcon, y: rowAt(row), tone: 'core' });
    const forms = [
      `app.${method} '${event}' id ${id}${times}`,
      `${method} ${event} id ${id}${times}`,
      `${event} id ${id}${times}`,
    ];
    write(scene, 'input', band.x + rowWord, rowAt(row), fit('input', room, ...forms), { tone: 'ink' });
  }
  const hidden = core.listeners.filter(({ id }) => !plan.coreListeners.includes(id));
  if (hidden.length > 0) {
    const y = rowAt(plan.coreListeners.length);
    const isHeard = hidden.some(({ heard }) => heard > 0);
    scene.icons.push({ name: isHeard ? 'heard' : 'listens', x: band.x + rowIcon, y, tone: 'core' });
    write(scene, 'input', band.x + rowWord, y, fit('input', room, ...moreListen(hidden, 1)), { tone: 'ink' });
  }
  const next = coreListenerRows(plan);
  drawParked(scene, picture, { x: band.x + rowIcon, y: rowAt(next) }, room);
  const line = core.stderr.at(-1);
  if (line === undefined) return;
  const y = rowAt(next + Number(plan.hasParked));
  write(scene, 'input', band.x + rowIcon, y, fit('input', whole, `stderr: ${line}`));
}

/** From the top of a row to its middle. */
const HALF = 0.5;
