import { describe, expect, it } from 'vitest';
import {
  folded,
  gatesAlone,
  gatesNoted,
  groupIndex,
  unfolded,
} from '../../../../../src/visualizer/map/geometry/gate-groups.ts';
import { planOf } from '../../../../../src/visualizer/map/geometry/plan.ts';
import { pictureOf, runOf } from '../runs.ts';

const denied = runOf('invoke-denied-by-window');
const changed = runOf('invoke-denied-by-window', { permission: 'on' });
const plan = planOf(denied.trace);
const granted = planOf(changed.trace);

describe('gatesAlone', () => {
  it('holds what refuses a request of the run, at every step', () => {
    expect([...gatesAlone(plan, {})]).toEqual(['permission']);
    expect([...gatesAlone(granted, {})]).toEqual([]);
  });

  it('holds what refused before a change', () => {
    const before = pictureOf(denied, 'c1.settled.1');
    expect([...gatesAlone(granted, { before })]).toEqual(['permission']);
    expect([...gatesNoted(granted, { before })]).toEqual(['permission']);
  });

  it('holds what the figure is about, and what its settings concern', () => {
    expect([...gatesAlone(granted, { about: 'transport' })]).toEqual(['key']);
    expect([...gatesAlone(granted, { about: 'events', gates: ['arguments'] })]).toEqual(['arguments']);
    const remote = planOf(runOf('remote-origin-denied').trace);
    expect([...gatesAlone(remote, { about: 'permissions' })].sort()).toEqual(['origin', 'permission']);
    expect([...gatesNoted(granted, { gates: ['key'] })]).toEqual([]);
  });

  it('holds what is not applied, so that nothing counts as passed that was not', () => {
    const unasked = planOf(runOf('channel-progress').trace);
    expect(gatesAlone(unasked, {}).has('permission')).toBe(true);
  });
});

describe('folded', () => {
  it('joins gates in a row that are not drawn alone', () => {
    const gates = folded(plan, new Set(['permission'] as const)).map((group) => group.gates);
    expect(gates).toEqual([['key', 'origin'], ['permission'], ['command', 'arguments']]);
    expect(folded(plan, new Set()).map((group) => group.gates.length)).toEqual([5]);
  });

  it('has unseal with isolation', () => {
    const isolated = { ...plan, gates: 6 };
    const gates = folded(isolated, new Set(['unseal'] as const)).map((group) => group.gates.length);
    expect(gates).toEqual([1, 5]);
    expect(unfolded(isolated)).toHaveLength(6);
  });
});

describe('groupIndex', () => {
  it('is that of the group that a gate is in', () => {
    const groups = folded(plan, new Set(['permission'] as const));
    expect([0, 1, 2, 3, 4].map((gate) => groupIndex(groups, gate))).toEqual([0, 0, 1, 2, 2]);
  });
});
