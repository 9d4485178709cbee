import type { AccessDecision, AccessRequest, Acl, AclEntry, Origin } from './access.ts';
import type { App, Capability } from '../scenario/scenario.ts';
import { type CommandGrant, grantsOf } from './permissions.ts';
import { matchesLabel, matchesRemote } from './patterns.ts';

/**
 * Resolves the app's capabilities into entries, as its build does (tauri-utils 2.10.2,
 * `src/acl/resolved.rs`, `Resolved::resolve`).
 */
export function createAcl(app: App): Acl {
  const allowed = new Map<string, AclEntry[]>();
  const denied = new Map<string, AclEntry[]>();
  const hasAppManifest = (app.manifest ?? 'declared') !== 'none';
  const appCommands = Object.keys(app.commands);
  // Without a manifest the app's commands have no permissions that a capability could name.
  const grantable = hasAppManifest ? appCommands : [];
  for (const [identifier, capability] of Object.entries(app.capabilities)) {
    for (const entry of entriesOf(identifier, capability, grantable)) {
      const map = entry.effect === 'allow' ? allowed : denied;
      const list = map.get(entry.command);
      if (list) list.push(entry);
      else map.set(entry.command, [entry]);
    }
  }
  return { allowed, denied, hasAppManifest, appCommands };
}

function entriesOf(identifier: string, capability: Capability, appCommands: readonly string[]): AclEntry[] {
  const contexts: AclEntry['context'][] = [
    ...(capability.local === false ? [] : ['local' as const]),
    ...(capability.remote?.urls ?? []).map((remote) => ({ remote })),
  ];
  const grants: CommandGrant[] = capability.permissions.flatMap((permission) =>
    grantsOf(permission, appCommands),
  );
  return contexts.flatMap((context) =>
    grants.map((grant) => ({
      ...grant,
      capability: identifier,
      windows: capability.windows ?? [],
      webviews: capability.webviews ?? [],
      context,
    })),
  );
}

const matchesOrigin = (entry: AclEntry, origin: Origin) =>
  entry.context === 'local'
    ? origin.kind === 'local'
    : origin.kind === 'remote' && matchesRemote(entry.context.remote, origin.url);

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
  const isPlugin = command.startsWith('plugin:');
  if (!isPlugin && !acl.hasAppManifest && origin.kind === 'local')
    return { allowed: true, reason: 'notEnforced' };

  const denials = (acl.denied.get(command) ?? []).filter((entry) => matchesOrigin(entry, origin));
  if (denials.length > 0) return { allowed: false, reason: 'denied', entries: denials };

  const candidates = acl.allowed.get(command) ?? [];
  const entries = candidates.filter(
    (entry) =>
      matchesOrigin(entry, origin) &&
      (entry.webviews.some((glob) => matchesLabel(glob, request.webview)) ||
        entry.windows.some((glob) => matchesLabel(glob, request.window))),
  );
  if (entries.length > 0) return { allowed: true, reason: 'granted', entries };
  return candidates.length > 0
    ? { allowed: false, reason: 'elsewhere', entries: candidates }
    : { allowed: false, reason: 'ungranted', entries: [] };
}
