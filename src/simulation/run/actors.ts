import type { Actor, ActorId, Platform } from '../../trace/record/trace.ts';
import { isolationUrl } from '../ipc/addresses.ts';
import { configuredPolicy, policyText, servedPolicy } from '../ipc/csp.ts';
import { pageAddress, siteOf } from '../ipc/page-address.ts';
import { originOf } from '../../trace/policy/url-parts.ts';
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
import type { PageAddress } from '../protocol/page-address.ts';
import type { App, ScriptEntry } from '../scenario/scenario.ts';

/** The pages and foreign frames of the app; `opened` are the windows that are there from the start. */
export function pagesOf(
  app: App,
  opened: ReadonlySet<string>,
  shared: Pick<PageInput, 'platform' | 'invokeKey' | 'ids' | 'random'>,
): PageInput[] {
  const site = siteOf(app, shared.platform);
  return Object.entries(app.windows).flatMap(([window, given]) => {
    const { frames = {} } = given;
    const isLoaded = opened.has(window);
    const { usesHttps, ...address } = pageAddress(given, site);
    return [
      {
        ...shared,
        id: pageId(window),
        window,
        ...address,
        usesHttps,
        isLoaded,
        isIsolated: app.pattern === 'isolation',
        hasScripts: true,
      },
      ...Object.entries(frames).map(([name, frame]) => ({
        ...shared,
        id: frameId(name),
        window,
        url: frame.url,
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

/** Where the first page of each window comes from. */
export function addressesOf(app: App, platform: Platform): Record<string, PageAddress> {
  const site = siteOf(app, platform);
  return Object.fromEntries(
    Object.entries(app.windows).map(([label, window]) => [label, pageAddress(window, site)]),
  );
}

/** The policy that the app's own scheme serves its pages with. */
export const ownPolicyOf = (app: App, platform: Platform): string | undefined =>
  servedPolicy(configuredPolicy(app), app.pattern === 'isolation' ? isolationUrl(platform) : undefined);

/**
 * The policies of first pages, by actor. What the app's own scheme serves has the app's; in a `data:` page Tauri writes
 * it as it is. A page from a server has another, which is unknown here, and so has one of a scheme that the app
 * registered.
 * Source: tauri 2.12.5, `src/manager/mod.rs`, `get_asset`; `src/manager/webview.rs`, `prepare_webview`.
 */
export function policiesOf(app: App, addresses: Readonly<Record<string, PageAddress>>, platform: Platform) {
  const csp = configuredPolicy(app);
  const served = ownPolicyOf(app, platform);
  const policies = Object.entries(addresses).flatMap(([window, { from }]): [ActorId, string][] => {
    if (served !== undefined && from === 'app') return [[pageId(window), served]];
    return csp !== undefined && from === 'data' ? [[pageId(window), policyText(csp)]] : [];
  });
  return new Map(policies);
}

/** Where each foreign frame comes from, by actor. */
export const frameUrlsOf = (pages: readonly PageInput[]): Record<ActorId, string> =>
  Object.fromEntries(pages.filter(({ id, window }) => id !== pageId(window)).map(({ id, url }) => [id, url]));

/** One for each page of an app with the isolation pattern. */
export function isolationFramesOf(app: App, pages: readonly PageInput[], ids: Ids): IsolationFrameInput[] {
  return pages
    .filter((page) => page.isIsolated)
    .map(({ window, origin, platform }) => ({
      id: isolationId(window),
      window,
      origin,
      platform,
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
