import type { Platform } from '../../trace/record/trace.ts';
import { appOrigin, isolationUrl } from './addresses.ts';

/** The directive of a policy that keeps something from loading, as the policy has it: `connect-src 'self'`. */
export type Violation = string;

function directives(policy: string): Map<string, string[]> {
  const list = policy.split(';').flatMap((part): [string, string[]][] => {
    const [name, ...sources] = part.trim().split(/\s+/);
    return name ? [[name.toLowerCase(), sources]] : [];
  });
  // The first of a name counts.
  return new Map(list.toReversed());
}

/**
 * Whether a page's policy keeps an address from being used, and by which directive. `'self'` is the app's origin;
 * a `*` matches no custom scheme. Source: Content Security Policy Level 3, 6.7.2.
 */
export function violation(
  policy: string | undefined,
  use: 'connect-src' | 'frame-src',
  url: string,
  platform: Platform,
): Violation | undefined {
  if (policy === undefined) return undefined;
  const all = directives(policy);
  const fallbacks = use === 'frame-src' ? [use, 'child-src', 'default-src'] : [use, 'default-src'];
  const name = fallbacks.find((it) => all.has(it));
  if (name === undefined) return undefined;
  const sources = all.get(name) ?? [];
  return sources.some((source) => matchesSource(source, url, platform))
    ? undefined
    : [name, ...sources].join(' ');
}

function matchesSource(source: string, url: string, platform: Platform): boolean {
  if (source === "'self'") return url.startsWith(`${appOrigin(platform)}/`);
  if (source === '*') return /^https?:/.test(url);
  if (source.endsWith(':')) return url.startsWith(source);
  return url === source || url.startsWith(source.endsWith('/') ? source : `${source}/`);
}

/**
 * The policy that a page of the app is served with. With isolation the frame's address is added to `default-src`, and
 * nowhere else. Source: tauri 2.12.5, `src/manager/mod.rs`, `get_asset`.
 */
export function servedPolicy(
  csp: string | undefined,
  isolated: boolean,
  platform: Platform,
): string | undefined {
  if (csp === undefined || !isolated) return csp;
  const all = directives(csp);
  const frame = isolationUrl(platform).replace(/\/$/, '');
  const sources = all.get('default-src') ?? [];
  const parts = [...all].toReversed().filter(([name]) => name !== 'default-src');
  return [['default-src', [...sources, frame]] as const, ...parts]
    .map(([name, list]) => [name, ...list].join(' '))
    .join('; ');
}

/** The policy of the isolation frame itself. Source: tauri 2.12.5, `src/protocol/isolation.rs`, `get`. */
export const isolationPolicy = (platform: Platform): string =>
  `default-src 'none'; frame-src ${platform === 'windows' ? isolationUrl(platform).replace(/\/$/, '') : isolationUrl(platform).replace(/\/\/.*/, '')}`;
