import type { Actor, ActorId, Platform } from '../../trace/record/trace.ts';
import { isolationUrl } from '../ipc/addresses.ts';
import { configuredPolicy, policyText, servedPolicy } from '../ipc/csp.ts';
import { type PageAddress, pageAddress, siteOf } from '../ipc/page-address.ts';
import { originOf } from '../ipc/url-parts.ts';
import type { IsolationFrameInput } from '../isolation/isolation-frame.ts';
import type { PageInput } from '../page/world.ts';
import {
  ASYNC_RUNTIME,
  ENGINE,
  frameId,
  isolationId,
  MAIN_THREAD,
  pageId,
  USER,
} from '../protocol/actor-ids.ts';
import type { Ids } from '../protocol/ids.ts';
import type { App, ScriptEntry } from '../scenario/scenario.ts';

/** The pages and foreign frames of the app. */
export function pagesOf(
  app: App,
  script: readonly ScriptEntry[],
  shared: Pick<PageInput, 'platform' | 'invokeKey' | 'ids' | 'random'>,
): PageInput[] {
  const openedLater = new Set(
    script.flatMap((entry) =>
      'core' in entry && entry.operation.type === 'open' ? [entry.operation.window] : [],
    ),
  );
  const site = siteOf(app, shared.platform);
  return Object.entries(app.windows).flatMap(([window, given]) => {
    const { frames = {} } = given;
    const isLoaded = !openedLater.has(window);
    const { origin, from, usesHttps } = pageAddress(given, site);
    return [
      {
        ...shared,
        id: pageId(window),
        window,
        origin,
        from,
        usesHttps,
        isLoaded,
        isIsolated: app.pattern === 'isolation',
        hasScripts: true,
      },
      ...Object.entries(frames).map(([name, frame]) => ({
        ...shared,
        id: frameId(name),
        window,
        origin: frame.sandboxed ? 'null' : originOf(frame.url),
        from: 'elsewhere' as const,
        usesHttps,
        isLoaded,
        isIsolated: false,
        hasScripts: shared.platform === 'windows',
      })),
    ];
  });
}

/** Where the page of each window comes from. */
export function addressesOf(app: App, platform: Platform): Record<string, PageAddress> {
  const site = siteOf(app, platform);
  return Object.fromEntries(
    Object.entries(app.windows).map(([label, window]) => [label, pageAddress(window, site)]),
  );
}

/**
 * The policies of pages, by actor. What the app's own scheme serves has the app's; in a `data:` page Tauri writes it as
 * it is. A page from a server has another, which is unknown here, and so has one of a scheme that the app registered.
 * Source: tauri 2.12.5, `src/manager/mod.rs`, `get_asset`; `src/manager/webview.rs`, `prepare_webview`.
 */
export function policiesOf(app: App, addresses: Readonly<Record<string, PageAddress>>, platform: Platform) {
  const csp = configuredPolicy(app);
  const served = servedPolicy(csp, app.pattern === 'isolation' ? isolationUrl(platform) : undefined);
  const policies = Object.entries(addresses).flatMap(([window, { from }]): [ActorId, string][] => {
    if (served !== undefined && from === 'app') return [[pageId(window), served]];
    return csp !== undefined && from === 'data' ? [[pageId(window), policyText(csp)]] : [];
  });
  return new Map(policies);
}

/** One for each page of an app with the isolation pattern. */
export function isolationFramesOf(app: App, pages: readonly PageInput[], ids: Ids): IsolationFrameInput[] {
  return pages
    .filter((page) => page.isIsolated)
    .map(({ window }) => ({
      id: isolationId(window),
      window,
      hook: app.hook === undefined ? [] : app.hook,
      ids,
    }));
}

/** Whether the script has the user do anything. */
export const hasUser = (script: readonly ScriptEntry[]) => script.some((entry) => 'user' in entry);

/** The actors of a run, as its trace lists them. */
export function actorsOf(app: App, script: readonly ScriptEntry[]): Actor[] {
  const documents = Object.entries(app.windows).flatMap(
    ([window, { role, inside, frames = {} }]): Actor[] => [
      {
        id: pageId(window),
        kind: 'page',
        window,
        ...(inside !== undefined && { inside, role: `in ${inside}` }),
        ...(role !== undefined && { role }),
      },
      ...(app.pattern === 'isolation'
        ? [{ id: isolationId(window), kind: 'isolation-frame', window } as const]
        : []),
      ...Object.keys(frames).map((name): Actor => ({ id: frameId(name), kind: 'foreign-frame', window })),
    ],
  );
  return [
    ...(hasUser(script) ? [{ id: USER, kind: 'user' } as const] : []),
    ...documents,
    { id: ENGINE, kind: 'engine' },
    { id: MAIN_THREAD, kind: 'main-thread' },
    { id: ASYNC_RUNTIME, kind: 'async-runtime' },
  ];
}

/** The pages and foreign frames of each window, by its label. */
export const documentsOf = (app: App, pages: readonly PageInput[]): Record<string, readonly ActorId[]> =>
  Object.fromEntries(
    Object.keys(app.windows).map((label) => [
      label,
      pages.filter(({ window }) => window === label).map(({ id }) => id),
    ]),
  );
