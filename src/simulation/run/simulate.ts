import { createActor } from 'xstate';
import type { Actor, Call, Knobs, Platform, Trace } from '../../trace/record/trace.ts';
import { askedCommand } from '../../trace/record/command.ts';
import {
  ASYNC_RUNTIME,
  ENGINE,
  frameId,
  isolationId,
  MAIN_THREAD,
  pageId,
  USER,
} from '../protocol/actor-ids.ts';
import type { IsolationFrameInput } from '../isolation/isolation-frame.ts';
import type { PageInput } from '../page/world.ts';
import { asyncRuntimeOf, mainThreadOf, pageOf, type System, userOf } from '../protocol/system.ts';
import { createRandom } from '../clock/random.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { createIds, type Ids } from '../protocol/ids.ts';
import { appOrigin, originOf } from '../ipc/addresses.ts';
import { servedPolicy } from '../ipc/csp.ts';
import { type CommandTable, createCommandTable } from '../ipc/commands.ts';
import { Recorder } from './recorder.ts';
import { runMachine } from './run.machine.ts';
import type { App, Scenario, ScriptEntry } from '../scenario/scenario.ts';
import { checkSet, withSettings } from '../scenario/settings.ts';

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
  const ids = createIds(createRandom(~seed));
  const random = createRandom(seed);
  const pages = pagesOf(app, script, { platform, invokeKey: INVOKE_KEY, ids, random });
  const windowOf = Object.fromEntries(pages.map((page) => [page.id, page.window]));
  const recorder = new Recorder(now, (actor) => windowOf[actor]);
  const commands = createCommandTable(app);
  recorder.isBefore = true;
  const run = createActor(runMachine, {
    clock,
    inspect: recorder.inspect,
    input: {
      engine: {
        ids,
        random,
        now,
        platform,
        policies: policiesOf(app, pages, platform),
        documentsOf: Object.fromEntries(
          Object.keys(app.windows).map((label) => [
            label,
            pages.filter(({ window }) => window === label).map(({ id }) => id),
          ]),
        ),
      },
      hasUser: hasUser([...before, ...script]),
      isolationFrames: isolationFramesOf(app, pages, ids),
      core: {
        app,
        commands,
        platform,
        profile,
        invokeKey: INVOKE_KEY,
        ids,
        random,
        now,
        windowOf,
      },
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
    return clock.advanceTo(end, () => recorder.ended !== undefined);
  };
  // The windows that are open from the start have their pages before anything is done in them.
  play(setupOf(app), until);
  play(before, until);
  recorder.isBefore = false;
  const hasMore = play(script, until);
  run.stop();

  const actors = actorsOf(app, [...before, ...script]);
  const recording = recorder.recording(new Set(actors.map(({ id }) => id)));
  const trace: Trace = {
    version: 2,
    source: 'simulated',
    scenario: scenario.id,
    set,
    seed,
    versions: { tauri: TAURI_VERSION },
    platform,
    profile,
    pattern: app.pattern ?? 'brownfield',
    ended: recorder.ended ?? (hasMore ? 'until' : 'quiet'),
    actors,
    ...recording,
  };
  return { ...trace, calls: trace.calls.map((call) => withThread(call, trace, commands)) };
}

/** What the app's `setup` does: its listeners get the first event ids. */
const setupOf = (app: App): ScriptEntry[] =>
  (app.listeners ?? []).map((listener) => ({
    at: 0,
    core: 'main-thread',
    operation: { type: 'listen', listener },
  }));

function perform(entry: ScriptEntry, system: System): void {
  if ('user' in entry) userOf(system).send({ type: 'user.perform', operation: entry.user });
  else if ('core' in entry) {
    const thread = entry.core === 'main-thread' ? mainThreadOf(system) : asyncRuntimeOf(system);
    thread.send({ type: 'thread.perform', operation: entry.operation });
  } else {
    const actor = entry.frame === undefined ? pageId(entry.page) : frameId(entry.frame);
    pageOf(system, actor).send({ type: 'page.perform', operation: entry.operation });
  }
}

function pagesOf(
  app: App,
  script: readonly ScriptEntry[],
  shared: Pick<PageInput, 'platform' | 'invokeKey' | 'ids' | 'random'>,
): PageInput[] {
  const openedLater = new Set(
    script.flatMap((entry) =>
      'core' in entry && entry.operation.type === 'open' ? [entry.operation.window] : [],
    ),
  );
  return Object.entries(app.windows).flatMap(([window, { url, frames = {} }]) => {
    const isLoaded = !openedLater.has(window);
    const origin = url === undefined ? appOrigin(shared.platform) : originOf(url);
    return [
      {
        ...shared,
        id: pageId(window),
        window,
        origin,
        isLoaded,
        isIsolated: app.pattern === 'isolation',
        hasScripts: true,
      },
      ...Object.entries(frames).map(([name, frame]) => ({
        ...shared,
        id: frameId(name),
        window,
        origin: frame.sandboxed ? 'null' : originOf(frame.url),
        isLoaded,
        isIsolated: false,
        hasScripts: shared.platform === 'windows',
      })),
    ];
  });
}

/** Pages of the app have its policy; a page from elsewhere has its own, of which nothing is known. */
function policiesOf(app: App, pages: readonly PageInput[], platform: Platform): Map<string, string> {
  const policy = servedPolicy(app.csp, app.pattern === 'isolation', platform);
  const own = pages.filter(
    ({ id, window }) => id === pageId(window) && app.windows[window]?.url === undefined,
  );
  return new Map(policy === undefined ? [] : own.map(({ id }) => [id, policy]));
}

function isolationFramesOf(app: App, pages: readonly PageInput[], ids: Ids): IsolationFrameInput[] {
  return pages
    .filter((page) => page.isIsolated)
    .map(({ window }) => ({
      id: isolationId(window),
      window,
      hook: app.hook === undefined ? [] : app.hook,
      ids,
    }));
}

const hasUser = (script: readonly ScriptEntry[]) => script.some((entry) => 'user' in entry);

function actorsOf(app: App, script: readonly ScriptEntry[]): Actor[] {
  const documents = Object.entries(app.windows).flatMap(([window, { role, frames = {} }]): Actor[] => [
    { id: pageId(window), kind: 'page', window, ...(role !== undefined && { role }) },
    ...(app.pattern === 'isolation'
      ? [{ id: isolationId(window), kind: 'isolation-frame', window } as const]
      : []),
    ...Object.keys(frames).map((name): Actor => ({ id: frameId(name), kind: 'foreign-frame', window })),
  ]);
  return [
    ...(hasUser(script) ? [{ id: USER, kind: 'user' } as const] : []),
    ...documents,
    { id: ENGINE, kind: 'engine' },
    { id: MAIN_THREAD, kind: 'main-thread' },
    { id: ASYNC_RUNTIME, kind: 'async-runtime' },
  ];
}

function withThread(call: Call, trace: Trace, commands: CommandTable): Call {
  // Only an isolation hook puts another command in place of the one called.
  const asked = trace.pattern === 'isolation' ? askedCommand(trace, call.id) : call.command;
  const thread = commands.get(asked ?? '')?.thread;
  return thread ? { ...call, thread } : call;
}
