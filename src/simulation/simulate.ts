import { createActor } from 'xstate';
import type { Actor, Call, Knobs, Trace } from '../trace/trace.ts';
import { ASYNC_RUNTIME, ENGINE, frameId, MAIN_THREAD, pageId } from './actors/actor-ids.ts';
import { createCoreProcess } from './actors/core-process.ts';
import type { PageInput } from './actors/page.machine.ts';
import { coreOf, pageOf, type System } from './actors/system.ts';
import { createRandom } from './clock/random.ts';
import { VirtualClock } from './clock/virtual-clock.ts';
import { createIds } from './ids.ts';
import { appOrigin, originOf } from './ipc/addresses.ts';
import { type CommandTable, createCommandTable } from './ipc/commands.ts';
import { Recorder } from './recorder.ts';
import { runMachine } from './run.machine.ts';
import type { App, Scenario, ScriptEntry } from './scenario.ts';
import { checkSet, withSettings } from './settings.ts';

/** The Tauri version whose rules the model follows. */
export const TAURI_VERSION = '2.12.5';

/** Stands for the 20 characters of a run's invoke key. */
const INVOKE_KEY = 'KEY';

/** Virtual ms after which a run is cut. */
const DEFAULT_UNTIL = 60_000;

/**
 * Runs a scenario once, from start to quiet, and returns the full record. Deterministic: the same
 * scenario, settings and seed give the same trace to the byte. Settings the scenario does not offer are
 * ignored (see `checkSet`); throws `UnknownPermissionError` for a capability that no build would accept.
 */
export function simulate(
  scenario: Scenario,
  options: { readonly set?: Knobs; readonly seed?: number } = {},
): Trace {
  const { set } = checkSet(scenario, options.set ?? {});
  const seed = options.seed ?? 1;
  const { app, before = [], script, until = DEFAULT_UNTIL } = withSettings(scenario, set);
  const platform = app.platform ?? 'linux';
  const profile = app.profile ?? 'debug';

  const clock = new VirtualClock();
  const now = () => clock.now();
  const recorder = new Recorder(now);
  const ids = createIds();
  const random = createRandom(seed);
  const pages = pagesOf(app, script, { platform, invokeKey: INVOKE_KEY, ids, random });
  const commands = createCommandTable(app);
  const core = createCoreProcess({
    app,
    commands,
    platform,
    profile,
    invokeKey: INVOKE_KEY,
    ids,
    random,
    now,
    windowOf: Object.fromEntries(pages.map((page) => [page.id, page.window])),
  });
  const run = createActor(runMachine, {
    clock,
    inspect: recorder.inspect,
    input: {
      engine: { ids, random, clock, platform, isMainThreadHeld: core.isHeld },
      core: { core, clock },
      pages,
    },
  }).start();

  const play = (entries: readonly ScriptEntry[], end: number) => {
    clock.plan(
      entries.map((entry) => ({
        delay: entry.at,
        run: () => {
          perform(entry, run.system);
        },
      })),
    );
    return clock.advanceTo(end);
  };
  recorder.isBefore = true;
  play([...setupOf(app), ...before], until);
  recorder.isBefore = false;
  const hasMore = play(script, until);
  run.stop();

  const recording = recorder.recording();
  return {
    version: 1,
    source: 'simulated',
    scenario: scenario.id,
    set,
    seed,
    versions: { tauri: TAURI_VERSION },
    platform,
    profile,
    pattern: app.pattern ?? 'brownfield',
    ended: recorder.aborted ? 'abort' : hasMore ? 'until' : 'quiet',
    actors: actorsOf(app),
    ...recording,
    calls: recording.calls.map((call) => withThread(call, commands)),
  };
}

/** What the app's `setup` does: its listeners get the first event ids. */
const setupOf = (app: App): ScriptEntry[] =>
  (app.listeners ?? []).map((listener) => ({ at: 0, core: 'main-thread', deed: { do: 'listen', listener } }));

function perform(entry: ScriptEntry, system: System): void {
  if ('core' in entry) coreOf(system).send({ type: 'core.do', thread: entry.core, deed: entry.deed });
  else {
    const actor = entry.frame === undefined ? pageId(entry.page) : frameId(entry.frame);
    pageOf(system, actor).send({ type: 'page.do', deed: entry.deed });
  }
}

function pagesOf(
  app: App,
  script: readonly ScriptEntry[],
  shared: Pick<PageInput, 'platform' | 'invokeKey' | 'ids' | 'random'>,
): PageInput[] {
  const openedLater = new Set(
    script.flatMap((entry) => ('core' in entry && entry.deed.do === 'open' ? [entry.deed.window] : [])),
  );
  return Object.entries(app.windows).flatMap(([window, { url, frames = {} }]) => {
    const isLoaded = !openedLater.has(window);
    const origin = url === undefined ? appOrigin(shared.platform) : originOf(url);
    return [
      { ...shared, id: pageId(window), window, origin, isLoaded },
      ...Object.entries(frames).map(([name, frame]) => ({
        ...shared,
        id: frameId(name),
        window,
        origin: frame.sandboxed ? 'null' : originOf(frame.url),
        isLoaded,
      })),
    ];
  });
}

function actorsOf(app: App): Actor[] {
  const documents = Object.entries(app.windows).flatMap(([window, { role, frames = {} }]): Actor[] => [
    { id: pageId(window), kind: 'page', window, ...(role !== undefined && { role }) },
    ...Object.keys(frames).map((name): Actor => ({ id: frameId(name), kind: 'foreign-frame', window })),
  ]);
  return [
    ...documents,
    { id: ENGINE, kind: 'engine' },
    { id: MAIN_THREAD, kind: 'main-thread' },
    { id: ASYNC_RUNTIME, kind: 'async-runtime' },
  ];
}

function withThread(call: Call, commands: CommandTable): Call {
  const thread = commands.get(call.command)?.thread;
  return thread ? { ...call, thread } : call;
}
