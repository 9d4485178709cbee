import { describe, expect, it } from 'vitest';
import { collectCitations } from '../../../../src/tools/recheck/collect-citations.ts';

const used = await collectCitations();

describe('collectCitations', () => {
  it('gives each place once', () => {
    const names = used.map(({ citation }) => JSON.stringify(citation));
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what rests on a rule', () => {
    const rests = used
      .filter(({ uses }) => uses.some(({ kind, place }) => kind === 'rule' && place === 'acl.resolve'))
      .flatMap(({ uses }) => uses.map(({ kind, place }) => `${kind} ${place}`));
    expect(rests).toContain('scenario invoke-denied-by-window');
    expect(rests).toContain('lesson capabilities-and-permissions');
  });

  it('finds the sources that only a comment names', () => {
    const [loaded] = used.filter(({ citation }) => citation.symbol === 'generate_invoke_key');
    expect(loaded?.uses.map(({ kind }) => kind)).toContain('code');
  });
});
