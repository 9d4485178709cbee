import { describe, expect, it } from 'vitest';
import { refusedBefore } from '../../../../src/visualizer/run/run.ts';
import { runOfScenario } from '../run-of.ts';

describe('refusedBefore', () => {
  it('finds the step that was refused and is not any more', async () => {
    const denied = await runOfScenario('invoke-denied-by-window');
    const allowed = await runOfScenario('invoke-denied-by-window', { window: 'main' });
    const [step] = refusedBefore(allowed, denied);
    expect(allowed.steps[step ?? -1]).toBe('c1.permission.1');
    expect(refusedBefore(denied, allowed)).toEqual([]);
  });
});
