import type { AccessDecision, AccessRequest, Acl, AclEntry, Origin } from './access.ts';
import { APP_MANIFEST } from './manifest.ts';

const matchesOrigin = ({ context }: AclEntry, origin: Origin) =>
  context === 'local' ? origin.kind === 'local' : origin.kind === 'remote' && context.matches(origin.url);

/** Whether an entry is about pages of that origin in that window or webview. */
export const matchesPlace = (entry: AclEntry, { origin, webview, window }: AccessRequest): boolean =>
  matchesOrigin(entry, origin) &&
  (entry.webviews.some((glob) => glob.matches(webview)) ||
    entry.windows.some((glob) => glob.matches(window)));

/** The entries that deny a command to an origin, whatever the window. Source: `RuntimeAuthority::denied_on`. */
export const denialsOn = (command: string, origin: Origin, acl: Acl): readonly AclEntry[] =>
  (acl.denied.get(command) ?? []).filter((entry) => matchesOrigin(entry, origin));

/** The command by which a page fetches a channel message that is too large for an eval; no capability is asked. */
export const CHANNEL_FETCH = 'plugin:__TAURI_CHANNEL__|fetch';

/**
 * Whether a request may reach its command, with the reason.
 *
 * A deny that matches the origin refuses whatever the window; else an allow must match the origin and
 * the webview's or window's label. App commands of an app without a manifest are not checked when the
 * page is local. Source: tauri 2.12.5, `src/ipc/authority.rs`, `resolve_access`, and
 * `src/webview/mod.rs`, `on_message`.
 */
export function resolveAccess(request: AccessRequest, acl: Acl): AccessDecision {
  const { command, origin } = request;
  if (command === CHANNEL_FETCH) return { allowed: true, reason: 'exempt' };
  const isAsked =
    command.startsWith('plugin:') || acl.manifests.has(APP_MANIFEST) || origin.kind === 'remote';
  if (!isAsked) return { allowed: true, reason: 'notEnforced' };

  const denials = denialsOn(command, origin, acl);
  if (denials.length > 0) return { allowed: false, reason: 'denied', entries: denials };

  const candidates = acl.allowed.get(command) ?? [];
  const entries = candidates.filter((entry) => matchesPlace(entry, request));
  if (entries.length > 0) return { allowed: true, reason: 'granted', entries };
  return candidates.length > 0
    ? { allowed: false, reason: 'elsewhere', entries: candidates }
    : { allowed: false, reason: 'ungranted', entries: [] };
}
