import type { Actor, ActorId, Platform } from '../../trace/record/trace.ts';
import { appOrigin, originOf } from '../ipc/addresses.ts';
import { servedPolicy } from '../ipc/csp.ts';
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

/** The pages and foreign frames of the app; `opened` are the windows that are there from the start. */
export function pagesOf(
  app: App,
  opened: ReadonlySet<string>,
  shared: Pick<PageInput, 'platform' | 'invokeKey' | 'ids' | 'random'>,
): PageInput[] {
  return Object.entries(app.windows).flatMap(([window, { url, frames = {} }]) => {
    const isLoaded = opened.has(window);
    const origin = url === undefined ? appOrigin(shared.platform) : originOf(url);
    return [
      {
        ...shared,
        id: pageId(window),
        window,
        url: url ?? `${appOrigin(shared.platform)}/`,
        origin,
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
        isLoaded,
        isIsolated: false,
        hasScripts: shared.platform === 'windows',
      })),
    ];
  });
}

/** Pages of the app have its policy; a page from elsewhere has another, which is unknown. */
export function policiesOf(app: App, pages: readonly PageInput[], platform: Platform): Map<string, string> {
  const policy = servedPolicy(app.csp, app.pattern === 'isolation', platform);
  const appPages = pages.filter(
    ({ id, window }) => id === pageId(window) && app.windows[window]?.url === undefined,
  );
  return new Map(policy === undefined ? [] : appPages.map(({ id }) => [id, policy]));
}

/** Where each foreign frame comes from, by actor. */
export const frameUrlsOf = (pages: readonly PageInput[]): Record<ActorId, string> =>
  Object.fromEntries(pages.filter(({ id, window }) => id !== pageId(window)).map(({ id, url }) => [id, url]));

/** Where the first page of each window comes from. */
export const addressesOf = (app: App, pages: readonly PageInput[]): Record<string, string> =>
  Object.fromEntries(
    Object.keys(app.windows).map((label) => [label, pages.find(({ id }) => id === pageId(label))?.url ?? '']),
  );

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

/** The pages and foreign frames of each window, by its label. */
export const documentsOf = (app: App, pages: readonly PageInput[]): Record<string, readonly ActorId[]> =>
  Object.fromEntries(
    Object.keys(app.windows).map((label) => [
      label,
      pages.filter(({ window }) => window === label).map(({ id }) => id),
    ]),
  );
