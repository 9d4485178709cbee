import { describe, expect, it } from 'vitest';
import { holdToGoal, stayOn } from '../../../src/player/index.ts';

/** So many words, all different. */
const sentence = (words: number, from = 0) => ({
  sentence: Array.from({ length: words }, (_, index) => `word${String(from + index)}`).join(' '),
});
const alone = { before: undefined, hop: 0, speed: 1 };

describe('stayOn', () => {
  it('lets a reader read 238 words a minute', () => {
    expect(stayOn(sentence(11), alone)).toBeCloseTo((11 * 60_000) / 238);
  });

  it('counts only words that the step before did not say', () => {
    const { sentence: before } = sentence(10);
    expect(stayOn(sentence(10, 1), { ...alone, before })).toBe(1200);
    expect(stayOn({ sentence: 'a `word0` a_b' }, alone)).toBe(1200);
  });

  it('is 1.2 to 5 s', () => {
    expect(stayOn(sentence(1), alone)).toBe(1200);
    expect(stayOn(sentence(1000), alone)).toBe(5000);
  });

  it('lets its tokens come, during which its sentence can be read, and rests a moment', () => {
    expect(stayOn(sentence(1), { ...alone, hop: 400 })).toBe(1200);
    expect(stayOn(sentence(1), { ...alone, hop: 2000 })).toBe(2600);
  });

  it('passes by what only leads to the next step', () => {
    expect(stayOn({ ...sentence(100), isBrief: true }, { ...alone, hop: 400 })).toBe(580);
  });

  it('is divided by the speed, but for the movement, which has it already', () => {
    expect(stayOn(sentence(1), { ...alone, speed: 2 })).toBe(600);
    expect(stayOn({ ...sentence(1), isBrief: true }, { ...alone, hop: 800, speed: 0.5 })).toBe(1160);
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
