import type { PlayerMachineEvent, PlayerSnapshot } from '../../player/index.ts';

/** As much of a player as keys need. */
interface KeyedPlayer {
  readonly now: () => Pick<PlayerSnapshot, 'value'>;
  readonly send: (event: PlayerMachineEvent) => void;
}

/** Elements that have keys of their own, by the keys they take. */
const takesSpace = 'button, a, input, select, textarea, summary, [role=tab]';
const takesAll = 'input:not([type=radio], [type=checkbox]), select, textarea, dialog *';
const takesArrows = `${takesAll}, input, [role=tab], [role=slider], pre`;

const moves: Readonly<Record<string, PlayerMachineEvent | undefined>> = {
  ArrowRight: { type: 'player.step' },
  ArrowLeft: { type: 'player.stepBack' },
  Home: { type: 'player.restart' },
  End: { type: 'player.seek', to: Number.POSITIVE_INFINITY },
};

/**
 * The figure's keys, while the focus is in it. What is focused inside keeps its own keys. Returns how to
 * stop listening.
 */
export function createKeys(root: HTMLElement, player: KeyedPlayer, onHelp: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = event.target as Element;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || focused.matches(takesAll))
      return;
    if (act(event.key, focused)) event.preventDefault();
  };

  const act = (key: string, focused: Element): boolean => {
    switch (key) {
      case ' ':
        if (focused.matches(takesSpace)) return false;
        player.send({ type: player.now().value === 'playing' ? 'player.pause' : 'player.play' });
        return true;
      case '?':
        onHelp();
        return true;
      default: {
        const move = moves[key];
        if (!move) return choose(key);
        if (focused.matches(takesArrows)) return false;
        player.send(move);
        return true;
      }
    }
  };

  const choose = (key: string): boolean => {
    if (!/^[a-z]$/i.test(key)) return false;
    // The question is there, hidden, before it is asked and after. The option takes the focus, and so Enter commits.
    const option = root.querySelector<HTMLInputElement>(`[data-key=${key} i]:not([hidden] *)`);
    option?.click();
    option?.focus();
    return option !== null;
  };

  root.addEventListener('keydown', onKeyDown);
  return () => {
    root.removeEventListener('keydown', onKeyDown);
  };
}
