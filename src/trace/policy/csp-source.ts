import { defaultPortOf, type UrlParts } from './url-parts.ts';

/** An entry of a directive's list that names a scheme or a host. */
interface SourceParts {
  readonly scheme?: string;
  readonly host?: string;
  readonly port?: string;
  readonly path?: string;
}

/**
 * Whether an entry of a directive's list allows a URL to a page; `page` is absent where the page has no origin of its
 * own. Source: Content Security Policy Level 3, 6.7.2.8, "Does url match expression in origin with redirect count?".
 * Where the engines differ from its text, they decide: run in Chromium 156 and WebKitGTK 2.50, see `tests/unit`.
 */
export function matchesSource(source: string, url: UrlParts, page: UrlParts | undefined): boolean {
  if (source === '*') return isNetwork(url.scheme) || url.scheme === page?.scheme;
  if (source.toLowerCase() === "'self'") return page !== undefined && isSelf(url, page);
  const parts = sourceParts(source);
  // `'none'`, a nonce, a hash, or what is no source at all.
  if (!parts) return false;
  const scheme = parts.scheme ?? page?.scheme;
  if (scheme === undefined || !schemeMatches(scheme, url.scheme)) return false;
  if (parts.host === undefined) return true;
  return (
    hostMatches(parts.host, url.host) &&
    portMatches(parts.port, url, scheme !== url.scheme) &&
    pathMatches(parts.path ?? '', url.path)
  );
}

const isNetwork = (scheme: string) => defaultPortOf(scheme) !== undefined;

/** Reads a scheme-source or a host-source. Source: as above, 2.3.1. */
function sourceParts(source: string): SourceParts | undefined {
  const [, only] = /^([a-z][a-z0-9+.\-<>]*):$/i.exec(source) ?? [];
  if (only !== undefined) return { scheme: only.toLowerCase() };
  const [, scheme, host, port, path] =
    /^(?:([a-z][a-z0-9+.\-<>]*):\/\/)?(\*|(?:\*\.)?[a-z0-9\-_<>]+(?:\.[a-z0-9\-_<>]+)*\.?)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(
      source,
    ) ?? [];
  if (host === undefined) return undefined;
  return {
    host: host.toLowerCase(),
    ...(scheme !== undefined && { scheme: scheme.toLowerCase() }),
    ...(port !== undefined && { port }),
    ...(path !== undefined && { path }),
  };
}

/** What is allowed of an insecure scheme is allowed of its secure one. By the text `ws` allows `http` too; in Chromium it does not. */
const schemeMatches = (allowed: string, scheme: string) =>
  allowed === scheme || (allowed === 'http' && scheme === 'https') || (allowed === 'ws' && scheme === 'wss');

/** Source: as above, 6.7.2.10. By the text it asks for a domain; the engines take addresses and hosts of custom schemes too. */
const hostMatches = (pattern: string, host: string) =>
  pattern === '*' || (pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern);

/** Source: as above, 6.7.2.11; a default port goes with an upgraded scheme in Chromium (`http://x:80` allows `https://x`). */
function portMatches(port: string | undefined, url: UrlParts, isUpgraded: boolean): boolean {
  if (port === '*' || port === url.port) return true;
  if (port === undefined || url.port !== undefined) return false;
  return port === defaultPortOf(url.scheme) || (isUpgraded && port === '80');
}

/** Source: as above, 6.7.2.12. */
function pathMatches(pattern: string, path: string): boolean {
  if (pattern === '') return true;
  const wanted = pattern.split('/');
  const given = path.split('/');
  // A final slash matches all that is below.
  const isFolder = pattern.endsWith('/');
  if (isFolder ? given.length < wanted.length : given.length !== wanted.length) return false;
  return (isFolder ? wanted.slice(0, -1) : wanted).every(
    (piece, index) => decoded(piece) === decoded(given[index]),
  );
}

function decoded(piece: string | undefined): string | undefined {
  try {
    return piece === undefined ? undefined : decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** Source: as above, 6.7.2.8, step 4. */
function isSelf(url: UrlParts, page: UrlParts): boolean {
  if (url.host !== page.host) return false;
  if (url.scheme === page.scheme) return url.port === page.port;
  const havePorts = url.port !== undefined || page.port !== undefined;
  if (havePorts && url.port !== page.port) return false;
  const isUpgrade = url.scheme === 'https' || url.scheme === 'wss';
  return isNetwork(page.scheme) && (isUpgrade || (page.scheme === 'http' && url.scheme === 'ws'));
}
