import type { ActorId } from '../../trace/record/trace.ts';
import type { Acl } from '../acl/access.ts';
import type { Random } from '../clock/random.ts';
import { Listeners } from '../events/listeners.ts';
import type { CommandTable } from '../ipc/commands.ts';
import { pageAddress, siteOf } from '../ipc/page-address.ts';
import { pageId } from '../protocol/actor-ids.ts';
import type { Ids } from '../protocol/ids.ts';
import type { AddedCapability, App } from '../scenario/scenario.ts';
import { createAnswers } from './answers.ts';
import { createAssetServer } from './assets.ts';
import { createCoreChannels } from './channels.ts';
import { type CommandRunner, createCommandRunner } from './command-runner.ts';
import { createCoreListeners } from './core-listeners.ts';
import { createEmitter } from './emitter.ts';
import { createRequestReceiver, type RequestReceiver } from './request-receiver.ts';
import { createOperationPerformer, type OperationPerformer } from './thread-operations.ts';
import { createWebviewsLock, type WebviewsLock } from './webviews-lock.ts';
import { createWindows } from './windows.ts';

export interface CoreProcessInput {
  readonly app: App;
  readonly commands: CommandTable;
  readonly acl: Acl;
  /** That list with one more capability. */
  readonly withCapability: (acl: Acl, capability: AddedCapability) => Acl;
  readonly platform: 'linux' | 'windows' | 'macos';
  readonly profile: 'debug' | 'release';
  readonly invokeKey: string;
  readonly ids: Ids;
  readonly random: Random;
  /** The labels of the windows that are open from the start. */
  readonly opened: ReadonlySet<string>;
  /** Where each foreign frame comes from, by actor. */
  readonly frameUrls: Readonly<Record<ActorId, string>>;
  /** The window of each page and frame, by actor. */
  readonly windowOf: Readonly<Record<ActorId, string>>;
}

/** The memory of the process, which its threads share, and what they do with it. */
export interface CoreProcess {
  readonly receive: RequestReceiver;
  readonly run: CommandRunner;
  readonly perform: OperationPerformer;
  readonly webviews: WebviewsLock;
  /** A window shows another page. */
  showPage(window: string, url: string): void;
}

/** The Rust side: gates, commands on their threads, listeners, channels, windows. */
export function createCoreProcess(input: CoreProcessInput): CoreProcess {
  const { app, commands, platform, profile, invokeKey, ids, random, opened, frameUrls, windowOf } = input;
  const listeners = new Listeners();
  const files = new Map(Object.entries(app.files ?? {}));
  const isTracing = app.features?.includes('tracing') ?? false;
  const webviews = createWebviewsLock(isTracing);
  const emit = createEmitter({ listeners, ids, random, webviews });
  const answers = createAnswers(ids, ({ from }) => pageId(windowOf[from] ?? ''));
  const channels = createCoreChannels(ids, webviews, (window) => windows.isOpen(window));
  const windows = createWindows(opened, { listeners, emit, channels });
  const isolated = app.pattern === 'isolation';
  const site = siteOf(app, platform);
  let acl = input.acl;
  const gateContext = {
    commands,
    get acl() {
      return acl;
    },
    profile,
    site,
    invokeKey,
    isolated,
    isTracing,
    holders: holdersOf(app),
  };
  const addCapability = (capability: AddedCapability) => {
    acl = input.withCapability(acl, capability);
  };
  const serveAsset = createAssetServer({ app, platform, ids });
  const pages = new Map<string, string>();
  const firstPage = (window: string) => {
    const { url } = pageAddress(app.windows[window] ?? {}, site);
    pages.set(window, url);
    return url;
  };
  const urlOf = (window: string, from: ActorId) => {
    const page = pages.get(window) ?? firstPage(window);
    return platform === 'macos' ? (frameUrls[from] ?? page) : page;
  };
  const coreListeners = createCoreListeners(listeners, ids);
  return {
    receive: createRequestReceiver({ urlOf, gateContext, answers, serveAsset, windowOf }),
    run: createCommandRunner({ files, ids, listeners, emit, channels, answers, webviews }),
    perform: createOperationPerformer({ coreListeners, emit, windows, webviews, addCapability }),
    webviews,
    showPage(window, url) {
      pages.set(window, url);
    },
  };
}

const holdersOf = ({ windows }: App): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(windows).flatMap(([label, { inside }]) => (inside === undefined ? [] : [[label, inside]])),
  );
