import { describe, expect, it } from 'vitest';
import { machineStates } from '../../../../src/simulation/index.ts';

describe('machineStates', () => {
  it('has the states of a machine in their order', () => {
    expect(machineStates['isolation-frame']).toEqual(['absent', 'waiting', 'ready']);
  });

  it('has the same for a page and for a frame in it', () => {
    expect(machineStates['foreign-frame']).toEqual(machineStates.page);
    expect(machineStates.page?.[0]).toBe('unloaded');
    expect(machineStates.page?.at(-1)).toBe('closed');
  });

  it('has no kind with a single state', () => {
    for (const states of Object.values(machineStates)) expect(states.length).toBeGreaterThan(1);
  });
});
