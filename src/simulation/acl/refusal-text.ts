import type { Profile } from '../../trace/record/trace.ts';
import type { AccessRequest, Acl, AclEntry, Origin } from './access.ts';
import { denialsOn, matchesPlace } from './authority.ts';
import { byByteOrder } from './byte-order.ts';
import type { Glob } from './glob.ts';
import { APP_MANIFEST, type Manifest, type PermissionSet } from './manifest.ts';

/** How the `url` crate prints a bare origin: with a final slash. */
export const printedUrl = (url: string) => (/^[^:]+:\/\/[^/]+$/.test(url) ? `${url}/` : url);

/**
 * The text that a refused page gets: one line in a release build, the reason in a debug build.
 * Source: tauri 2.12.5, `src/webview/mod.rs`, `on_message`, and `src/ipc/authority.rs`,
 * `resolve_access_message`.
 */
export function refusalText(request: AccessRequest, acl: Acl, profile: Profile): string {
  if (profile === 'release') return `Command ${request.command} not allowed by ACL`;
  const { key, name } = partsOf(request.command);
  // Not always the command that was asked for: what follows a second bar is left out.
  const command = key === APP_MANIFEST ? name : `plugin:${key}|${name}`;
  const shown = key === APP_MANIFEST ? name : `${key}.${name}`;

  const denials = denialsOn(command, request.origin, acl);
  if (denials.length > 0)
    return `${shown} explicitly denied on origin ${originText(request.origin)}\n\nreferenced by: ${references(denials)}`;

  const entries = acl.allowed.get(command);
  if (!entries) return `${shown} not allowed. ${grantersText(key, name, acl)}`;
  if (entries.some((entry) => matchesPlace(entry, request))) return 'allowed';
  const { window, webview, origin } = request;
  const url = origin.kind === 'local' ? 'local' : printedUrl(origin.url);
  return `${shown} not allowed on window "${window}", webview "${webview}", URL: ${url}\n\n${allowedOn(entries)}\n\nreferenced by: ${references(entries)}`;
}

/** The manifest that a command belongs to, by the name that the page gives, and its name there. */
function partsOf(command: string): { readonly key: string; readonly name: string } {
  if (!command.startsWith('plugin:')) return { key: APP_MANIFEST, name: command };
  const [key = '', name = ''] = command.slice('plugin:'.length).split('|');
  return { key, name };
}

const originText = (origin: Origin) =>
  origin.kind === 'local' ? 'local' : `remote: ${printedUrl(origin.url)}`;

const references = (entries: readonly AclEntry[]) =>
  entries.map((entry) => `capability: ${entry.capability}, permission: ${entry.permission}`).join(' || ');

const quoted = (globs: readonly Glob[]) => globs.map(({ pattern }) => `"${pattern}"`).join(', ');

function allowedOn(entries: readonly AclEntry[]): string {
  const places = entries.map(({ windows, webviews, context }) => {
    const labels = [
      ...(windows.length > 0 ? [`windows: ${quoted(windows)}, `] : []),
      ...(webviews.length > 0 ? [`webviews: ${quoted(webviews)}, `] : []),
    ];
    return `[${labels.join('')}URL: ${context === 'local' ? 'local' : context.text}]`;
  });
  return `allowed on: ${places.join(', ')}`;
}

/** Which permissions would allow a command. */
function grantersText(key: string, command: string, { manifests }: Acl): string {
  const found = [key, `core:${key}`].find((it) => manifests.has(it));
  const manifest = manifests.get(found ?? key);
  if (found === undefined || !manifest) return 'Plugin not found';
  const granters = grantersOf(manifest, command).map((name) =>
    found === APP_MANIFEST ? name : `${found}:${name}`,
  );
  return granters.length === 0
    ? 'Command not found'
    : `Permissions associated with this command: ${granters.join(', ')}`;
}

/** The permissions and sets of a manifest that allow a command, in byte order. */
function grantersOf(manifest: Manifest, command: string): readonly string[] {
  const { defaultPermission, permissions, permissionSets } = manifest;
  const sets = [...(defaultPermission ? [defaultPermission] : []), ...permissionSets.values()];
  return [
    ...sets.filter((set) => allows(set, manifest, command)),
    ...[...permissions.values()].filter(({ commands }) => commands.allow.includes(command)),
  ]
    .map(({ identifier }) => identifier)
    .sort(byByteOrder);
}

/** Whether a set allows a command by members of the same manifest. Source: `has_permissions_allowing_command`. */
function allows(set: PermissionSet, manifest: Manifest, command: string): boolean {
  return set.permissions.some((member) => {
    const inner = member === 'default' ? manifest.defaultPermission : manifest.permissionSets.get(member);
    if (inner) return allows(inner, manifest, command);
    return (
      member !== 'default' && (manifest.permissions.get(member)?.commands.allow.includes(command) ?? false)
    );
  });
}
