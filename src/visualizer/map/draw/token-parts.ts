import type { Picture } from '../../../trace/index.ts';
import type { SceneBuilder, ScenePart } from './scene.ts';

/** A part to touch is at least so large (px). */
const TOUCH = 44;

/** Puts the tokens among the parts, each where it is on the way: before its gate, or at an end. */
export function addTokenParts(scene: SceneBuilder, { tokens }: Picture): void {
  const gates = scene.parts.slice();
  const before: ScenePart[] = [];
  const after: ScenePart[] = [];
  for (const { message: key, place, from } of tokens) {
    const drawn = scene.tokens.find(({ message }) => message === key);
    if (!drawn) continue;
    const [x, y] = [drawn.x - TOUCH / 2, drawn.y - TOUCH / 2];
    const part: ScenePart = { kind: 'token', key, x, y, w: TOUCH, h: TOUCH };
    const next = place.at === 'gate' ? gates.findIndex((it) => it.key.split(' ').includes(place.gate)) : -1;
    if (next >= 0) gates.splice(next, 0, part);
    else (isAhead(place.at, from) ? before : after).push(part);
  }
  scene.parts.splice(0, Infinity, ...before, ...gates, ...after);
}

/** On its way to the core, or held before it. */
const isAhead = (at: string, from: string) =>
  at === 'engine' || (at === 'between' && !from.startsWith('core/'));
