import { describe, expect, it } from 'vitest';
import { type ThingKind, verdictOf } from '../../../../src/diagnosis/recording/index.ts';
import { isScenarioId, loadScenario, loadScenarios } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { readRecordings } from '../../../../src/tools/recordings.ts';
import { type Call, pathOf, stepsOf, type Trace } from '../../../../src/trace/index.ts';
import { knownTexts } from './known-texts.ts';

const scenarios = await loadScenarios();
const runs = scenarios.flatMap((scenario) => {
  const sets = scenario.knobs.flatMap((knob) =>
    knob.kind === 'text' ? [] : knob.options.map(({ value }) => ({ [knob.id]: value })),
  );
  return [{}, ...sets].map((set) => ({ name: `${scenario.id} ${JSON.stringify(set)}`, scenario, set }));
});

async function run(id: string, set: Readonly<Record<string, string>> = {}): Promise<Trace> {
  if (!isScenarioId(id)) throw new Error('there is no such scenario');
  return simulate(await loadScenario(id), { set });
}

const kindsIn = (trace: Trace) => verdictOf(trace, knownTexts).things.map(({ kind }) => kind);

/** By scenario, at its own settings, what stands out in it. */
const standsOut: Readonly<Record<string, readonly ThingKind[]>> = {
  'invoke-error': ['rejected'],
  'unknown-command': ['refused'],
  'missing-argument': ['refused'],
  'unmanaged-state': ['refused'],
  'blocked-main-thread': ['thread-held'],
  'post-message-fallback': ['fallback'],
  'headers-in-fallback': ['never-settles', 'fallback'],
  'invoke-denied-by-window': ['refused'],
  'invoke-denied-by-scope': ['rejected'],
  'remote-origin-denied': ['refused'],
  'page-source': ['refused'],
  'wrong-invoke-key': ['never-settles'],
  'wrong-twice': ['refused'],
  'foreign-iframe': ['refused'],
  'leftover-permissions': ['refused'],
  'once-and-unlisten': ['nobody-heard'],
  'isolation-tampered': ['refused'],
  'compromised-script': ['rejected'],
  'forged-request': ['never-settles'],
  'starved-isolation-frame': ['never-settles'],
  'close-while-pending': ['never-settles'],
  'command-panics': ['never-settles'],
  'editor-session': ['refused'],
  'reload-while-pending': ['never-settles', 'ran-twice', 'fallback'],
};

describe('verdictOf', () => {
  it.each(scenarios.map(({ id }) => id))(
    'finds in %s what the scenario makes, and nothing else',
    async (id) => {
      const found = kindsIn(await run(id));
      expect(found).toEqual(standsOut[id] ?? []);
    },
  );

  it('says a window that listens too late, and an event that nobody hears', async () => {
    const [late] = verdictOf(await run('core-emit', { preview: 'late' }), knownTexts).things;
    expect(late?.sentence).toMatch(
      /^`preview` listens from .*, and hears none: `autosave:saved` came at .*\.$/,
    );
    const [nobody] = verdictOf(await run('once-and-unlisten'), knownTexts).things;
    expect(nobody?.sentence).toMatch(/^`autosave:saved` came at .*; no page heard it\.$/);
  });

  it('says who was refused by which gate, with the page of its text and the scenario', async () => {
    const { things, words } = verdictOf(await run('invoke-denied-by-window'), knownTexts);
    expect(words).toBe('One thing stands out. The only call did not resolve.');
    expect(things[0]).toMatchObject({
      sentence: '`preview` called `save_file`: refused at the permission gate.',
      entry: 'not-allowed-on-window',
      scenario: 'invoke-denied-by-window',
      more: 0,
    });
    const remote = verdictOf(await run('remote-origin-denied'), knownTexts).things[0];
    expect(remote?.scenario).toBe('remote-origin-denied');
  });

  it('says why nothing came back', async () => {
    const reason = async (id: string, set = {}) =>
      verdictOf(await run(id, set), knownTexts).things[0]?.sentence;
    expect(await reason('reload-while-pending')).toContain('its page was reloaded or left.');
    expect(await reason('close-while-pending')).toContain('its window was closed.');
    expect(await reason('command-panics')).toContain('the command panicked.');
    expect(await reason('starved-isolation-frame')).toContain('its isolation frame is not there.');
    expect(await reason('isolation-hook', { case: 'never' })).toContain(
      'its isolation frame did not pass it on.',
    );
    expect(await reason('wrong-invoke-key')).toContain('the terminal says why.');
  });

  it('says how long the main thread was held, and who waited', async () => {
    const [held] = verdictOf(await run('blocked-main-thread'), knownTexts).things;
    expect(held?.sentence).toBe('`word_count` held the main thread for 3 s; one request waited.');
    expect(kindsIn(await run('blocked-main-thread', { second: 'async' }))).not.toContain('thread-held');
  });

  it('says nothing of a run in which all is well', async () => {
    const { words, things } = verdictOf(await run('channel-progress'), knownTexts);
    expect(things).toEqual([]);
    expect(words).toBe('Nothing stands out. All 2 calls resolved.');
    expect(verdictOf(await run('page-start'), knownTexts).words).toBe(
      'Nothing stands out. No call was made.',
    );
  });

  it.each(runs)('names of $name only what is there', ({ scenario, set }) => {
    const trace = simulate(scenario, { set });
    const { things, calls, resolved } = verdictOf(trace, knownTexts);
    const steps = stepsOf(trace);
    for (const { moment, entry, scenario: like, sentence } of things) {
      expect(steps.some((step) => step.moments.some(({ id }) => id === moment))).toBe(true);
      if (entry !== undefined) expect(knownTexts.entries).toHaveProperty([entry]);
      if (like !== undefined) expect(isScenarioId(like)).toBe(true);
      expect(sentence).toMatch(/^[`A-Z].*\.$/s);
    }
    expect(resolved).toBeLessThanOrEqual(calls);
  });

  it.each(runs)('refuses in $name what a gate refused, and all of it', ({ scenario, set }) => {
    const trace = simulate(scenario, { set });
    const told = new Set(
      verdictOf(trace, knownTexts).things.flatMap(({ kind, alike }) =>
        kind === 'refused' ? [alike.split(' ')[0]] : [],
      ),
    );
    const refused = trace.calls.filter((call) => !call.before && isAnswered(call) && isRefused(trace, call));
    expect(new Set(refused.map(({ by }) => by))).toEqual(told);
  });

  it.each(readRecordings())(
    'finds in the recording $file what it finds in the simulation',
    async ({ trace }) => {
      const simulated = await run(trace.scenario, trace.set);
      expect(new Set(kindsIn(trace))).toEqual(new Set(kindsIn(simulated)));
    },
  );
});

/** A refused key is answered by nothing. */
const isAnswered = ({ settles }: Call) => settles === 'resolved' || settles === 'rejected';

/** The last gate that spoke refused: a call may be sent twice. */
const isRefused = (trace: Trace, { id }: Call) =>
  pathOf(trace, id).findLast(({ kind }) => kind === 'gate' || kind === 'returned') !== undefined &&
  pathOf(trace, id).some((moment) => moment.kind === 'gate' && moment.verdict === 'refused');
