import {
  remotePatternParser,
  type RemotePatternParser,
  UndecidableError,
} from '../../../src/simulation/acl/remote-pattern.ts';
import type { UrlPatternConstructor } from '../../../src/simulation/acl/url-pattern.ts';

/** A stored table of what the crate `urlpattern` decides, as Tauri's build uses it. */
export interface RemoteTable {
  readonly urls: readonly string[];
  /** For each pattern a digit a URL (1: it matches), or why the crate cannot read it. */
  readonly patterns: readonly (readonly [pattern: string, matches: string | { readonly error: string }])[];
}

/** A text with the digits of the answers to a pattern. */
export const digits = (matches: readonly boolean[]): string => matches.map(Number).join('');

/** A pattern that is not decided as it should be. */
export interface RemoteDifference {
  readonly pattern: string;
  readonly expected: string;
  readonly decided: string;
}

/**
 * Has the model decide the table with what an engine reads URL patterns with, and compares. An engine without any must
 * leave every pattern undecided.
 */
export function differencesIn(
  { urls, patterns }: RemoteTable,
  UrlPattern: UrlPatternConstructor | undefined,
): readonly RemoteDifference[] {
  const parseRemote = remotePatternParser(UrlPattern);
  return patterns.flatMap(([pattern, answer]) => {
    const expected = !UrlPattern ? 'undecided' : typeof answer === 'string' ? answer : 'error';
    const decided = decisionsOf(parseRemote, pattern, urls);
    return decided === expected ? [] : [{ pattern, expected, decided }];
  });
}

function decisionsOf(parseRemote: RemotePatternParser, pattern: string, urls: readonly string[]): string {
  const parsed = parseRemote(pattern);
  if ('error' in parsed) return 'error';
  try {
    return digits(urls.map((url) => parsed.matches(url)));
  } catch (error) {
    if (error instanceof UndecidableError) return 'undecided';
    throw error;
  }
}
