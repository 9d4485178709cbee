import type { IsolationPicture, Picture } from '../../../trace/index.ts';
import type { IsolationGeometry } from '../geometry/isolation-geometry.ts';
import { isolationMeasures as at } from '../geometry/isolation-measures.ts';
import type { WindowGeometry } from '../geometry/map-geometry.ts';
import type { Rect } from '../geometry/shape.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { drawOutline } from './isolation-outline.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

const about: Readonly<Record<IsolationPicture['state'], readonly [first: string, second: string]>> = {
  loading: ['loading,', 'not ready yet'],
  ready: ['sandboxed, own origin,', 'holds the key'],
  blocked: ['blocked by the', 'page’s own policy'],
};

/**
 * The isolation frame inside its window: its outline and words, the routes to it and from it, the hook, and what
 * encrypts; `isFocused` where the call in focus is its page's.
 */
export function drawIsolationFrame(
  scene: SceneBuilder,
  picture: Picture,
  isFocused: boolean,
  isolation: IsolationPicture,
  { frame, request }: { readonly frame: IsolationGeometry; readonly request: WindowGeometry['request'] },
): void {
  const { actor, state, holds } = isolation;
  const { x, y, w, hook } = frame;
  drawOutline(scene, state, frame, request);
  drawParts(scene, picture, isFocused, isolation, frame);
  drawFrameWords(scene, state, frame);
  if (state === 'blocked')
    scene.icons.push({ name: 'refused', x: x + w - at.blocked.right, y: y + at.blocked.top });
  if (holds.length === 0) return;
  const stopped = picture.tokens.find(
    ({ place, to, refused }) => place.at === 'frame' && to === actor && refused,
  );
  if (!stopped) return;
  const { right, top, scale } = at.stopped;
  scene.icons.push({ name: 'refused', x: hook.x + hook.w - right, y: hook.y + top, scale });
}

function drawParts(
  scene: SceneBuilder,
  picture: Picture,
  isFocused: boolean,
  { state, holds }: IsolationPicture,
  { hook, encrypt }: IsolationGeometry,
): void {
  const isReady = state === 'ready';
  const works = (kind: 'hooked' | 'sealed') =>
    isFocused && picture.step.id.includes(`.${kind}.`) && !holds.includes(picture.focus ?? '');
  const draw = ({ x, y, w, h }: Rect, name: string, isWorking: boolean) => {
    scene.boxes.push({ x, y, w, h, as: `part ${isWorking ? 'works' : isReady ? '' : 'idle'}` });
    write(scene, 'command', x + w / 2, y + h / 2, fit('command', w - at.partSides, name), {
      anchor: 'middle',
      tone: isReady ? 'ink' : 'ahead',
    });
  };
  draw(hook, 'hook()', works('hooked'));
  draw(encrypt, 'encrypt', works('hooked') || works('sealed'));
}

/** The frame's name and what it is, below the hook, as far as there is room. */
function drawFrameWords(
  scene: SceneBuilder,
  state: IsolationPicture['state'],
  { x, y, w, h, hook }: IsolationGeometry,
): void {
  const end = hook.y + hook.h;
  const below = y + h - hook.y - hook.h;
  const middle = below / 2 + 1;
  const isNamed = below >= at.nameFrom;
  const isAbout = below >= at.aboutFrom;
  const word = isAbout || state === 'ready' ? '' : state === 'blocked' ? state : 'loading';
  if (isNamed) {
    const room = x + w - hook.x - at.stateRight - widthOf('role', word) - (word === '' ? 0 : at.stateRight);
    const name = fit('promise', room, 'isolation frame', 'frame');
    write(scene, 'promise', hook.x, end + Math.min(middle, at.nameMax), name, { tone: 'frame' });
  }
  if (isAbout) {
    const tone = state === 'blocked' ? ({ tone: 'denied' } as const) : {};
    about[state].forEach((text, row) => {
      write(scene, 'role', hook.x, end + at.aboutY + row * at.aboutPitch, text, tone);
    });
  } else if (word !== '') {
    const tone = state === 'blocked' ? 'denied' : undefined;
    const stateY = end + Math.max(at.stateMin, middle);
    write(scene, 'role', x + w - at.stateRight, stateY, isNamed ? word : '', { anchor: 'end', tone });
  }
}
