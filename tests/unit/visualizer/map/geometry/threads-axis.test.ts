import { describe, expect, it } from 'vitest';
import {
  axisFor,
  lineLabel,
  linesOf,
  tickWords,
  timeWords,
} from '../../../../../src/visualizer/map/geometry/threads-axis.ts';

describe('axisFor', () => {
  it.each([
    ['a line each second, to the next half', { from: 4, to: 3118 }, { from: 0, to: 3500, tick: 1000 }],
    ['the whole of a run that ends at a line', { from: 0, to: 3000 }, { from: 0, to: 3000, tick: 1000 }],
    ['a longer run', { from: 4, to: 8000 }, { from: 0, to: 8000, tick: 2000 }],
    ['a run that begins late', { from: 61, to: 75 }, { from: 60, to: 75, tick: 5 }],
    ['milliseconds', { from: 0, to: 4 }, { from: 0, to: 4, tick: 1 }],
    ['a run of no time', { from: 7, to: 7 }, { from: 7, to: 8, tick: 1 }],
    ['an hour', { from: 0, to: 3_600_000 }, { from: 0, to: 4_000_000, tick: 1_000_000 }],
  ])('has %s', (_, run, axis) => {
    expect(axisFor(run)).toEqual(axis);
  });
});

describe('the words of an axis', () => {
  it('are seconds where its lines are half a second apart or more', () => {
    const axis = axisFor({ from: 4, to: 3118 });
    expect(linesOf(axis).map((ms) => lineLabel(ms, axis))).toEqual(['0 s', '1 s', '2 s', '3 s']);
    expect(tickWords(axis)).toBe('1 s per line');
    expect(timeWords(1006, axis)).toBe('1.0 s');
    expect(timeWords(206, axis)).toBe('206 ms');
  });

  it('are milliseconds where they are closer, also after a second', () => {
    const axis = axisFor({ from: 3001, to: 3018 });
    expect(linesOf(axis).map((ms) => lineLabel(ms, axis))).toEqual([
      '3000 ms',
      '3005 ms',
      '3010 ms',
      '3015 ms',
      '3020 ms',
    ]);
    expect(tickWords(axis)).toBe('5 ms per line');
    expect(timeWords(3012, axis)).toBe('3012 ms');
  });
});
