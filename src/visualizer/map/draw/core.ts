import type { Picture } from '../../../trace/index.ts';
import type { PageGeometry } from '../geometry/map-geometry.ts';
import { coreRows } from '../geometry/narrow.ts';
import type { Plan } from '../geometry/plan.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { drawParked } from './channels.ts';
import { duration, write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

/** The core process: its outline, both threads, Rust listeners and the line on stderr. */
export function drawCore(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: PageGeometry): void {
  const { core, bands } = geometry;
  scene.backgrounds.push({ ...core, as: picture.core.aborted ? 'core aborted' : 'core' });
  drawHead(scene, geometry);
  for (const thread of ['core/main', 'core/async'] as const) {
    scene.backgrounds.push({ ...bands[thread], as: 'band' });
  }
  if (picture.core.holder) drawBlock(scene, geometry);
  drawStates(scene, picture, geometry);
  drawWayOut(scene, geometry);
  drawRows(scene, picture, plan, geometry);
}

function drawHead(scene: SceneBuilder, { core, isWide, measures }: PageGeometry): void {
  const { head, role, roleSides } = measures.core;
  const start = isWide ? core.x + head.x : head.x;
  const y = core.y + head.y;
  write(scene, 'head', start, y, 'Core', { tone: 'core' });
  const short = 'one Rust process';
  const forms = isWide ? [`${short} for the whole app`, short] : [short];
  write(scene, 'role', start + role, y, fit('role', core.w - start + core.x - roleSides, ...forms));
}

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

/** What both threads do, at the edge of their bands. */
function drawStates(scene: SceneBuilder, picture: Picture, { bands, measures }: PageGeometry): void {
  const { holder, busy, rustAt, aborted } = picture.core;
  const { x, y, w } = bands['core/main'];
  const { bandLabel, bandSides } = measures.core;
  const end = x + w - bandLabel;
  write(scene, 'band', end, y, fit('band', w - bandSides, ...mainStates(picture)), {
    anchor: 'end',
    tone: aborted ? 'denied' : holder ? 'waiting' : 'core',
  });
  if (aborted) return;
  const isBusy = busy.length > 0 || rustAt === 'core/async';
  const state = isBusy ? 'busy' : holder ? 'not blocked' : 'idle';
  write(scene, 'band', end, bands['core/async'].y, `async runtime: ${state}`, {
    anchor: 'end',
    tone: 'core',
  });
}

/** Ways to say what the main thread does, longest first. */
function mainStates({ core: { holder, aborted } }: Picture): readonly string[] {
  if (aborted) return ['process ended'];
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

function drawWayOut(scene: SceneBuilder, { core, isWide, measures }: PageGeometry): void {
  if (isWide) {
    const { x, bottom } = measures.core.wayOut;
    const text = 'way out: answers and events pass no gate';
    write(scene, 'caption', core.x + x, core.y + core.h - bottom, text);
    return;
  }
  const text = 'way out: no gate';
  scene.texts.push({
    as: 'caption',
    x: core.x + core.w - measures.core.wayOut.right,
    y: core.y + core.h / 2 + widthOf('caption', text) / 2,
    text,
    turned: true,
  });
}

/** Rust listeners, data that is kept, and the last line on stderr. */
function drawRows(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: PageGeometry): void {
  const { core } = picture;
  const { isWide, bands, measures } = geometry;
  const { rowPitch, rowIcon, rowWord, rowSides } = measures.core;
  const band = bands['core/async'];
  const top = isWide
    ? band.y + measures.core.rowsTop
    : geometry.queue(0).y - measures.core.rowsEnd - rowPitch * coreRows(plan);
  const room = isWide ? geometry.beforeCommand('core/async').x - band.x - rowSides : band.w - rowSides;
  for (const { id, event, heard, target } of core.listeners) {
    const row = plan.coreListeners.indexOf(id);
    if (row < 0) continue;
    const y = top + rowPitch * row;
    const times = heard > 1 ? ` ×${heard}` : '';
    const method = target.kind === 'Any' ? 'listen_any' : 'listen';
    scene.icons.push({ name: heard > 0 ? 'heard' : 'listens', x: band.x + rowIcon, y, tone: 'core' });
    const forms = [
      `app.${method} '${event}' id ${id}${times}`,
      `${method} ${event} id ${id}${times}`,
      `${event} id ${id}${times}`,
    ];
    write(scene, 'input', band.x + rowWord, y, fit('input', room, ...forms), { tone: 'ink' });
  }
  const below = top + rowPitch * plan.coreListeners.length;
  drawParked(scene, picture, { x: band.x + rowIcon, y: below }, room);
  const line = core.stderr.at(-1);
  if (line !== undefined)
    drawStderr(scene, geometry, `stderr: ${line}`, below + rowPitch * Number(plan.hasParked));
}

function drawStderr(
  scene: SceneBuilder,
  { isWide, bands, measures }: PageGeometry,
  text: string,
  row: number,
): void {
  if (isWide) {
    const { x, y, w } = bands['core/main'];
    const { stderr } = measures.core;
    write(scene, 'input', x + w - stderr.right, y + stderr.y, fit('input', stderr.room, text), {
      anchor: 'end',
    });
  } else {
    const { x, w } = bands['core/async'];
    const { stderr } = measures.core;
    write(scene, 'input', x + stderr.x, row, fit('input', w - stderr.sides, text));
  }
}
