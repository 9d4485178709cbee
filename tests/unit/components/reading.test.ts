import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/components/trace-viewer/reading.ts';

const parsed = (items: readonly unknown[]) =>
  [...piecesOf(items)].map((json) => JSON.parse(json) as readonly unknown[]);

describe('piecesOf', () => {
  it('parts a long list into pieces that follow each other', () => {
    const items = Array.from({ length: 3_000 }, (_, id) => ({ id, text: 'x'.repeat(500) }));
    const pieces = parsed(items);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.flat()).toEqual(items);
  });

  it('puts an item that is long in no piece with others that come after it', () => {
    expect(parsed(['x'.repeat(1_000_000), 1, 2]).map(({ length }) => length)).toEqual([1, 2]);
  });

  it('makes no piece of an empty list', () => {
    expect(parsed([])).toEqual([]);
  });
});
