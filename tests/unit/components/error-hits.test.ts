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

  it('finds the text of a plugin of the reader’s own, with all the permissions it names', () => {
    const pasted =
      'notes.open_note not allowed. Permissions associated with this command: notes:allow-open-note, notes:default';
    const [hit] = hitsFor(pasted, texts);
    expect(hit?.where).toContain('stopped at permission');
    expect(hit?.pattern).toContain('Permissions associated with this command');
    expect(hit?.path).toContain('run.step=c1.permission.1');
  });

  it('finds nothing for an error of JavaScript, whose words others have too', () => {
    expect(paths('window.__TAURI__ is undefined')).toEqual([]);
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
