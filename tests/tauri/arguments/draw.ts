import { createRandom, type Random } from '../../../src/simulation/clock/random.ts';

/** Chances of one seed. */
export class Draw {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  chance = (share: number): boolean => this.#random.below(1000) < share * 1000;
  below = (limit: number): number => this.#random.below(limit);

  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** From none to `most`. */
  list<Item>(most: number, make: (index: number) => Item): Item[] {
    return Array.from({ length: this.below(most + 1) }, (_, index) => make(index));
  }
}
