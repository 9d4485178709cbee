import { describe, expect, it } from 'vitest';
import { hitsFor } from '../../../src/components/site/error-hits.ts';
import { errorTextsOf } from '../../../src/components/site/error-texts.ts';
import { loadScenarios } from '../../../src/scenarios/index.ts';

const texts = errorTextsOf(await loadScenarios());
const paths = (pasted: string) => hitsFor(pasted, texts).map(({ path }) => path);

describe('hitsFor', () => {
  it('finds the gate whatever the command is called', () => {
    expect(hitsFor('Command read_config not allowed by ACL', texts)[0]?.where).toContain(
      'stopped at permission',
    );
  });

  it('finds a text within what was pasted around it', () => {
    const pasted = `Uncaught (in promise) invalid args \`id\` for command \`load_user\`: command load_user missing required key id`;
    expect(hitsFor(pasted, texts)[0]?.where).toContain('stopped at arguments');
  });

  it('finds a text by a part of it', () => {
    expect(paths('invoke_key')).not.toEqual([]);
    expect(paths('missing required key')).not.toEqual([]);
  });

  it('offers at most three, and nothing for what no run ends with', () => {
    expect(paths('not allowed').length).toBe(3);
    expect(paths('a segmentation fault in libgtk')).toEqual([]);
  });

  it('takes what looks like a pattern for what it is', () => {
    expect(paths('.*(')).toEqual([]);
  });
});

describe('errorTextsOf', () => {
  it('keeps no name of a scenario in its texts', () => {
    expect(texts.filter(({ pattern }) => /save_file|word_count|main-cap/.test(pattern))).toEqual([]);
  });
});
