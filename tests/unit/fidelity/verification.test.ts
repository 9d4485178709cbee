import { describe, expect, it } from 'vitest';
import { isVerified, verificationText, verify } from '../../../src/fidelity/index.ts';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Knobs, Trace } from '../../../src/trace/record/trace.ts';
import { asRecorded } from './as-recorded.ts';

const scenarios = await loadScenarios();

const scenario = scenarios.find(({ id }) => id === 'invoke-denied-by-window');
if (!scenario) throw new Error('the scenario is gone');
const run = (set: Knobs, seed = 1) => simulate(scenario, { set, seed });
const defaults = run({}).set;
const settings = [
  { changed: undefined, set: defaults },
  { changed: 'window=main', set: { ...defaults, window: 'main' } },
];
const why = 'nothing crosses';
const excused = settings.map((setting) => ({ ...setting, why }));
const recorded = (set: Knobs) => ({ file: 'recorded.json', trace: asRecorded(run(set)) });
const broken = ({ file, trace }: { file: string; trace: Trace }) => ({
  file,
  trace: { ...trace, ended: 'abort' as const },
});

describe('verify', () => {
  it('is proven when each setting equals its recording', () => {
    const verification = verify(settings, [recorded({}), recorded({ window: 'main' })], run);
    expect(verificationText(verification)).toBe('proven by 2 recordings');
    expect(isVerified(verification)).toBe(true);
  });

  it('names the values that are not recorded, and is verified if there is a reason', () => {
    const verification = verify(settings, [recorded({})], run);
    expect(verificationText(verification)).toBe('proven by 1 recording, but for window=main (not recorded)');
    expect(isVerified(verification)).toBe(false);
    const withReason = verify(excused, [recorded({})], run);
    expect(verificationText(withReason)).toBe(
      'proven by 1 recording, but for window=main (not recorded: nothing crosses)',
    );
    expect(isVerified(withReason)).toBe(true);
  });

  it('names the values that differ, and is not verified', () => {
    const verification = verify(settings, [recorded({}), broken(recorded({ window: 'main' }))], run);
    expect(verificationText(verification)).toBe('proven by 1 recording, but for window=main (differs)');
    expect(isVerified(verification)).toBe(false);
  });

  it('is not proven by other settings than the default', () => {
    const verification = verify(settings, [broken(recorded({})), recorded({ window: 'main' })], run);
    expect(verification.word).toBe('differs');
    expect(isVerified(verification)).toBe(false);
  });

  it('compares a recording of several changed values too', () => {
    const both = recorded({ window: 'main', profile: 'release' });
    const verification = verify(settings, [recorded({}), broken(both)], run);
    expect(verificationText(verification)).toContain('window=main profile=release (differs)');
  });

  it('takes a reason in the place of a recording', () => {
    expect(verificationText(verify(excused, [], run))).toBe('modelled: nothing crosses');
    expect(isVerified(verify(excused, [], run))).toBe(true);
    expect(isVerified(verify(settings, [], run))).toBe(false);
  });

  it('takes a knob that is newer than a recording to have its default', () => {
    const older = Object.fromEntries(Object.entries(defaults).filter(([knob]) => knob !== 'profile'));
    const { file, trace } = recorded({});
    expect(verify(settings, [{ file, trace: { ...trace, set: older } }], run).word).toBe('proven');
  });
});
