import { matchesSource } from './csp-source.ts';
import { urlParts } from './url-parts.ts';

/** The directive of a policy that keeps something from loading, as the policy has it: `connect-src 'self'`. */
export type Violation = string;

/** The directives of one policy, by their names in lower case: the first of a name counts. */
function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  const list = policy.split(';').flatMap((part): [string, string[]][] => {
    const [name, ...sources] = part.trim().split(/\s+/);
    return name ? [[name.toLowerCase(), sources]] : [];
  });
  return new Map(list.toReversed());
}

/** What decides of a use, the more special first. Source: Content Security Policy Level 3, 6.8.3. */
const deciders = {
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
} as const;

/**
 * Whether what a page is served with keeps an address from being used, and by which directive; where it holds several
 * policies, each has to allow it. `page` is the page's own URL.
 */
export function violation(
  served: string | undefined,
  use: 'connect-src' | 'frame-src',
  url: string,
  page: string,
): Violation | undefined {
  const [target, self] = [urlParts(url), urlParts(page)];
  if (served === undefined || !target) return undefined;
  for (const policy of served.split(',')) {
    const directives = directivesOf(policy);
    const name = deciders[use].find((it) => directives.has(it));
    if (name === undefined) continue;
    const sources = directives.get(name) ?? [];
    if (!sources.some((source) => matchesSource(source, target, self))) return [name, ...sources].join(' ');
  }
  return undefined;
}
