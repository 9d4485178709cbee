import type { HomeOrigin, PageOrigin } from '../../trace/record/page-origin.ts';
import type { Platform } from '../../trace/record/trace.ts';
import type { App } from '../scenario/app.ts';
import type { PageAddress } from '../protocol/page-address.ts';
import { schemeOrigin } from './addresses.ts';
import { originOf, urlParts } from '../../trace/policy/url-parts.ts';

/** What of an app decides which pages are its own. */
export interface AppSite {
  readonly platform: Platform;
  /** Where its pages come from, if not from the app's scheme. */
  readonly server?: { readonly url: string; readonly from: 'devUrl' | 'frontendDist' };
  /** Schemes that the app registered. */
  readonly schemes: readonly string[];
}

/** Source: tauri 2.12.5, `src/manager/mod.rs`, `get_app_url`. */
export function siteOf(
  {
    source,
    devUrl,
    frontendDist,
    registeredSchemes = [],
  }: Pick<App, 'source' | 'devUrl' | 'frontendDist' | 'registeredSchemes'>,
  platform: Platform,
): AppSite {
  const [url, from] =
    source === 'dev' ? ([devUrl, 'devUrl'] as const) : ([frontendDist, 'frontendDist'] as const);
  const isServer = typeof url === 'string' && urlParts(url) !== undefined;
  return { platform, schemes: registeredSchemes, ...(isServer && { server: { url, from } }) };
}

/**
 * Why a page is the app's own, or undefined for one that is not. It goes by scheme and host alone for the app's own
 * scheme, so that on Windows a page by `http` and one by `https` are both local.
 * Source: tauri 2.12.5, `src/webview/mod.rs`, `is_local_url`.
 */
export function homeOf(url: string, { platform, server, schemes }: AppSite): HomeOrigin | undefined {
  const parts = urlParts(url);
  if (!parts) return undefined;
  const { scheme, host } = parts;
  const own = urlParts(schemeOrigin('tauri', platform, scheme === 'https'));
  if (scheme === own?.scheme && host === own.host) return 'app';
  if (server && originOf(url) === originOf(server.url)) return server.from;
  const [, name = ''] = platform === 'windows' ? (/^(.*)\.localhost$/.exec(host) ?? []) : [scheme, scheme];
  const isServed = platform !== 'windows' || scheme === own?.scheme;
  return isServed && schemes.includes(name) ? 'registeredScheme' : undefined;
}

/** The address of a window's page. Source: tauri 2.12.5, `src/manager/webview.rs`, `prepare_webview`. */
export function pageAddress(
  { url: given = 'index.html', useHttpsScheme: usesHttps = false }: App['windows'][string],
  site: AppSite,
): PageAddress {
  return addressOf(documentUrl(given, usesHttps, site), usesHttps, site);
}

/** Where a page at that URL comes from. */
export function addressOf(url: string, usesHttps: boolean, site: AppSite): PageAddress {
  return { url, origin: originOf(url), from: homeOf(url, site) ?? elsewhere(url), usesHttps };
}

function elsewhere(url: string): PageOrigin {
  if (/^about:/i.test(url)) return 'blank';
  return /^data:/i.test(url) ? 'data' : 'elsewhere';
}

/** A text that is no URL is a path below the app's own address. */
function documentUrl(given: string, usesHttps: boolean, { platform, server, schemes }: AppSite): string {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(given) ?? [];
  if (scheme === undefined) {
    const base = server?.url ?? `${schemeOrigin('tauri', platform, usesHttps)}/`;
    return joined(base, given);
  }
  const isOfApp = scheme === 'tauri' || schemes.includes(scheme);
  // wry 0.57.1, `src/custom_protocol_workaround.rs`: there WebView2 knows no schemes of an app.
  return platform === 'windows' && isOfApp
    ? `${usesHttps ? 'https' : 'http'}://${scheme}.${rest.replace(/^\/\//, '')}`
    : given;
}

/** As the `url` crate joins them; the path `index.html` is left out. */
function joined(base: string, path: string): string {
  const [root, given = ''] = [originOf(base), urlParts(base)?.path];
  if (path === 'index.html') return `${root}${given === '' ? '/' : given}`;
  return `${root}${path.startsWith('/') ? path : `${given.replace(/[^/]*$/, '') || '/'}${path}`}`;
}
