import type { App, Csp } from '../scenario/app.ts';

/**
 * A configured policy by directive, as Tauri reads a text: apart only at spaces, by names as they are written, the
 * last of a name counts. Source: tauri-utils 2.10.2, `src/config.rs`, `From<Csp> for HashMap`.
 */
function directiveMap(csp: Csp): Map<string, readonly string[]> {
  if (typeof csp !== 'string')
    return new Map(
      Object.entries(csp).map(([name, sources]) => [
        name,
        typeof sources === 'string' ? sources.split(' ') : sources,
      ]),
    );
  const list = csp.split(';').flatMap((part): [string, readonly string[]][] => {
    const [name = '', ...sources] = part.trim().split(' ');
    return name === '' ? [] : [[name, sources]];
  });
  return new Map(list);
}

const textOf = (directives: Iterable<readonly [string, readonly string[]]>) =>
  [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** The policy of an app's configuration. Source: tauri 2.12.5, `src/manager/mod.rs`, `csp`. */
export const configuredPolicy = ({
  source,
  csp,
  devCsp,
}: Pick<App, 'source' | 'csp' | 'devCsp'>): Csp | undefined =>
  (source === 'dev' ? (devCsp ?? csp) : csp) ?? undefined;

/** A configured policy as one text. Source: tauri-utils 2.10.2, `src/config.rs`, `Display for Csp`. */
export const policyText = (csp: Csp): string => (typeof csp === 'string' ? csp : textOf(directiveMap(csp)));

/**
 * The policy that a page of the app is served with. With isolation the frame's address is added to `default-src`, and
 * nowhere else. What Tauri adds to `script-src` and `style-src` for the page's own scripts and styles (nonces, hashes,
 * `'self'`) decides nothing here and is left out. Source: tauri 2.12.5, `src/manager/mod.rs`, `get_asset`, `set_csp`.
 */
export function servedPolicy(csp: Csp | undefined, isolationFrame: string | undefined): string | undefined {
  if (csp === undefined) return undefined;
  const directives = directiveMap(csp);
  if (isolationFrame === undefined) return textOf(directives);
  const sources = [...(directives.get('default-src') ?? []), isolationFrame.replace(/\/$/, '')];
  const others = [...directives].filter(([name]) => name !== 'default-src');
  return textOf([['default-src', sources], ...others]);
}

/** The policy of the isolation frame itself. Source: tauri 2.12.5, `src/protocol/isolation.rs`, `get`. */
export const isolationPolicy = (frame: string): string =>
  `default-src 'none'; frame-src ${/^https?:/.test(frame) ? frame.replace(/\/$/, '') : frame.replace(/\/\/.*/, '')}`;
