import type { Profile } from '../../trace/record/trace.ts';
import type { AccessDecision, AccessRequest, Acl, AclEntry, Origin } from './access.ts';
import { permissionsAllowing } from './permissions.ts';

/** How the `url` crate prints a bare origin: with a final slash. */
export const printedUrl = (url: string) => (/^[^:]+:\/\/[^/]+$/.test(url) ? `${url}/` : url);

const references = (entries: readonly AclEntry[]) =>
  entries.map((entry) => `capability: ${entry.capability}, permission: ${entry.permission}`).join(' || ');

const quoted = (labels: readonly string[]) => labels.map((label) => `"${label}"`).join(', ');

function allowedOn(entries: readonly AclEntry[]): string {
  const places = entries.map((entry) => {
    const windows = entry.windows.length > 0 ? `windows: ${quoted(entry.windows)}, ` : '';
    const webviews = entry.webviews.length > 0 ? `webviews: ${quoted(entry.webviews)}, ` : '';
    return `[${windows}${webviews}URL: ${entry.context === 'local' ? 'local' : entry.context.remote}]`;
  });
  return `allowed on: ${places.join(', ')}`;
}

const originText = (origin: Origin) =>
  origin.kind === 'local' ? 'local' : `remote: ${printedUrl(origin.url)}`;

/**
 * The text a refused page gets: one line in a release build, the reason in a debug build.
 * Source: tauri 2.12.5, `src/webview/mod.rs`, `on_message`, and `src/ipc/authority.rs`,
 * `resolve_access_message`.
 */
export function refusalText(
  request: AccessRequest,
  decision: Extract<AccessDecision, { allowed: false }>,
  acl: Acl,
  profile: Profile,
): string {
  if (profile === 'release') return `Command ${request.command} not allowed by ACL`;
  const name = request.command.replace(/^plugin:([^|]+)\|/, '$1.');
  switch (decision.reason) {
    case 'denied':
      return `${name} explicitly denied on origin ${originText(request.origin)}\n\nreferenced by: ${references(decision.entries)}`;
    case 'elsewhere': {
      const url = request.origin.kind === 'local' ? 'local' : printedUrl(request.origin.url);
      return `${name} not allowed on window "${request.window}", webview "${request.webview}", URL: ${url}\n\n${allowedOn(decision.entries)}\n\nreferenced by: ${references(decision.entries)}`;
    }
    case 'ungranted': {
      const permissions = permissionsAllowing(request.command, acl);
      if (!permissions) return `${name} not allowed. Plugin not found`;
      if (permissions.length === 0) return `${name} not allowed. Command not found`;
      return `${name} not allowed. Permissions associated with this command: ${permissions.join(', ')}`;
    }
  }
}
