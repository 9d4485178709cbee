import { describe, expect, it } from 'vitest';
import { type Block, slidesOf } from '../../../../src/components/slides/slides-of.ts';

const block = (kind: Block['kind'], words = 30): Block => ({ kind, words });

describe('slidesOf', () => {
  it('puts title and question on the first slide', () => {
    expect(slidesOf([block('left out'), block('title'), block('title'), block('text')])).toEqual([
      { kind: 'title', blocks: [1, 2] },
      { kind: 'text', blocks: [3] },
    ]);
  });

  it('keeps a heading above each slide of its section', () => {
    expect(slidesOf([block('heading'), block('text', 40), block('text', 20), block('text', 30)])).toEqual([
      { kind: 'text', heading: 0, blocks: [1, 2] },
      { kind: 'text', heading: 0, blocks: [3] },
    ]);
  });

  it('gives a figure, a belief and a question a slide each', () => {
    const blocks = [
      block('heading'),
      block('text'),
      block('figure', 900),
      block('belief'),
      block('question', 600),
    ];
    expect(slidesOf(blocks)).toEqual([
      { kind: 'text', heading: 0, blocks: [1] },
      { kind: 'figure', heading: 0, blocks: [2] },
      { kind: 'text', heading: 0, blocks: [3] },
      { kind: 'text', heading: 0, blocks: [4] },
    ]);
  });

  it('keeps code with the text before it', () => {
    expect(slidesOf([block('text', 60), block('code', 40), block('text', 10), block('code', 90)])).toEqual([
      { kind: 'text', blocks: [0, 1] },
      { kind: 'text', blocks: [2, 3] },
    ]);
  });

  it('shows a text that is longer than a slide whole', () => {
    expect(slidesOf([block('text', 200), block('text', 5)])).toEqual([
      { kind: 'text', blocks: [0] },
      { kind: 'text', blocks: [1] },
    ]);
  });

  it('shows each block that is not left out once', () => {
    const all = [
      block('title'),
      block('heading'),
      block('text', 10),
      block('text', 70),
      block('code'),
      block('left out'),
      block('figure'),
      block('text', 60),
    ];
    expect(slidesOf(all).flatMap(({ blocks }) => blocks)).toEqual([0, 2, 3, 4, 6, 7]);
  });
});
