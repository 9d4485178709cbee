import { describe, expect, it } from 'vitest';
import { shownOrder } from '../../../src/learning/shown-order.ts';

const ids = Array.from({ length: 200 }, (_, index) => `question-${String(index)}`);

describe('shownOrder', () => {
  it.each([3, 4, 5, 6])('has each of %i items once, and never in their right order', (count) => {
    const right = Array.from({ length: count }, (_, index) => index);
    for (const id of ids) {
      expect(shownOrder(id, count).toSorted()).toEqual(right);
      expect(shownOrder(id, count)).not.toEqual(right);
    }
  });

  it('is the same for the same id, and differs among ids', () => {
    expect(shownOrder('order-of-the-gates', 4)).toEqual(shownOrder('order-of-the-gates', 4));
    expect(new Set(ids.map((id) => shownOrder(id, 4).join())).size).toBeGreaterThan(15);
  });
});
