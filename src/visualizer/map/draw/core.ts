import type { Picture } from '../../../trace/index.ts';
import { duration, write } from './scene-builder.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import type { Plan } from '../geometry/plan.ts';
import type { SceneBuilder } from './scene.ts';
import { drawParked } from './channels.ts';
import { LABEL_X } from './gates.ts';
import { coreRows } from '../geometry/narrow.ts';
import { fit, widthOf } from '../geometry/text.ts';

const OUT_LABELS = ['way out: answers and events pass no gate', 'way out: no gate'] as const;

/** The core process: its outline, both threads, Rust listeners and the line on stderr. */
export function drawCore(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: MapGeometry): void {
  const { core, bands, isWide } = geometry;
  const { holder, busy, aborted } = picture.core;
  const main = bands['core/main'];
  scene.backgrounds.push({ ...core, as: aborted ? 'core aborted' : 'core' });
  const start = isWide ? core.x + 15 : LABEL_X;
  const headY = core.y + (isWide ? 15 : 13);
  write(scene, 'head', start, headY, 'Core', { tone: 'core' });
  const about = ['one Rust process for the whole app', 'one Rust process'];
  write(
    scene,
    'role',
    start + 38,
    headY,
    fit('role', core.w - start + core.x - 50, ...(isWide ? about : about.slice(1))),
  );

  for (const thread of ['core/main', 'core/async'] as const) {
    scene.backgrounds.push({ ...bands[thread], as: 'band' });
  }
  if (holder) {
    scene.backgrounds.push({ ...main, as: 'hatch' });
    scene.boxes.push(
      isWide
        ? { x: main.x - 3.5, y: geometry.gate(0, 'core/main').y - 24, w: 7, h: 48, as: 'bar' }
        : { x: geometry.gate(0, 'core/main').x - 21, y: main.y - 3, w: 42, h: 6, as: 'bar' },
    );
  }
  const until = holder?.until !== undefined ? ` until ${duration(holder.until)}` : '';
  const mainStates = aborted
    ? ['process ended']
    : holder
      ? [
          `main thread: blocked by ${holder.name}${until}`,
          `main thread: blocked by ${holder.name.split('|').at(-1) ?? ''}${until}`,
          `main thread: blocked${until}`,
          'main thread: blocked',
        ]
      : ['main thread: free'];
  const isBusy = busy.length > 0 || picture.core.rustAt === 'core/async';
  const asyncState = isBusy ? 'busy' : holder ? 'not blocked' : 'idle';
  const end = main.x + main.w - 10;
  write(scene, 'band', end, main.y, fit('band', main.w - (isWide ? 20 : 60), ...mainStates), {
    anchor: 'end',
    tone: aborted ? 'denied' : holder ? 'waiting' : 'core',
  });
  if (!aborted) {
    write(scene, 'band', end, bands['core/async'].y, `async runtime: ${asyncState}`, {
      anchor: 'end',
      tone: 'core',
    });
  }

  if (isWide) {
    write(scene, 'caption', core.x + 15, core.y + core.h - 11, OUT_LABELS[0]);
  } else {
    const text = OUT_LABELS[1];
    scene.texts.push({
      as: 'caption',
      x: core.x + core.w - 12,
      y: core.y + core.h / 2 + widthOf('caption', text) / 2,
      text,
      turned: true,
    });
  }
  drawListeners(scene, picture, plan, geometry);
}

function drawListeners(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: MapGeometry): void {
  const { core } = picture;
  const { isWide, bands } = geometry;
  const band = bands['core/async'];
  const shown = core.listeners.filter(({ id }) => plan.coreListeners.includes(id));
  const top = isWide ? band.y + 22 : geometry.queue(0).y - 3 - 22 * coreRows(plan);
  const room = isWide ? geometry.ready('core/async').x - band.x - 100 : band.w - 40;
  for (const { id, event, heard, target } of shown) {
    const y = top + 22 * plan.coreListeners.indexOf(id);
    const times = heard > 1 ? ` ×${heard}` : '';
    const method = target.kind === 'Any' ? 'listen_any' : 'listen';
    scene.icons.push({ name: heard > 0 ? 'heard' : 'listens', x: band.x + 18, y, tone: 'core' });
    const forms = [
      `app.${method} '${event}' id ${id}${times}`,
      `${method} ${event} id ${id}${times}`,
      `${event} id ${id}${times}`,
    ];
    write(scene, 'input', band.x + 33, y, fit('input', room, ...forms), { tone: 'ink' });
  }
  const below = top + 22 * plan.coreListeners.length;
  drawParked(scene, picture, { x: band.x + 18, y: below }, room);
  const line = core.stderr.at(-1);
  if (line === undefined) return;
  if (isWide) {
    const x = bands['core/main'].x + bands['core/main'].w - 10;
    write(scene, 'input', x, bands['core/main'].y + 20, fit('input', 425, `stderr: ${line}`), {
      anchor: 'end',
    });
  } else {
    write(
      scene,
      'input',
      band.x + 10,
      below + 22 * Number(plan.hasParked),
      fit('input', band.w - 20, `stderr: ${line}`),
    );
  }
}
