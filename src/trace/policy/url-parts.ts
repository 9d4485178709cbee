/** The parts of a URL that decide where it comes from. */
export interface UrlParts {
  /** In lower case, without its colon. */
  readonly scheme: string;
  /** In lower case. */
  readonly host: string;
  /** Absent where it is the scheme's default. */
  readonly port?: string;
  /** From its first slash on; without search and hash. */
  readonly path: string;
}

const defaultPorts: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
};

export const defaultPortOf = (scheme: string): string | undefined => defaultPorts[scheme];

/** A URL's parts; undefined for one that has no host, such as `about:blank` or a `data:` URL. */
export function urlParts(url: string): UrlParts | undefined {
  // `isolation-<uuid>` is a scheme whose UUID is drawn when the app is built.
  const [, scheme = '', host = '', port, path = ''] =
    /^([a-z][a-z0-9+.\-<>]*):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)(?::(\d*))?([^?#]*)/i.exec(url) ?? [];
  if (host === '') return undefined;
  const lower = scheme.toLowerCase();
  const isDefault = port === undefined || port === '' || port === defaultPortOf(lower);
  return { scheme: lower, host: host.toLowerCase(), path, ...(!isDefault && { port }) };
}

/** What a document's requests have as `Origin`: its scheme, host and port, or `null` where its URL has no host. */
export function originOf(url: string): string {
  const parts = urlParts(url);
  return parts
    ? `${parts.scheme}://${parts.host}${parts.port === undefined ? '' : `:${parts.port}`}`
    : 'null';
}
