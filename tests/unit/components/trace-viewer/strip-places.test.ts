import { describe, expect, it } from 'vitest';
import { marksInRow, nearestTo, timesAt } from '../../../../src/components/trace-viewer/strip-places.ts';

const marksAt = (xs: readonly number[], width: number) =>
  marksInRow(xs, (x) => x, width).map(({ mark }) => mark);

describe('marksInRow', () => {
  it('leaves marks that do not touch at their time', () => {
    expect(marksAt([10, 200, 90], 400)).toEqual([10, 90, 200]);
  });

  it('moves marks that would touch to the right, and back from the end', () => {
    expect(marksAt([100, 101, 102], 400)).toEqual([100, 138, 176]);
    expect(marksAt([398, 399, 400], 400)).toEqual([324, 362, 400]);
  });

  it('keeps of too many those that are listed first', () => {
    const kept = marksInRow([90, 5, 60], (x) => x, 80).map(({ thing }) => thing);
    expect(kept).toEqual([5, 90]);
  });
});

describe('timesAt', () => {
  it('has round times about 110 px apart', () => {
    expect(timesAt(14_200, 1068)).toEqual([0, 2000, 4000, 6000, 8000, 10_000, 12_000, 14_000]);
    expect(timesAt(40, 660)).toEqual([0, 10, 20, 30, 40]);
    expect(timesAt(1, 100)).toEqual([0, 1]);
  });
});

describe('nearestTo', () => {
  const times = { length: 3, at: (step: number) => 10 * step };

  it('finds the nearest of ascending times, the earlier of two as near', () => {
    expect(nearestTo(times, -5)).toBe(0);
    expect(nearestTo(times, 15)).toBe(1);
    expect(nearestTo(times, 16)).toBe(2);
    expect(nearestTo(times, 99)).toBe(2);
    expect(nearestTo({ ...times, length: 1 }, 99)).toBe(0);
  });
});
