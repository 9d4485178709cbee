import type { IsolationPicture, Picture } from '../../../trace/index.ts';
import { write } from './scene-builder.ts';
import type { WindowGeometry } from '../geometry/map-geometry.ts';
import { pathThrough } from '../geometry/polyline.ts';
import type { SceneBuilder } from './scene.ts';
import { fit } from '../geometry/text.ts';

const says: Readonly<Record<IsolationPicture['state'], readonly [first: string, second: string]>> = {
  loading: ['loading,', 'not ready yet'],
  ready: ['sandboxed, own origin,', 'holds the key'],
  blocked: ['blocked by the', 'page’s own policy'],
};

/**
 * The isolation frame inside its window: its outline and words, the ways to it and from it, the hook, and what
 * encrypts; `isFocused` where the call in focus is its page's.
 */
export function drawIsolationFrame(
  scene: SceneBuilder,
  picture: Picture,
  isFocused: boolean,
  { actor, state, holds }: IsolationPicture,
  { frame, request }: Required<Pick<WindowGeometry, 'frame' | 'request'>>,
): void {
  const { x, y, w, h, hook, encrypt } = frame;
  scene.backgrounds.push({ x, y, w, h, as: state === 'blocked' ? 'isolation blocked' : 'isolation' });
  for (const way of [frame.down, [...frame.up, request]])
    scene.paths.push({ d: pathThrough(way), as: 'lane' });
  const isReady = state === 'ready';
  const works = (kind: 'hooked' | 'sealed') =>
    isFocused && picture.step.id.includes(`.${kind}.`) && !holds.includes(picture.focus ?? '');
  for (const [box, name] of [
    [hook, 'hook()'],
    [encrypt, 'encrypt'],
  ] as const) {
    const isAtWork = works('hooked') || (name === 'encrypt' && works('sealed'));
    scene.boxes.push({ ...box, as: `part ${isAtWork ? 'works' : isReady ? '' : 'idle'}` });
    write(scene, 'command', box.x + box.w / 2, box.y + box.h / 2, fit('command', box.w - 4, name), {
      anchor: 'middle',
      tone: isReady ? 'ink' : 'ahead',
    });
  }
  const below = y + h - hook.y - hook.h;
  if (below >= 18) {
    const name = { tone: 'frame' } as const;
    write(scene, 'promise', hook.x, hook.y + hook.h + Math.min(below / 2 + 1, 22), 'isolation frame', name);
  }
  if (below >= 66) {
    const tone = state === 'blocked' ? ({ tone: 'denied' } as const) : {};
    says[state].forEach((text, row) => {
      write(scene, 'role', hook.x, hook.y + hook.h + 41 + row * 18, text, tone);
    });
  } else if (!isReady) {
    const word = state === 'blocked' ? 'blocked' : 'loading';
    const tone = state === 'blocked' ? 'denied' : undefined;
    const at = hook.y + hook.h + Math.max(9, below / 2 + 1);
    write(scene, 'role', x + w - 8, at, below >= 18 ? word : '', { anchor: 'end', tone });
  }
  if (state === 'blocked') scene.icons.push({ name: 'refused', x: x + w - 4, y: y + 4 });
  if (holds.length === 0) return;
  const stopped = picture.tokens.find(
    ({ place, to, refused }) => place.at === 'frame' && to === actor && refused,
  );
  if (stopped) scene.icons.push({ name: 'refused', x: hook.x + hook.w - 2, y: hook.y + 2, scale: 0.9 });
}
