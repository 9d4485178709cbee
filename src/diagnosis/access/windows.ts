import type { ReadApp } from '../../schemas/project/read-app.ts';
import type { Target } from '../../schemas/index.ts';
import type { Place } from '../../schemas/project/source-tree.ts';
import type { Platform } from '../../trace/record/trace.ts';
import type { Origin } from '../../simulation/acl/access.ts';
import { addressOf, type AppSite, pageAddress, siteOf } from '../../simulation/ipc/page-address.ts';
import type { PlacedCapability } from './capabilities.ts';
import { placeIn, shownPlace, valueAt } from './place.ts';

/** Where the page of a window comes from, as the core process sees it. */
export interface WindowPage {
  /** `opaque`: it has no origin, so nothing is known of its requests. */
  readonly origin: Origin | 'opaque';
  /** What it is, in a few words: `local`, `https://help.example.org`. */
  readonly shown: string;
  /** Not read, but taken as given. */
  readonly isAssumed: boolean;
}

/** A window of an app, with the one webview of its label. */
export interface AppWindow {
  readonly label: string;
  /** Where it is written; absent for one that the reader named. */
  readonly place?: Place;
  /** `capability`: only a capability names it, so that there may be no such window. */
  readonly from: 'config' | 'rust' | 'capability' | 'reader';
  readonly page: WindowPage;
}

/** Which page the questions are about. */
export type AskedPage =
  /** Each window's own. */
  { readonly kind: 'own' } | { readonly kind: 'local' } | { readonly kind: 'url'; readonly url: string };

export interface PageQuestion {
  readonly page: AskedPage;
  /** Which page is the app's own: that of `tauri dev`, or that of a build. */
  readonly source: 'dev' | 'built';
}

/** Android's pages have the addresses of Windows', iOS' those of macOS. Source: tauri 2.12.5, `src/protocol/mod.rs`. */
export const platforms: Readonly<Record<Target, Platform>> = {
  linux: 'linux',
  macOS: 'macos',
  windows: 'windows',
  android: 'windows',
  iOS: 'macos',
};

const hasWildcard = (glob: string) => /[*?[]/.test(glob);

/** The windows of an app: those of its configuration, of its Rust sources, and those that only a capability names. */
export function windowsOf(
  read: ReadApp,
  capabilities: readonly PlacedCapability[],
  question: PageQuestion,
  named: readonly string[] = [],
): readonly AppWindow[] {
  const { project, rust, target } = read;
  const config = project.config?.data;
  const site = siteOf(
    {
      source: question.source,
      ...(config?.devUrl !== undefined && { devUrl: config.devUrl }),
      ...(typeof config?.frontendDist === 'string' && { frontendDist: config.frontendDist }),
      registeredSchemes: rust.schemes,
    },
    platforms[target],
  );
  const asked = askedPage(question.page, site);
  const found = new Map<string, AppWindow>();
  const add = (window: AppWindow) => {
    if (!found.has(window.label)) found.set(window.label, { ...window, page: asked ?? window.page });
  };
  const list = project.config && valueAt(project.config.tree, ['app', 'windows']);
  for (const [index, { label, url, useHttpsScheme }] of (config?.windows ?? []).entries()) {
    const given = { ...(url !== undefined && { url }), useHttpsScheme };
    add({
      label,
      from: 'config',
      ...(list && { place: placeIn(list, [index, 'label']) }),
      page: pageOf(pageAddress(given, site), false),
    });
  }
  for (const { name, place, page } of rust.windows) {
    const isUrl = page.kind === 'url';
    add({
      label: name,
      place,
      from: 'rust',
      page: isUrl ? pageOf(addressOf(page.url, false, site), false) : local(page.kind === 'unread'),
    });
  }
  for (const { capability, tree } of capabilities)
    for (const list of ['windows', 'webviews'] as const)
      for (const [index, label] of capability[list].entries())
        if (!hasWildcard(label))
          add({ label, from: 'capability', place: placeIn(tree, [list, index]), page: local(true) });
  for (const label of named) add({ label, from: 'reader', page: local(true) });
  return [...found.values()];
}

const local = (isAssumed: boolean): WindowPage => ({ origin: { kind: 'local' }, shown: 'local', isAssumed });

function pageOf({ origin, from }: ReturnType<typeof addressOf>, isAssumed: boolean): WindowPage {
  if (from === 'blank' || from === 'data') return { origin: 'opaque', shown: 'no origin', isAssumed };
  return from === 'elsewhere'
    ? { origin: { kind: 'remote', url: origin }, shown: origin, isAssumed }
    : local(isAssumed);
}

function askedPage(page: AskedPage, site: AppSite): WindowPage | undefined {
  if (page.kind === 'own') return undefined;
  return page.kind === 'local' ? local(false) : pageOf(addressOf(page.url, false, site), false);
}

/** Where a window is written, for a sentence. */
export const shownWindow = ({ label, place }: AppWindow): string =>
  place ? `${label} (${shownPlace(place)})` : label;
