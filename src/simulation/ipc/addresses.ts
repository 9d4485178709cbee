import type { Platform } from '../../trace/record/trace.ts';

/** Address of a command; its name is percent-encoded. Source: tauri 2.12.5, `scripts/core.js`, `convertFileSrc`. */
export function commandUrl(command: string, platform: Platform): string {
  const base = platform === 'windows' ? 'http://ipc.localhost/' : 'ipc://localhost/';
  return base + encodeURIComponent(command);
}

/** The command's name as the core process reads it from the path (`parse_invoke_request`). */
export function commandOf(url: string): string {
  return decodeURIComponent(url.replace(/^[^:]+:\/\/[^/]*\/?/, ''));
}

/** Where the app's pages live, and so their `Origin`. Source: tauri 2.12.5, `src/manager/mod.rs`, `get_url`. */
export function appOrigin(platform: Platform): string {
  return platform === 'windows' ? 'http://tauri.localhost' : 'tauri://localhost';
}

/** Scheme, host and port of a URL, which is what `Origin` carries. */
export function originOf(url: string): string {
  return /^[^:]+:\/\/[^/]*/.exec(url)?.[0] ?? url;
}

/** An address that a page or Rust code writes, which may leave out scheme and host. */
export const addressIn = (address: string, base: string): string =>
  address.startsWith('/') ? `${originOf(base)}${address}` : address;

/**
 * Where the isolation frame lives; the scheme's UUID is drawn when the app is built.
 * Source: tauri 2.12.5, `src/pattern.rs`, `format_real_schema`.
 */
export function isolationUrl(platform: Platform): string {
  return platform === 'windows' ? 'http://isolation-<uuid>.localhost/' : 'isolation-<uuid>://localhost/';
}
