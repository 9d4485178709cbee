import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../../../src/trace/index.ts';
import { passingBetween } from '../../../../../src/visualizer/map/view/passing.ts';
import { pictureOf, runOf } from '../runs.ts';

const allowed = runOf('invoke-success');
const denied = runOf('invoke-denied-by-window');

const openIn = (picture: Picture | undefined) =>
  picture?.core.gates.flatMap(({ gate, state }) => (state === 'passed' ? [gate] : []));

describe('passingBetween', () => {
  it('opens the gate that a request leaves', () => {
    const last = pictureOf(allowed, 'c1.key.1');
    const { departure, gates } = passingBetween(last, pictureOf(allowed, 'c1.permission.1'));
    expect(openIn(departure)).toEqual(['key', 'origin', 'permission']);
    expect(departure?.tokens).toBe(last.tokens);
    expect(gates).toEqual([]);
  });

  it('opens one after the other what a request passes on its way', () => {
    const sent = pictureOf(allowed, 'c1.sent.1');
    const { departure, gates } = passingBetween(sent, pictureOf(allowed, 'c1.key.1'));
    expect(departure).toBeUndefined();
    expect(gates.map(openIn)).toEqual([['key'], ['key', 'origin']]);
  });

  it('opens nothing that refuses', () => {
    const last = pictureOf(denied, 'c1.key.1');
    expect(passingBetween(last, pictureOf(denied, 'c1.permission.1'))).toEqual({ gates: [] });
  });
});
