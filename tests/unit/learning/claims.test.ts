import { describe, expect, it } from 'vitest';
import { holds, type Claim } from '../../../src/learning/claims.ts';
import { loadScenario, type ScenarioId } from '../../../src/scenarios/index.ts';
import { simulate } from '../../../src/simulation/index.ts';

async function told(scenario: ScenarioId, claim: Claim, set = {}): Promise<boolean> {
  return holds(claim, simulate(await loadScenario(scenario), { set }));
}

describe('holds', () => {
  it('tells how a call was settled', async () => {
    expect(await told('invoke-success', { settles: 'resolved', value: 4 })).toBe(true);
    expect(await told('invoke-success', { settles: 'resolved', value: 5 })).toBe(false);
    expect(await told('invoke-error', { settles: 'rejected', value: 'file not found' })).toBe(true);
  });

  it('tells which gate stopped a call, and whether its command ran', async () => {
    const denied: Claim = { stoppedAt: 'permission', runs: false, status: 200 };
    expect(await told('invoke-denied-by-window', denied)).toBe(true);
    expect(await told('invoke-denied-by-window', denied, { window: 'main' })).toBe(false);
    expect(await told('invoke-denied-by-window', { stoppedAt: 'none', runs: true }, { window: 'main' })).toBe(
      true,
    );
  });

  it('does not count a scope as a gate', async () => {
    const claim: Claim = { stoppedAt: 'none', runs: true, settles: 'rejected', value: 'path not in scope' };
    expect(await told('invoke-denied-by-scope', claim)).toBe(true);
  });

  it('tells a promise that never settles, and that nothing answered', async () => {
    expect(await told('wrong-invoke-key', { settles: 'never', stoppedAt: 'key' })).toBe(true);
    expect(await told('wrong-invoke-key', { status: 500 })).toBe(false);
  });

  it('tells who heard an event, in any order', async () => {
    expect(await told('emit-to-all', { heard: ['preview', 'core', 'main'] })).toBe(true);
    expect(await told('emit-to-all', { heard: ['preview'] })).toBe(false);
  });

  it('wants every key to hold', async () => {
    expect(await told('invoke-success', { settles: 'resolved', stoppedAt: 'key' })).toBe(false);
  });

  it('is false of a call that the run does not have', async () => {
    expect(await told('invoke-success', { call: 'c9', settles: 'resolved' })).toBe(false);
    expect(await told('core-emit', { settles: 'resolved' })).toBe(false);
  });
});
