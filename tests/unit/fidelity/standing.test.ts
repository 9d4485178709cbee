import { describe, expect, it } from 'vitest';
import { holds, standingOf, standingText } from '../../../src/fidelity/index.ts';
import { scenarios } from '../../../src/scenarios/all.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Knobs, Trace } from '../../../src/trace/record/trace.ts';
import { asRecorded } from './as-recorded.ts';

const scenario = scenarios.find(({ id }) => id === 'invoke-denied-by-window');
if (!scenario) throw new Error('the scenario is gone');
const run = (set: Knobs, seed = 1) => simulate(scenario, { set, seed });
const own = run({}).set;
const settings = [
  { changed: undefined, set: own },
  { changed: 'window=main', set: { ...own, window: 'main' } },
];
const why = 'nothing crosses';
const excused = settings.map((setting) => ({ ...setting, why }));
const recorded = (set: Knobs) => ({ file: 'recorded.json', trace: asRecorded(run(set)) });
const broken = ({ file, trace }: { file: string; trace: Trace }) => ({
  file,
  trace: { ...trace, ended: 'abort' as const },
});

describe('standingOf', () => {
  it('is proven when each setting equals its recording', () => {
    const standing = standingOf(settings, [recorded({}), recorded({ window: 'main' })], run);
    expect(standingText(standing)).toBe('proven by 2 recordings');
    expect(holds(standing)).toBe(true);
  });

  it('names the values that are not recorded, and holds if there is a reason', () => {
    const standing = standingOf(settings, [recorded({})], run);
    expect(standingText(standing)).toBe('proven by 1 recording, but for window=main (not recorded)');
    expect(holds(standing)).toBe(false);
    const withReason = standingOf(excused, [recorded({})], run);
    expect(standingText(withReason)).toBe(
      'proven by 1 recording, but for window=main (not recorded: nothing crosses)',
    );
    expect(holds(withReason)).toBe(true);
  });

  it('names the values that differ, and does not hold', () => {
    const standing = standingOf(settings, [recorded({}), broken(recorded({ window: 'main' }))], run);
    expect(standingText(standing)).toBe('proven by 1 recording, but for window=main (differs)');
    expect(holds(standing)).toBe(false);
  });

  it('is not proven by other settings than its own', () => {
    const standing = standingOf(settings, [broken(recorded({})), recorded({ window: 'main' })], run);
    expect(standing.word).toBe('differs');
    expect(holds(standing)).toBe(false);
  });

  it('compares a recording of several changed values too', () => {
    const both = recorded({ window: 'main', profile: 'release' });
    const standing = standingOf(settings, [recorded({}), broken(both)], run);
    expect(standingText(standing)).toContain('window=main profile=release (differs)');
  });

  it('takes a reason in the place of a recording', () => {
    expect(standingText(standingOf(excused, [], run))).toBe('modelled: nothing crosses');
    expect(holds(standingOf(excused, [], run))).toBe(true);
    expect(holds(standingOf(settings, [], run))).toBe(false);
  });

  it('takes a knob that is newer than a recording to have its own value', () => {
    const older = Object.fromEntries(Object.entries(own).filter(([knob]) => knob !== 'profile'));
    const { file, trace } = recorded({});
    expect(standingOf(settings, [{ file, trace: { ...trace, set: older } }], run).word).toBe('proven');
  });
});
