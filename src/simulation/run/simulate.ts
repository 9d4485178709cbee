import { createActor } from 'xstate';
import type { Call, Knobs, Trace } from '../../trace/record/trace.ts';
import { askedCommand } from '../../trace/record/command.ts';
import type { Acl } from '../acl/access.ts';
import { withCapability } from '../acl/added-capability.ts';
import { createAcl, targets } from '../acl/app-acl.ts';
import { capabilityOf } from '../acl/capability.ts';
import { remotePatternParser } from '../acl/remote-pattern.ts';
import { platformUrlPattern, type UrlPatternConstructor } from '../acl/url-pattern.ts';
import { createRandom } from '../clock/random.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { createIds } from '../protocol/ids.ts';
import { type CommandTable, createCommandTable } from '../ipc/commands.ts';
import { siteOf } from '../ipc/page-address.ts';
import {
  actorsOf,
  addressesOf,
  documentsOf,
  frameUrlsOf,
  hasUser,
  isolationFramesOf,
  ownPolicyOf,
  pagesOf,
  policiesOf,
} from './actors.ts';
import { openedWindows } from './opened-windows.ts';
import { Recorder } from './recorder.ts';
import { runMachine } from './run.machine.ts';
import { performEntry, setupOf } from './script.ts';
import type { AddedCapability, Scenario, ScriptEntry } from '../scenario/scenario.ts';
import { checkSet, withSettings } from '../scenario/settings.ts';
import { TAURI_VERSION } from '../scenario/tauri-version.ts';

/** Stands for the 20 characters of a run's invoke key. */
const INVOKE_KEY = 'KEY';

/** Virtual ms after which a run is cut. */
const DEFAULT_UNTIL = 60_000;

/**
 * Runs a scenario once, from start to quiet, and returns the full record. Deterministic: the same
 * scenario, settings and seed give the same trace to the byte. Settings the scenario does not offer are
 * ignored (see `checkSet`); throws a `BuildError` for capabilities that no build accepts, also for one that Rust code
 * adds while the app runs, where Tauri panics, an `UndecidableError` where a remote page asks and there is no
 * `URLPattern`, and an `UnsimulatedError` where a plugin's own code would run, or a window is to show what no engine
 * knows.
 */
export function simulate(
  scenario: Scenario,
  options: {
    readonly set?: Knobs;
    readonly seed?: number;
    /** Reads `remote.urls`; default: the platform's, where it has one. */
    readonly urlPattern?: UrlPatternConstructor;
  } = {},
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
  const addresses = addressesOf(app, platform);
  const opened = openedWindows(app, [before, script]);
  const pages = pagesOf(app, opened, { platform, invokeKey: INVOKE_KEY, ids, random });
  const windowOf = Object.fromEntries(pages.map((page) => [page.id, page.window]));
  const recorder = new Recorder(now, (actor) => windowOf[actor]);
  const commands = createCommandTable(app);
  // Made here, since an actor reports an error of its context as uncaught instead of throwing it to the caller.
  const parseRemote = remotePatternParser(options.urlPattern ?? platformUrlPattern());
  const acl = createAcl(app, platform, parseRemote);
  const addedTo = (list: Acl, capability: AddedCapability) =>
    withCapability(list, capabilityOf(capability), { target: targets[platform], parseRemote });
  for (const capability of addedCapabilities([...before, ...script])) addedTo(acl, capability);
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
        policies: policiesOf(app, addresses, platform),
        ownPolicy: ownPolicyOf(app, platform),
        addresses,
        site: siteOf(app, platform),
        documentsOf: documentsOf(app, pages),
      },
      hasUser: hasUser([...before, ...script]),
      isolationFrames: isolationFramesOf(app, pages, ids),
      core: {
        app,
        commands,
        acl,
        withCapability: addedTo,
        platform,
        profile,
        invokeKey: INVOKE_KEY,
        ids,
        random,
        now,
        opened,
        frameUrls: frameUrlsOf(pages),
        windowOf,
      },
      pages,
    },
  });
  // What an actor throws comes up to the run, which would report it to nobody.
  let failure: { readonly error: unknown } | undefined;
  run.subscribe({
    error: (error: unknown) => {
      failure = { error };
    },
  });
  run.start();

  const play = (entries: readonly ScriptEntry[]) => {
    clock.plan(
      entries.map((entry) => ({
        delay: entry.at,
        run: () => {
          performEntry(entry, run.system);
        },
      })),
    );
    const hasMore = clock.advanceTo(until, () => recorder.ended !== undefined || failure !== undefined);
    if (failure) throw failure.error;
    return hasMore;
  };
  // The windows that are open from the start have their pages before anything is done in them.
  play(setupOf(app));
  play(before);
  recorder.isBefore = false;
  const hasMore = play(script);
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

/** The capabilities that Rust code adds while the app runs. */
const addedCapabilities = (script: readonly ScriptEntry[]): readonly AddedCapability[] =>
  script.flatMap((entry) =>
    'core' in entry && entry.operation.type === 'addCapability' ? [entry.operation.capability] : [],
  );

function withThread(call: Call, trace: Trace, commands: CommandTable): Call {
  // Only an isolation hook puts another command in place of the one called.
  const asked = trace.pattern === 'isolation' ? askedCommand(trace, call.id) : call.command;
  const thread = commands.get(asked ?? '')?.thread;
  return thread ? { ...call, thread } : call;
}
