const escaped = (text: string) => text.replace(/[.+^${}()|[\]\\?*]/g, '\\$&');

const globToRegExp = (glob: string) =>
  new RegExp(
    `^${glob
      .split('*')
      .map((part) => part.split('?').map(escaped).join('.'))
      .join('.*')}$`,
  );

/** Whether a window or webview label matches a capability's glob: `main`, `main-*`, `*`. */
export function matchesLabel(glob: string, label: string): boolean {
  return glob === label || globToRegExp(glob).test(label);
}

interface UrlParts {
  readonly origin: string;
  readonly path: string;
}

function partsOf(url: string): UrlParts {
  const match = /^([^:/]+:\/\/[^/]*)(\/.*)?$/.exec(url);
  return { origin: match?.[1] ?? url, path: match?.[2] ?? '/' };
}

/**
 * Whether a page's URL matches an item of `remote.urls`. No path, or `/`, means any path; a longer
 * one is compared with the request's URL, which on the custom protocol is the bare origin, so it never
 * matches there. Source: tauri-utils 2.10.2, `src/acl/mod.rs`, `RemoteUrlPattern`.
 */
export function matchesRemote(pattern: string, url: string): boolean {
  const wanted = partsOf(pattern);
  const given = partsOf(url);
  if (!globToRegExp(wanted.origin).test(given.origin)) return false;
  return wanted.path === '/' || globToRegExp(wanted.path).test(given.path);
}
