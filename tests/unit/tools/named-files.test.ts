import { describe, expect, it } from 'vitest';
import { namedFiles } from '../../../src/tools/named-files.ts';
import { typed } from '../../../src/tools/run.ts';

describe('namedFiles', () => {
  it('is everything without a word', async () => {
    expect(await namedFiles(['--fix'])).toEqual({ options: ['--fix'], paths: ['.'] });
  });

  it('takes a path as it is, and a word for every file with it in its path', async () => {
    const { options, paths } = await namedFiles(['src/trace', '--fix', 'tools/named-fi']);
    expect(options).toEqual(['--fix']);
    expect(paths.toSorted()).toEqual([
      'src/tools/named-files.ts',
      'src/trace',
      'tests/unit/tools/named-files.test.ts',
    ]);
  });

  it('refuses a word that is in no path', async () => {
    await expect(namedFiles(['in-no-path-of-these'])).rejects.toThrow(
      'No file has “in-no-path-of-these” in its path.',
    );
  });
});

describe('typed', () => {
  it('quotes what a shell would take apart', () => {
    expect(typed('astro', ['build', '--title', "it's here"], { SITE_BASE: '/a/', SITE_URL: '' })).toBe(
      "SITE_BASE=/a/ SITE_URL= astro build --title 'it'\\''s here'",
    );
  });
});
