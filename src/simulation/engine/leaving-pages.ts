import type { ActorId } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import type { Outgoing } from '../protocol/notes.ts';

interface LeavingPage {
  /** The group of what races with the next document. */
  readonly group: string;
  /** What the next document gets. */
  readonly kept: Outgoing[];
}

/**
 * The pages whose next document is on its way. The engine runs a script in the document that is there at that moment,
 * so how soon the next one is there decides which of the two gets an eval. The seed draws it for each eval; once one
 * is kept for the next document, those after it are, too. Observed on Linux, in `shared-channel` with `start=reloaded`:
 * both orders.
 */
export class LeavingPages {
  readonly #random: Random;
  readonly #pages = new Map<ActorId, LeavingPage>();

  constructor(random: Random) {
    this.#random = random;
  }

  leave(page: ActorId, now: number): void {
    if (!this.#pages.has(page)) this.#pages.set(page, { group: `leaving-${page}-${String(now)}`, kept: [] });
  }

  /** The group of what races with the next document of a page; undefined where none is on its way. */
  groupOf(page: ActorId): string | undefined {
    return this.#pages.get(page)?.group;
  }

  /** Whether it keeps a message for the next document of its page. */
  keeps(message: Outgoing): boolean {
    const leaving = message.transport === 'eval' ? this.#pages.get(message.to) : undefined;
    if (!leaving || (leaving.kept.length === 0 && this.#random.below(2) === 1)) return false;
    leaving.kept.push(message);
    return true;
  }

  /** The next document is there, or the window is closed: returns what was kept, in its order, and its group. */
  end(page: ActorId): { readonly kept: readonly Outgoing[]; readonly group?: string } {
    const ended = this.#pages.get(page) ?? { kept: [] };
    this.#pages.delete(page);
    return ended;
  }
}
