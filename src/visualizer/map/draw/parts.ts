import { messageOf } from '../../../trace/record/lookup.ts';
import type { Picture, TokenPicture, Trace } from '../../../trace/index.ts';
import type { SceneBuilder, ScenePart } from './scene.ts';
import { tokenName } from './token-name.ts';

/** A part to touch is at least so large (px). */
const TOUCH = 44;

/** Puts the tokens among the parts, each where it is on the way: before its gate, or at an end. */
export function addTokenParts(scene: SceneBuilder, trace: Trace, { tokens }: Picture): void {
  const gates = scene.parts.slice();
  const before: ScenePart[] = [];
  const after: ScenePart[] = [];
  for (const token of tokens) {
    const drawn = scene.tokens.find(({ message }) => message === token.message);
    const message = messageOf(trace, token.message);
    if (!drawn || !message) continue;
    const part: ScenePart = {
      kind: 'token',
      key: token.message,
      name: `${kinds[token.shape]} ${tokenName(message, trace)}${placeWords(token)}`,
      x: drawn.x - TOUCH / 2,
      y: drawn.y - TOUCH / 2,
      w: TOUCH,
      h: TOUCH,
    };
    const { place } = token;
    const next = place.at === 'gate' ? gates.findIndex(({ key }) => key.split(' ').includes(place.gate)) : -1;
    if (next >= 0) gates.splice(next, 0, part);
    else if (place.at === 'between' && !token.from.startsWith('core/')) before.push(part);
    else if (place.at === 'engine') before.push(part);
    else after.push(part);
  }
  scene.parts.splice(0, Infinity, ...before, ...gates, ...after);
}

const kinds: Readonly<Record<TokenPicture['shape'], string>> = {
  request: 'Request',
  answer: 'Answer',
  eval: 'Script',
  fallback: 'Request',
  frame: 'Message',
};

function placeWords({ place, refused }: TokenPicture): string {
  switch (place.at) {
    case 'gate':
      return refused ? `, refused at ${place.gate}` : `, before ${place.gate}`;
    case 'engine':
      return ', waits in the engine';
    case 'stopped':
      return ', stopped by the engine';
    case 'queue':
      return ', waits for the main thread';
    case 'frame':
      return ', kept by the isolation frame';
    case 'command':
      return ', at its command';
    case 'arrived':
      return ', has arrived';
    case 'between':
      return ', on its way';
  }
}
