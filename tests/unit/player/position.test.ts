import { describe, expect, it } from 'vitest';
import { openStopAt, type Position, type Stop } from '../../../src/player/index.ts';
import { jumpTo, reachable } from '../../../src/player/position.ts';
import { changeStops } from '../../../src/player/stop.ts';

const early: Stop = { at: 2, until: 4, state: 'open' };
const late: Stop = { at: 6, until: 8, state: 'open' };
const answered: Stop = { at: 2, until: 4, state: 'answered', option: 1 };
const at = (step: number, ...stops: readonly Stop[]): Position => ({ steps: 10, at: step, stops });

describe('openStopAt', () => {
  it('finds the open stop at the step, and no other', () => {
    expect(openStopAt(at(2, early, late))).toBe(early);
    expect(openStopAt(at(3, early, late))).toBeUndefined();
    expect(openStopAt(at(2, answered))).toBeUndefined();
  });
});

describe('reachable', () => {
  it.each([
    ['a step of the trace', 7, 7],
    ['the first step for less', -3, 0],
    ['the last step for more', 10, 9],
    ['the last step for infinity', Number.POSITIVE_INFINITY, 9],
    ['the step before a fraction', 3.8, 3],
    ['the first step for what is no number', Number.NaN, 0],
  ])('is %s', (_, to, reached) => {
    expect(reachable(at(1), to)).toBe(reached);
  });

  it('ends at the next open stop', () => {
    expect(reachable(at(0, early, late), 9)).toBe(2);
    expect(reachable(at(2, early, late), 3)).toBe(2);
    expect(reachable(at(5, early, late), 9)).toBe(6);
  });

  it('passes a stop that is answered, and goes back before any', () => {
    expect(reachable(at(0, answered), 9)).toBe(9);
    expect(reachable(at(6, late), 1)).toBe(1);
  });
});

describe('jumpTo', () => {
  it('skips the open stops before the step', () => {
    expect(jumpTo(at(0, early, late), 6)).toEqual({
      steps: 10,
      at: 6,
      stops: [{ at: 2, until: 4, state: 'skipped' }, late],
    });
  });

  it('leaves an answer as it is', () => {
    expect(jumpTo(at(0, answered), 5).stops).toEqual([answered]);
  });

  it('stays inside the trace', () => {
    expect(jumpTo(at(0), 99).at).toBe(9);
    expect(jumpTo(at(0), -1).at).toBe(0);
  });
});

describe('changeStops', () => {
  it('changes those that are meant', () => {
    expect(changeStops([early, late], (stop) => stop === late, { state: 'skipped' })).toEqual([
      early,
      { at: 6, until: 8, state: 'skipped' },
    ]);
  });

  it('gives the very same list where none is meant, so that nothing that reads it follows', () => {
    const stops = [early];
    expect(changeStops(stops, () => false, { state: 'skipped' })).toBe(stops);
  });
});
