import { describe, expect, it } from 'vitest';
import { holdToGoal, stayOn } from '../../../src/player/index.ts';

const words = (newWords: number) => ({ newWords });
const still = { hop: 0, speed: 1 };

describe('stayOn', () => {
  it('lets a reader read 238 words a minute', () => {
    expect(stayOn(words(11), still)).toBeCloseTo((11 * 60_000) / 238);
  });

  it('is 1.2 to 5 s', () => {
    expect(stayOn(words(1), still)).toBe(1200);
    expect(stayOn(words(1000), still)).toBe(5000);
  });

  it('lets its tokens come, during which its sentence can be read, and rests a moment', () => {
    expect(stayOn(words(1), { ...still, hop: 400 })).toBe(1200);
    expect(stayOn(words(1), { ...still, hop: 2000 })).toBe(2600);
  });

  it('passes by what only leads to the next step', () => {
    expect(stayOn({ ...words(100), isBrief: true }, { ...still, hop: 400 })).toBe(580);
  });

  it('is divided by the speed, but for the movement, which has it already', () => {
    expect(stayOn(words(1), { ...still, speed: 2 })).toBe(600);
    expect(stayOn({ ...words(1), isBrief: true }, { hop: 800, speed: 0.5 })).toBe(1160);
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
