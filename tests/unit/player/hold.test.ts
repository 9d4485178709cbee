import { describe, expect, it } from 'vitest';
import { holdOf, holdToGoal } from '../../../src/player/index.ts';

const sentence = (length: number) => ({ sentence: 'x'.repeat(length) });

describe('holdOf', () => {
  it('gives 1.2 s, and 25 ms for each character', () => {
    expect(holdOf(sentence(8), 1)).toBe(1400);
    expect(holdOf(sentence(100), 1)).toBe(3700);
  });

  it('never stays longer than 5 s at normal speed', () => {
    expect(holdOf(sentence(1000), 1)).toBe(5000);
  });

  it('passes by what only leads to the next step', () => {
    expect(holdOf({ ...sentence(100), isBrief: true }, 1)).toBe(180);
  });

  it('is divided by the speed', () => {
    expect(holdOf(sentence(100), 2)).toBe(1850);
    expect(holdOf({ ...sentence(100), isBrief: true }, 0.5)).toBe(360);
  });
});

describe('holdToGoal', () => {
  it('shares the time among the steps on the way', () => {
    expect(holdToGoal({ from: 2, step: 22, within: 2000 })).toBe(100);
  });

  it('stays on none of them longer than 250 ms', () => {
    expect(holdToGoal({ from: 2, step: 3, within: 2000 })).toBe(250);
    expect(holdToGoal({ from: 3, step: 3, within: 2000 })).toBe(250);
  });
});
