import { describe, expect, it } from 'vitest';
import { remotePatternParser } from '../../../../src/simulation/acl/remote-pattern.ts';
import { hasOpenGroup } from '../../../../src/simulation/acl/remote-pattern-corrections.ts';
import { platformUrlPattern } from '../../../../src/simulation/acl/url-pattern.ts';

describe('hasOpenGroup', () => {
  it.each([
    'https://{',
    'https://x/{a',
    'https://{a{b}',
    'https://{a{b}}',
    'https://x/{a\\}',
    'https://x/{(a})',
  ])('a group of %s does not end, or has another in it', (pattern) => {
    expect(hasOpenGroup(pattern)).toBe(true);
  });

  it.each([
    'https://x/{a}',
    '{www.}?x',
    'https://x/\\{a',
    'https://x/{a\\}}',
    'https://x/(a{2})',
    '{(a{2})}',
  ])('every group of %s ends', (pattern) => {
    expect(hasOpenGroup(pattern)).toBe(false);
  });
});

describe('a path of a custom scheme', () => {
  const matches = (pattern: string, url: string) => {
    const parsed = remotePatternParser(platformUrlPattern())(pattern);
    if ('error' in parsed) throw new Error(parsed.error);
    return parsed.matches(url);
  };

  it('is read part by part', () => {
    expect(matches('app://*/:id', 'app://notes/a')).toBe(true);
    expect(matches('app://*/:id', 'app://notes/a/b')).toBe(false);
    expect(matches('app://*/:id?', 'app://notes')).toBe(true);
  });

  it('counts only with the right scheme and host', () => {
    expect(matches('app://notes/:id', 'app://other/a')).toBe(false);
    expect(matches('app://notes/:id', 'other://notes/a')).toBe(false);
  });
});
