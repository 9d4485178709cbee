import { describe, expect, it } from 'vitest';
import { renderProject } from '../../../src/components/denied/render.ts';
import { placeOfSingle } from '../../../src/components/denied/single-file.ts';
import { commandCount, groupSummary, shownRows } from '../../../src/components/denied/table-rows.ts';
import { accessTable, type Verdict } from '../../../src/diagnosis/access/index.ts';
import { editorProject } from '../../../src/figures/editor-project.ts';
import { ask } from '../diagnosis/access/ask.ts';

const table = accessTable(ask(editorProject));
const verdicts: readonly Verdict[] = ['allowed', 'refused', 'denied', 'open', 'unknown'];
const state = {
  toggled: new Map<string, boolean>(),
  unfolded: new Set<string>(),
  verdicts: new Set(verdicts),
  query: '',
};

describe('the rows of a table', () => {
  it('are the own commands, and those of small groups in which windows differ; the others are closed', () => {
    const rows = shownRows(table, state);
    expect(rows.filter(({ kind }) => kind === 'group').map(({ id }) => id)).toEqual([
      '__app-acl__',
      'core:app',
      'core:event',
      'core:image',
      'core:menu',
      'core:path',
      'core:resources',
      'core:tray',
      'core:webview',
      'core:window',
    ]);
    expect(rows.length).toBeLessThan(45);
  });

  it('fold what is refused in every window, and what is many and alike', () => {
    const folds = shownRows(table, { ...state, toggled: new Map([['core:window', true]]) }).flatMap((row) =>
      row.kind === 'fold' ? [row.words] : [],
    );
    expect(folds).toEqual(['21 more, like the last one', '50 more, refused in every window']);
  });

  it('are only those that a filter leaves', () => {
    const found = { ...state, query: 'event|emit' };
    const rows = shownRows(table, found);
    expect(rows.filter(({ kind }) => kind === 'command').map(({ id }) => id)).toEqual([
      'plugin:event|emit',
      'plugin:event|emit_to',
    ]);
    expect(commandCount(rows, table, found)).toBe('2 of 172 commands');
    expect(shownRows(table, { ...state, verdicts: new Set<Verdict>(['open']) })).toEqual([]);
  });

  it('say of a closed group what each window may call', () => {
    const group = table.groups.find(({ key }) => key === 'core:window');
    expect(group && [0, 1, 2].map((column) => groupSummary(group, column))).toEqual([
      '29 of 79',
      'none',
      'none',
    ]);
  });
});

describe('a file without a folder', () => {
  it.each([
    ['tauri.conf.json', '{}', 'tauri.conf.json'],
    ['tauri.macos.conf.json', '{}', 'tauri.macos.conf.json'],
    ['Cargo.lock', '', 'Cargo.lock'],
    ['acl-manifests.json', '{}', 'gen/schemas/acl-manifests.json'],
    ['lib.rs', '', 'src/lib.rs'],
    ['main.json', '{ "identifier": "main" }', 'capabilities/main.json'],
    ['own.toml', '[[permission]]\n', 'permissions/own.toml'],
    ['own.json', '{ "set": [] }', 'permissions/own.json'],
  ])('%s belongs into %s', (name, text, place) => {
    expect(placeOfSingle(name, text)).toBe(place);
  });
});

describe('the sample as it is built', () => {
  const html = renderProject(editorProject);

  it('has its table with words, and its findings with their patches', () => {
    expect(html).toContain('3 windows, 172 commands, 2 capabilities in use');
    expect(html).toContain('aria-label="preview, save_file: refused"');
    expect(html).toContain('named by no capability');
    expect(html).toContain('capabilities/settings.json');
  });

  it('has nothing that needs a script, and no style', () => {
    expect(html).not.toMatch(/<button|<input|<select|style=|tabindex="-1"/);
  });
});
