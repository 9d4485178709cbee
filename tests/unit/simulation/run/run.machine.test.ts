import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/simulation/clock/random.ts';
import { VirtualClock } from '../../../../src/simulation/clock/virtual-clock.ts';
import { runMachine } from '../../../../src/simulation/run/run.machine.ts';
import { coreInput } from '../core/one-core.ts';
import { startOne } from '../one-machine.ts';

function started({ hasUser = false, isIsolated = false } = {}) {
  const clock = new VirtualClock();
  const core = { ...coreInput(), now: () => clock.now() };
  const { ids, random, now } = core;
  const page = (window: string, isLoaded: boolean) => ({
    id: `page(${window})`,
    window,
    url: 'tauri://localhost/',
    origin: 'tauri://localhost',
    from: 'app' as const,
    usesHttps: false,
    platform: 'linux' as const,
    invokeKey: 'KEY',
    hasScripts: true,
    isLoaded,
    isIsolated,
    ids,
    random: createRandom(1),
  });
  const pages = [page('main', true), page('later', false)];
  return startOne(runMachine, {
    id: 'run',
    input: {
      engine: {
        ids,
        random,
        now,
        platform: 'linux',
        policies: new Map(),
        addresses: {},
        site: { platform: 'linux', schemes: [] },
        documentsOf: {},
      },
      core,
      pages,
      isolationFrames: isIsolated
        ? pages.map(({ window }) => ({
            id: `iso(${window})`,
            window,
            origin: 'tauri://localhost',
            platform: 'linux' as const,
            hook: [],
            ids,
          }))
        : [],
      hasUser,
    },
    stubs: [],
    clock,
  });
}

const parties = [
  'engine',
  'core',
  'core/main',
  'core/async',
  'user',
  'page(main)',
  'page(later)',
  'iso(main)',
  'iso(later)',
];

describe('runMachine', () => {
  it.each([
    [{}, ['engine', 'core', 'core/main', 'core/async', 'page(main)', 'page(later)']],
    [{ hasUser: true }, ['engine', 'core', 'core/main', 'core/async', 'user', 'page(main)', 'page(later)']],
    [{ isIsolated: true }, parties.filter((id) => id !== 'user')],
  ])('starts the parties of %j, each under its name', (setting, expected) => {
    const { system } = started(setting);
    expect(parties.filter((id) => system.get(id) !== undefined)).toEqual(expected);
  });

  it('opens the pages that are there from the start, and no other', () => {
    const run = started();
    expect(run.states('page(main)')).toEqual(['unloaded', 'loaded.idle']);
    expect(run.states('page(later)')).toEqual(['unloaded']);
  });

  it('an opened page that is isolated has its frame', () => {
    const run = started({ isIsolated: true });
    run.runUntil(1_000);
    expect(run.states('iso(main)')).toEqual(['absent', 'waiting', 'ready']);
    expect(run.states('iso(later)')).toEqual(['absent']);
    // Request and response, 2 ms each, then 50 ms until it is ready, then 1 ms to the page.
    expect(run.inbox('page(main)').at(-1)).toMatchObject({
      at: 55,
      message: { from: 'iso(main)', wire: { type: 'ready' } },
    });
  });
});
