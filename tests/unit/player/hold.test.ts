import { describe, expect, it } from 'vitest';
import { holdOf } from '../../../src/player/index.ts';

describe('holdOf', () => {
  it('stays 1.6 s on a short sentence', () => {
    expect(holdOf('It runs.', 1)).toBe(1600);
  });

  it('gives 45 ms for each character of a longer one', () => {
    expect(holdOf('x'.repeat(100), 1)).toBe(4500);
  });

  it('never stays longer than 6 s at normal speed', () => {
    expect(holdOf('x'.repeat(1000), 1)).toBe(6000);
  });

  it('is divided by the speed', () => {
    expect(holdOf('x'.repeat(100), 2)).toBe(2250);
    expect(holdOf('x', 0.5)).toBe(3200);
  });
});
