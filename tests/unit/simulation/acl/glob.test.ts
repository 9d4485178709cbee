import { describe, expect, it } from 'vitest';
import { GlobError, matchesLabel, parseGlob } from '../../../../src/simulation/acl/glob.ts';

describe('a glob of labels', () => {
  it.each([
    ['main', 'main', true],
    ['main', 'Main', false],
    ['*', 'a/b', true],
    ['win-?', 'win-1', true],
    ['win-[!1]', 'win-1', false],
    ['win-[0-9]', 'win-7', true],
    ['[]]', ']', true],
    ['[a-]', '-', true],
    ['a/**/b', 'a/b', true],
    ['a/**', 'a/x/y', true],
    ['**', 'anything', true],
    ['', '', true],
  ])('%s and %s: %s', (glob, label, matches) => {
    expect(matchesLabel(glob, label)).toBe(matches);
  });

  it.each([
    ['***', 2, 'wildcards are either regular `*` or recursive `**`'],
    ['a**', 0, 'recursive wildcards must form a single path component'],
    ['**a', 2, 'recursive wildcards must form a single path component'],
    ['win-[', 4, 'invalid range pattern'],
    ['[]', 0, 'invalid range pattern'],
  ])('%s is none', (glob, position, reason) => {
    expect(() => parseGlob(glob)).toThrow(new GlobError(position, reason));
  });

  it('takes a long row of wildcards apart in time', () => {
    expect(matchesLabel(`${'*a'.repeat(12)}b`, 'a'.repeat(40))).toBe(false);
  });
});
