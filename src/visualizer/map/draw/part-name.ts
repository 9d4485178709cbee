import { messageOf } from '../../../trace/record/lookup.ts';
import type { Picture, TokenPicture, Trace } from '../../../trace/index.ts';
import { commandWords } from './command-words.ts';
import { findingWords } from './finding-words.ts';
import { gateStates, type GateState } from './gate-states.ts';
import type { ScenePart } from './scene.ts';
import { tokenName } from './token-name.ts';

/**
 * What a part of a map is and how it is, as a screen reader says it: `Gate permission, refused: not granted`. Apart
 * from the scene, so that a page which lets nothing be touched need not have the words.
 */
export function partName({ kind, key }: ScenePart, trace: Trace, picture: Picture): string {
  switch (kind) {
    case 'gate':
    case 'gates':
      return gateName(key.split(' '), picture);
    case 'command': {
      const command = picture.core.commands.find(({ thread }) => thread === key);
      return command ? `Command ${command.name}, ${commandWords(command)}` : '';
    }
    case 'token': {
      const token = picture.tokens.find(({ message }) => message === key);
      const message = messageOf(trace, key);
      return token && message ? `${kinds[token.shape]} ${tokenName(message, trace)}${placeWords(token)}` : '';
    }
  }
}

function gateName(names: readonly string[], picture: Picture): string {
  const states = gateStates(picture, 'core/main').filter(({ gate }) => names.includes(gate.gate));
  const described = states.map(({ gate, state }) => {
    const found = gate.finding ? `: ${findingWords(gate.finding)}` : '';
    return `${gate.gate}, ${stateWords[state]}${found}`;
  });
  const [only = ''] = described;
  return described.length > 1 ? `${described.length} gates: ${described.join('; ')}` : `Gate ${only}`;
}

const stateWords: Readonly<Record<GateState['state'], string>> = {
  ahead: 'ahead',
  checked: 'being checked',
  passed: 'passed',
  refused: 'refused',
  skipped: 'not applied',
};

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
