import type { Picture } from '../../../trace/index.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import { panelMeasures } from '../geometry/panel-measures.ts';
import type { Plan, Thread } from '../geometry/plan.ts';
import { fit } from '../geometry/text.ts';
import { drawParked } from './channels.ts';
import { bareName, drawBoxes } from './commands.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

const at = panelMeasures.core;

/** The core process of a panel: its outline, what blocks it, Rust listeners and what it keeps. */
export function drawPanelCore(
  scene: SceneBuilder,
  picture: Picture,
  plan: Plan,
  geometry: MapGeometry,
): void {
  const { core, bands } = geometry;
  const { holder, aborted, frozen, listeners } = picture.core;
  scene.backgrounds.push({ ...core, as: aborted ? 'core aborted' : 'core' });
  const top = core.y + at.head.y;
  write(scene, 'gate', core.x + core.w - at.head.right, top, 'Core', { anchor: 'end', tone: 'core' });
  const blocked = () => fit('remark', core.w - at.state.sides, 'main thread blocked', 'blocked');
  const isBlocked = holder ?? frozen;
  const state = aborted ? 'process ended' : isBlocked ? blocked() : '';
  write(scene, 'remark', core.x + at.state.x, top, state, { tone: aborted ? 'denied' : 'waiting' });
  if (isBlocked) {
    const { length, thickness } = at.bar;
    const { y } = geometry.coreEdge();
    scene.backgrounds.push({ ...bands['core/main'], as: 'hatch' });
    scene.boxes.push({
      x: core.x - thickness / 2,
      y: y - length / 2,
      w: thickness,
      h: length,
      as: 'bar',
    });
  }
  const { x, xWithQueue, y, pitch } = at.listeners;
  const start = plan.queued.length > 0 ? xWithQueue : x;
  const shown = listeners.filter(({ id }) => plan.coreListeners.includes(id));
  const placeOf = (index: number) => ({ x: core.x + start + pitch * index, y });
  shown.forEach(({ heard }, index) => {
    scene.icons.push({
      name: heard > 0 ? 'heard' : 'listens',
      ...placeOf(index),
      tone: 'core',
      scale: panelMeasures.coreIcon,
    });
  });
  const hidden = listeners.length - shown.length;
  const more = placeOf(shown.length);
  if (hidden > 0) write(scene, 'remark', more.x, more.y, `+${hidden}`);
  const after = placeOf(shown.length + Number(hidden > 0));
  drawParked(scene, picture, after, at.keptEnd - after.x + core.x);
}

/** The commands with their names above them; `last` is the thread of the last gate. */
export function drawPanelCommands(
  scene: SceneBuilder,
  picture: Picture,
  plan: Plan,
  geometry: MapGeometry,
  lane: Thread,
  last: Thread | undefined,
): void {
  const { fromGate, right, up } = panelMeasures.command.name;
  drawBoxes(scene, picture, plan, geometry, lane, (thread, { name, state }) => {
    const { x, y, w } = geometry.command(thread);
    const isAhead = state === 'notYet' || state === 'doesNotRun';
    const isPassed = thread === 'core/main' && last === 'core/async';
    const start = geometry.gate(plan.gates - (isPassed ? 2 : 1), thread).x + fromGate;
    const end = x + w + right;
    const shown = fit('small', end - start, name, bareName(name), name.replace(/^\d+ /, ''));
    write(scene, 'small', end, y - up, shown, { anchor: 'end', tone: isAhead ? 'ahead' : 'ink' });
  });
}
