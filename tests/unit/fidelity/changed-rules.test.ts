import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstDifference, isVerified, verify } from '../../../src/fidelity/index.ts';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { checkSet, type Scenario } from '../../../src/simulation/index.ts';
import type { Knobs } from '../../../src/trace/record/trace.ts';
import { readRecordings } from '../../../src/tools/recordings.ts';

const scenarios = await loadScenarios();

const texts = '../../../src/simulation/acl/refusal-text.ts';
const gates = '../../../src/simulation/ipc/gates.ts';
const targets = '../../../src/simulation/events/targets.ts';
const responses = '../../../src/simulation/ipc/responses.ts';

const scenarioOf = (id: string): Scenario => {
  const scenario = scenarios.find((it) => it.id === id);
  if (!scenario) throw new Error(`${id} is gone`);
  return scenario;
};

const recordings = readRecordings();

/** A scenario compared with its recording when the simulator runs with the modules mocked so far. */
async function verificationWith(id: string, wanted: Knobs = {}) {
  const scenario = scenarioOf(id);
  const { set } = checkSet(scenario, wanted);
  // A knob that came later has its own setting in a recording.
  const settingOf = (it: Knobs) => checkSet(scenario, it).set;
  const own = recordings.filter(
    ({ trace }) => trace.scenario === id && isDeepStrictEqual(settingOf(trace.set), set),
  );
  expect(own).toHaveLength(1);
  const changed = await import('../../../src/simulation/index.ts');
  return verify([{ changed: undefined, set }], own, (settings, seed) =>
    changed.simulate(scenario, { set: settings, seed }),
  );
}

describe('a rule of the simulator that is changed', () => {
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    for (const path of [texts, gates, targets, responses]) vi.doUnmock(path);
  });

  it('none: the scenario is verified', async () => {
    const verification = await verificationWith('invoke-denied-by-window');
    expect(isVerified(verification)).toBe(true);
    expect(firstDifference('invoke-denied-by-window', verification)).toBeUndefined();
  });

  it('an error text: the answer is named, with both texts', async () => {
    vi.doMock(texts, async (original) => ({
      ...(await original()),
      refusalText: () => 'save_file is forbidden',
    }));
    const verification = await verificationWith('invoke-denied-by-window');
    expect(isVerified(verification)).toBe(false);
    const text = firstDifference('invoke-denied-by-window', verification);
    expect(text).toContain('invoke-denied-by-window, default settings, invoke-denied-by-window.json');
    expect(text).toContain("at page(preview), entry 3\n  answer of invoke('save_file'");
    expect(text).toContain(
      'body.json\n      simulated  "save_file is forbidden"\n      recorded   "save_file not allowed on window',
    );
  });

  it('the order of two gates: the answer of the one that came first is named', async () => {
    // The command is looked up before the permission.
    vi.doMock(gates, async (original) => {
      const own: typeof import('../../../src/simulation/ipc/gates.ts') = await original();
      return {
        ...own,
        runGates: (...[request, window, url, context]: Parameters<typeof own.runGates>) => {
          const asked = request.form === 'request' ? request.url.split('/').at(-1) : request.command;
          return own.runGates(request, window, url, {
            ...context,
            acl: context.commands.has(asked ?? '') ? context.acl : { ...context.acl, manifests: new Map() },
          });
        },
      };
    });
    const verification = await verificationWith('unknown-command');
    const text = firstDifference('unknown-command', verification);
    expect(text).toContain('at page(main), entry 3');
    expect(text).toContain('simulated  "Command opne_file not found"');
    expect(text).toContain('recorded   "opne_file not allowed. Command not found"');
  });

  it('a row of the event table: the listener that hears, or does not, is named', async () => {
    vi.doMock(targets, async (original) => ({ ...(await original()), emitToMatches: () => false }));
    const verification = await verificationWith('emit-to-one-window');
    const text = firstDifference('emit-to-one-window', verification);
    expect(isVerified(verification)).toBe(false);
    expect(text).toContain('first difference: emit-to-one-window, default settings');
    expect(text).toMatch(/at (core|page\(main\)|page\(preview\)), entry \d/);
    expect(text).toContain('recorded   heard of autosave:saved');
  });

  it('a status: the answer is named, with both numbers', async () => {
    vi.doMock(responses, async (original) => {
      const own: typeof import('../../../src/simulation/ipc/responses.ts') = await original();
      return {
        ...own,
        refusalResponse: (_: number, text: string) => ({ ...own.refusalResponse(500, text), status: 501 }),
      };
    });
    const verification = await verificationWith('wrong-invoke-key', { case: 'b' });
    const text = firstDifference('wrong-invoke-key', verification);
    expect(text).toContain('at page(main), entry 3');
    expect(text).toContain('status\n      simulated  501\n      recorded   500');
  });
});
