import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { gateWords } from '../../../../src/visualizer/touch/gate-words.ts';

const asked = { command: 'save_file', place: 'the window `main`' };

describe('gateWords', () => {
  it.each(['unseal', 'form'] as const)('say of %s that it answers, but not in the fallback', (gate) => {
    expect(gateWords(gate, { ...asked, isFallback: false }).ifRefused).toMatch(/rejects|status 500/);
    const { ifRefused } = gateWords(gate, { ...asked, isFallback: true });
    expect(ifRefused).toContain('the promise never settles');
    expect(ifRefused).not.toMatch(/rejects|status/);
  });

  it('say it as it goes: a seal that is broken in the fallback', async () => {
    const trace = simulate(await loadScenario('isolation-tampered'), { set: { case: 'c' } });
    const refused = trace.moments.find((moment) => moment.kind === 'gate' && moment.verdict === 'refused');
    expect(refused).toMatchObject({ gate: 'unseal' });
    expect(trace.calls.find(({ id }) => id === refused?.call)?.settles).toBe('never');
    expect(trace.moments.some(({ kind }) => kind === 'console')).toBe(true);
  });
});
