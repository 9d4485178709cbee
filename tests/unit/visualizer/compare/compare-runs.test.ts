import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../../src/visualizer/compare/compare-runs.ts';
import { pairsOf } from '../../../../src/visualizer/compare/pairs.ts';
import { runOfScenario } from '../run-of.ts';

const denied = await runOfScenario('invoke-denied-by-window');
const allowed = await runOfScenario('invoke-denied-by-window', { permission: 'on' });
const release = await runOfScenario('invoke-denied-by-window', { profile: 'release' });

describe('pairsOf', () => {
  it('puts the same steps side by side, and lets one wait where only the other has a step', () => {
    expect(pairsOf(denied, allowed).map(({ baseline, changed, of }) => [baseline, changed, of])).toEqual([
      [0, 0, 'both'],
      [1, 1, 'both'],
      [2, 2, 'both'],
      [3, 3, 'both'],
      [3, 4, 'changed'],
      [3, 5, 'changed'],
      [4, 6, 'both'],
      [5, 7, 'both'],
      [6, 8, 'both'],
    ]);
    expect(pairsOf(allowed, denied).map(({ baseline, changed, of }) => [baseline, changed, of])).toEqual([
      [0, 0, 'both'],
      [1, 1, 'both'],
      [2, 2, 'both'],
      [3, 3, 'both'],
      [4, 3, 'baseline'],
      [5, 3, 'baseline'],
      [6, 4, 'both'],
      [7, 5, 'both'],
      [8, 6, 'both'],
    ]);
  });

  it('finds the same request behind the isolation frame', async () => {
    const [plain, isolated] = [
      await runOfScenario('isolation-success', { pattern: 'brownfield' }),
      await runOfScenario('isolation-success'),
    ];
    const both = pairsOf(plain, isolated).filter(({ of }) => of === 'both');
    expect(both.map(({ baseline, changed }) => [plain.steps[baseline], isolated.steps[changed]])).toEqual([
      ['c1.called.1', 'c1.called.1'],
      ['c1.sent.1', 'c1.sent.3'],
      ['c1.key.1', 'c1.key.1'],
      ['c1.permission.1', 'c1.permission.1'],
      ['c1.command.1', 'c1.command.1'],
      ['c1.running.1', 'c1.running.1'],
      ['c1.sent.2', 'c1.sent.4'],
      ['c1.callback.1', 'c1.callback.1'],
      ['c1.settled.1', 'c1.settled.1'],
    ]);
  });

  it('knows which are alike in all that is said of them', () => {
    expect(pairsOf(denied, release).map(({ isAlike }) => isAlike)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('loses no step of either run, and goes back in none', async () => {
    const [one, other] = [
      await runOfScenario('blocked-main-thread'),
      await runOfScenario('blocked-main-thread', { second: 'async' }),
    ];
    const pairs = pairsOf(one, other);
    const seen = (side: 'baseline' | 'changed') =>
      pairs.filter(({ of }) => of === 'both' || of === side).map((pair) => pair[side]);
    expect(seen('baseline')).toEqual(one.steps.map((_, index) => index));
    expect(seen('changed')).toEqual(other.steps.map((_, index) => index));
  });
});

describe('compareRuns', () => {
  const both = compareRuns(denied, allowed);

  it('is one run over all pairs, with the ids of both', () => {
    expect(both.steps).toHaveLength(9);
    expect(both.steps[4]).toBe('c1.command.1');
    expect(compareRuns(allowed, denied).steps[5]).toBe('own.c1.running.1');
    expect(both.pictures.length).toBe(9);
  });

  it('finds the first difference and marks it', () => {
    expect(both.comparison?.difference).toBe(3);
    expect(both.marks).toContainEqual({ step: 3, shape: 'word', word: 'differs from here' });
    expect(compareRuns(denied, denied).comparison?.difference).toBe(7);
  });

  it('moves the marks of the changed run to its pairs', () => {
    expect(compareRuns(allowed, denied).marks.map(({ step, shape }) => [step, shape])).toEqual([
      [3, 'refused'],
      [8, 'rejected'],
    ]);
  });

  it('says of a pair what differs', () => {
    expect(both.words.steps.at(2)?.sentence).toBe(denied.words.steps.at(2)?.sentence);
    expect(both.words.steps.at(3)?.sentence).toMatch(
      /^Without your change: The permission gate refuses: .* With it: The permission gate lets it pass: /,
    );
    expect(both.words.steps.at(4)?.sentence).toMatch(/^Only with your change: `save_file` is found/);
    expect(compareRuns(allowed, denied).words.steps.at(4)?.sentence).toMatch(/^Only without your change: /);
  });
});
