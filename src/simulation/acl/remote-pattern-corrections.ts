import type { UrlPatternParts } from './url-pattern.ts';

/** The default port of each special scheme that has one. */
const defaultPorts: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
  ftp: '21',
};

/**
 * Where a platform's `URLPattern` differs from the crate `urlpattern` 0.6.0 that Tauri's build uses: whether the crate
 * lets a pattern that both can read match no page at all.
 *
 * - Upper case in a scheme, or zeros before a port: the crate does not know the port for the default one and keeps it,
 *   but no URL has a default port.
 * - `//` at the start of the path of a custom scheme: Node.js reads no path, which would be completed to any.
 */
export const matchesNothing = (text: string, read: UrlPatternParts): boolean =>
  keepsDefaultPort(text) || (read.pathname === '' && /^[^/]+:\/\/[^/]*\/\//.test(withoutGroups(text)));

/**
 * Whether the crate refuses a pattern that a platform may read: WebKitGTK takes a group without an end for one that ends
 * with the text.
 */
export const hasOpenGroup = (text: string): boolean => withoutGroups(text).includes('{');

const withoutGroups = (text: string) =>
  text.replace(/\\.|\((?:\\.|[^)\\])*\)[?*+]?|\{(?:\\.|\((?:\\.|[^)\\])*\)|[^{}\\(])*\}[?*+]?/g, '_');

function keepsDefaultPort(text: string): boolean {
  const [, scheme = '', port = ''] =
    /^([A-Za-z]+):\/\/[^/?#]*:(\d+)(?=[/?#]|$)/.exec(withoutGroups(text)) ?? [];
  const defaultPort = defaultPorts[scheme.toLowerCase()];
  const isAsWritten = scheme === scheme.toLowerCase() && port === defaultPort;
  return !isAsWritten && port.replace(/^0+/, '') === defaultPort;
}

/** The crate's reason why it cannot read a pattern, where it is known; only the crate can word the others. */
export function crateReason(text: string): string | undefined {
  if (!hasScheme(text)) return 'a relative input without a base URL is not valid';
  const at = addressColon(text);
  return at === undefined
    ? undefined
    : `tokenizer error: invalid name; must be at least length 1 (at char ${at})`;
}

/** Whether a colon outside groups ends a scheme; one before a letter begins a name instead. */
const hasScheme = (text: string) => /:(?![A-Za-z_$])/.test(withoutGroups(text));

/** The place in an IPv6 address of the first colon that the crate takes for the begin of a name without letters. */
function addressColon(text: string): number | undefined {
  const [, address] = /^[^:/]+:\/\/(\[[^\]]*\])/.exec(text) ?? [];
  return /:(?![A-Za-z_$])/.exec(address ?? '')?.index;
}
