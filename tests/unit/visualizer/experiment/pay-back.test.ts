import { describe, expect, it } from 'vitest';
import { payBackOf } from '../../../../src/visualizer/experiment/pay-back.ts';
import { runOfScenario } from '../run-of.ts';

const denied = await runOfScenario('invoke-denied-by-window');

describe('payBackOf', () => {
  it('goes to where the change refuses a call, and says so', async () => {
    const [right, wrong] = [
      await runOfScenario('invoke-success'),
      await runOfScenario('invoke-success', { key: 'wrong' }),
    ];
    const paid = payBackOf(right, wrong);
    expect(wrong.steps[paid.decidedAt]).toBe('c1.key.1');
    expect(paid.lines).toEqual([
      { name: 'Before', kind: 'resolved', words: 'resolved: `4`' },
      { name: 'Now', kind: 'refused', words: 'refused at `key`, never settles' },
    ]);
  });

  it('says who hears an event', async () => {
    const [before, now] = [
      await runOfScenario('emit-to-one-window'),
      await runOfScenario('emit-to-one-window', { rust: 'any' }),
    ];
    expect(payBackOf(before, now).lines.map(({ words }) => words)).toEqual([
      'heard by `main`, `preview`',
      'heard by `core`, `main`, `preview`',
    ]);
  });

  it('says where a run goes another way to the same end', async () => {
    const release = await runOfScenario('invoke-denied-by-window', { profile: 'release' });
    const paid = payBackOf(denied, release);
    expect(paid.differsAt).toBeGreaterThan(0);
    expect(paid.lines).toEqual([
      { name: 'Now', kind: undefined, words: 'the same end as before, by another way from step 6 on' },
    ]);
  });

  it('says that a setting plays no part', () => {
    const paid = payBackOf(denied, denied);
    expect(paid.differsAt).toBeUndefined();
    expect(paid.lines).toEqual([
      { name: 'Now', kind: undefined, words: 'the same as before: this setting plays no part in the run' },
    ]);
  });
});
