import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../../src/scenarios/index.ts';
import { checkSet } from '../../../../src/simulation/index.ts';

const scenarios = await loadScenarios();

const scenario = scenarios.find(({ id }) => id === 'invoke-success');
if (!scenario) throw new Error('the scenario is gone');
const check = (wanted: Record<string, string>) => {
  const { set, problems } = checkSet(scenario, wanted);
  return { set, problems: problems.map(({ message }) => message) };
};

describe('checkSet', () => {
  it('completes what is wanted with the scenario’s own settings', () => {
    const { set, problems } = check({ key: 'wrong' });
    expect(problems).toEqual([]);
    expect(set).toMatchObject({ key: 'wrong', argument: 'given', text: 'to be or not' });
  });

  it('names what cannot be combined, with the reason, and leaves it as it was', () => {
    const { set, problems } = check({ argument: 'missing', key: 'wrong' });
    expect(problems).toEqual([
      '“argument” cannot be “missing” while “key” is “wrong”: a wrong key is refused before arguments are read',
    ]);
    expect(set).toMatchObject({ argument: 'given', key: 'wrong' });
  });

  it('says of a text only that it is not read', () => {
    expect(check({ text: 'one', argument: 'missing' }).problems).toEqual([
      '“text” is not read while “argument” is “missing”: the argument is left out',
    ]);
    expect(check({ text: 'to be or not', argument: 'missing' }).problems).toEqual([]);
  });
});
