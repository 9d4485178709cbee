import { crateReason, hasOpenGroup, matchesNothing } from './remote-pattern-corrections.ts';
import type { UrlPattern, UrlPatternConstructor, UrlPatternParts } from './url-pattern.ts';

/** An entry of `remote.urls`. */
export interface RemotePattern {
  readonly text: string;
  /** Whether a page with that URL is one it is about; on the custom protocol Tauri only has the page's origin. */
  readonly matches: (url: string) => boolean;
}

/** Reads an entry; `error`: why a build with it stops. */
export type RemotePatternParser = (text: string) => RemotePattern | { readonly error: string };

/** There is nothing here that can read a URL pattern, so what a remote page may do cannot be decided. */
export class UndecidableError extends Error {
  constructor() {
    super(
      'This browser has no URLPattern, so which pages `remote.urls` is about cannot be decided here. Firefox 142, Chrome 95 and Safari 26 have it.',
    );
    this.name = 'UndecidableError';
  }
}

/**
 * Makes what reads entries of `remote.urls`. No search, hash or path means any; nothing else is completed, so no
 * port means the default port. Without a `URLPattern` a pattern can be read, but asking it throws an `UndecidableError`.
 * One difference to Tauri is left: a lone brace in a regular expression, `(a})`, stops the build only here, as JavaScript
 * cannot read it.
 * Source: tauri-utils 2.10.2, `src/acl/mod.rs`, `RemoteUrlPattern`.
 */
export function remotePatternParser(UrlPattern: UrlPatternConstructor | undefined): RemotePatternParser {
  return (text) => {
    if (!UrlPattern)
      return {
        text,
        matches: () => {
          throw new UndecidableError();
        },
      };
    const unreadable = { error: crateReason(text) ?? 'it cannot be read as a URL pattern' };
    if (hasOpenGroup(text)) return unreadable;
    try {
      const written = new UrlPattern(text);
      const matches = urlMatcher(UrlPattern, completed(written));
      return { text, matches: (url) => !matchesNothing(text, written) && matches(url) };
    } catch {
      return unreadable;
    }
  };
}

/**
 * Platforms read the path of a custom scheme as one text, which `:id` may match to its end; the crate reads any path
 * that begins with a slash part by part. So such a path is a pattern without a scheme.
 */
function urlMatcher(UrlPattern: UrlPatternConstructor, parts: UrlPatternParts): (url: string) => boolean {
  const { pathname } = parts;
  if (!pathname.startsWith('/')) {
    const pattern = new UrlPattern(parts);
    return (url) => pattern.test(url);
  }
  const path = new UrlPattern({ pathname });
  const anyPath = new UrlPattern({ ...parts, pathname: '*' });
  return (url) => {
    const found = anyPath.exec(url);
    return found !== null && path.test({ pathname: found.pathname.input });
  };
}

function completed(written: UrlPattern): UrlPatternParts {
  const { protocol, username, password, hostname, port, pathname, search, hash } = written;
  return {
    protocol,
    username,
    password,
    hostname,
    port,
    pathname: pathname === '' || pathname === '/' ? '*' : pathname,
    search: search === '' ? '*' : search,
    hash: hash === '' ? '*' : hash,
  };
}
