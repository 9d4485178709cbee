import { describe, expect, it } from 'vitest';
import { cutAt, pathThrough, stretch } from '../../../../../src/visualizer/map/geometry/polyline.ts';

const line = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
];

describe('pathThrough', () => {
  it('rounds bends and nothing else', () => {
    expect(pathThrough(line)).toBe('M0 0L92 0Q100 0 100 8L100 50');
    expect(
      pathThrough([
        { x: 0, y: 0 },
        { x: 5, y: 0 },
        { x: 9, y: 0 },
      ]),
    ).toBe('M0 0L5 0L9 0');
  });

  it('is empty without points', () => {
    expect(pathThrough([])).toBe('');
  });
});

describe('cutAt', () => {
  it('ends at a point of the line', () => {
    expect(cutAt(line, { x: 100, y: 20 })).toEqual([line[0], line[1], { x: 100, y: 20 }]);
  });

  it('finds no point off it', () => {
    expect(cutAt(line, { x: 50, y: 20 })).toBeUndefined();
  });
});

describe('stretch', () => {
  it('follows the line between two of its points', () => {
    expect(stretch(line, { x: 40, y: 0 }, { x: 100, y: 20 })).toEqual([
      { x: 40, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 20 },
    ]);
  });

  it('is straight where a point is off it', () => {
    const [from, to] = [
      { x: 40, y: 9 },
      { x: 100, y: 20 },
    ];
    expect(stretch(line, from, to)).toEqual([from, to]);
  });
});
