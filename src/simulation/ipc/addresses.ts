import type { Platform } from '../../trace/record/trace.ts';
import { originOf } from '../../trace/policy/url-parts.ts';

/**
 * Where the engine serves one of the app's schemes; on Windows under a name of this machine, by `https` in a window
 * with `useHttpsScheme`. Source: tauri 2.12.5, `src/protocol/mod.rs`, `origin`.
 */
export function schemeOrigin(scheme: string, platform: Platform, usesHttps = false): string {
  return platform === 'windows'
    ? `${usesHttps ? 'https' : 'http'}://${scheme}.localhost`
    : `${scheme}://localhost`;
}

/** Address of a command; its name is percent-encoded. Source: tauri 2.12.5, `scripts/core.js`, `convertFileSrc`. */
export const commandUrl = (command: string, platform: Platform, usesHttps = false): string =>
  `${schemeOrigin('ipc', platform, usesHttps)}/${encodeURIComponent(command)}`;

/** The command's name as the core process reads it from the path (`parse_invoke_request`). */
export function commandOf(url: string): string {
  return decodeURIComponent(url.replace(/^[^:]+:\/\/[^/]*\/?/, ''));
}

/** An address that a page or Rust code writes, which may leave out scheme and host. */
export const addressIn = (address: string, base: string): string =>
  address.startsWith('/') ? `${originOf(base)}${address}` : address;

/**
 * Where the isolation frame lives; the scheme's UUID is drawn when the app is built.
 * Source: tauri 2.12.5, `src/pattern.rs`, `format_real_schema`.
 */
export const isolationUrl = (platform: Platform, usesHttps = false): string =>
  `${schemeOrigin('isolation-<uuid>', platform, usesHttps)}/`;
