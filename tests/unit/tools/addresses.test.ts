import { describe, expect, it } from 'vitest';
import { baseFrom, repositoryFrom, siteFrom } from '../../../src/tools/addresses.ts';

describe('baseFrom', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['tauri-talk', '/tauri-talk/'],
    ['/tauri-talk/', '/tauri-talk/'],
    ['//a//b', '/a/b/'],
  ])('makes %o the path %s', (SITE_BASE, path) => {
    expect(baseFrom({ SITE_BASE })).toBe(path);
  });
});

describe('siteFrom', () => {
  it('is the address that is set, else one that exists nowhere', () => {
    expect(siteFrom({ SITE_URL: 'https://docs.example.org' })).toBe('https://docs.example.org');
    expect(siteFrom({ SITE_URL: '' })).toBe('https://see-tauri-talk.example');
    expect(siteFrom({})).toBe('https://see-tauri-talk.example');
  });
});

describe('repositoryFrom', () => {
  it.each([
    'https://github.com/someone/see-tauri-talk',
    'https://github.com/someone/see-tauri-talk/',
    'https://github.com/someone/see-tauri-talk.git',
    'https://github.com/someone/see-tauri-talk.git/',
  ])('takes %s', (REPOSITORY_URL) => {
    expect(repositoryFrom({ REPOSITORY_URL })).toBe('https://github.com/someone/see-tauri-talk');
  });

  it('is empty if it is not set', () => {
    expect(repositoryFrom({})).toBe('');
    expect(repositoryFrom({ REPOSITORY_URL: '' })).toBe('');
  });

  it.each([
    'github.com/someone/see-tauri-talk',
    'http://github.com/someone/see-tauri-talk',
    'git@github.com:someone/see-tauri-talk.git',
    'javascript:alert(1)',
    'https://someone:word@github.com/someone/see-tauri-talk',
    'https://github.com/someone/see-tauri-talk?tab=readme',
    'https://github.com/someone/see-tauri-talk#readme',
    'https://',
  ])('stops the build for %s, and says what it must be', (REPOSITORY_URL) => {
    expect(() => repositoryFrom({ REPOSITORY_URL })).toThrow(
      `REPOSITORY_URL is "${REPOSITORY_URL}"; it must be an https address such as https://github.com/someone/`,
    );
  });
});
