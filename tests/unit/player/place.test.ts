import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../src/player/index.ts';

describe('placeIn', () => {
  const denied = ['c1.called.1', 'c1.key.1', 'c1.permission.1', 'c1.sent.2', 'c1.settled.1'];
  const allowed = [
    'c1.called.1',
    'c1.key.1',
    'c1.permission.1',
    'c1.command.1',
    'c1.running.1',
    'c1.settled.1',
  ];

  it('finds the step of the same id', () => {
    expect(placeIn(allowed, denied, 4)).toBe(5);
    expect(placeIn(denied, allowed, 2)).toBe(2);
  });

  it('else takes the last step before the first difference', () => {
    expect(placeIn(denied, allowed, 4)).toBe(2);
    expect(placeIn(allowed, denied, 3)).toBe(2);
  });

  it('takes the first step where nothing is alike', () => {
    expect(placeIn(['c2.called.1'], denied, 3)).toBe(0);
  });

  it('takes the last step of a run that merely ended earlier', () => {
    expect(placeIn(denied.slice(0, 2), denied, 4)).toBe(1);
  });
});
