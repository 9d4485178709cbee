import { describe, expect, it } from 'vitest';
import {
  copiedText,
  filledText,
  fillFix,
  fillText,
  filters,
  partsOf,
  type Names,
} from '../../../../src/diagnosis/index.ts';
import { bareCoreCommands } from '../../../../src/diagnosis/errors/filters.ts';
import { coreManifests } from '../../../../src/simulation/acl/core-manifests.ts';

const names: Names = {
  command: { value: 'plugin:fs|read_file', isRead: true },
  window: { value: 'main', isRead: false },
};

describe('partsOf', () => {
  it('has fixed words and fields; a brace is written twice', () => {
    expect(partsOf('a {{b}} {name} and {name|kebab}')).toEqual([
      { fixed: 'a {b} ' },
      { field: 'name' },
      { fixed: ' and ' },
      { field: 'name', filter: 'kebab' },
    ]);
  });

  it.each(['{', '}', '{ a }', '{a', '{A}', '{a|}'])('refuses %j', (template) => {
    expect(() => partsOf(template)).toThrow(/a single “[{}]” opens no field/);
  });
});

describe('fillText', () => {
  it('puts names in, and says which are assumed', () => {
    expect(fillText('{window} may {command|permission}', names)).toEqual([
      { text: 'main', field: 'window', isRead: false },
      { text: ' may ' },
      { text: 'fs:allow-read-file', field: 'command', isRead: true },
    ]);
  });
});

describe('filters', () => {
  it.each([
    ['permission', 'save_file', 'allow-save-file'],
    ['permission', 'plugin:fs|read_file', 'fs:allow-read-file'],
    ['permission', 'event.emit', 'core:event:allow-emit'],
    ['deny', 'save_file', 'deny-save-file'],
    ['bare', 'plugin:fs|read_file', 'read_file'],
    ['pretty', 'plugin:fs|read_file', 'fs.read_file'],
    ['called', 'fs.read_file', 'plugin:fs|read_file'],
    ['plugin', 'plugin:fs|read_file', 'fs'],
    ['narrowest', 'core:event:default, core:event:allow-emit', 'core:event:allow-emit'],
    ['defaults', 'store:allow-load, store:default', 'store:default'],
    ['registration', 'plugin:fs|read_file', 'tauri_plugin_fs::init()'],
    ['registration', 'global-shortcut', 'tauri_plugin_global_shortcut::Builder::new().build()'],
    ['registration', 'pytauri', 'tauri_plugin_pytauri::…'],
    ['option', 'macos-private-api', '"macOSPrivateApi": true'],
    ['sender', 'shortcut', 'global-shortcut'],
    ['sender', 'rid', '…'],
    ['first', '"main", "about"', 'main'],
    ['kebab', 'plugin:fs|read_file', 'plugin-fs-read-file'],
    ['snake', 'filePath', 'file_path'],
    ['camel', 'file_path', 'filePath'],
    ['pascal', 'save-note', 'SaveNote'],
    ['site', 'https://a.example/b?c', 'https://a.example'],
  ])('%s of %j', (filter, text, wanted) => {
    expect(filters[filter]?.(text)).toBe(wanted);
  });

  it.each([
    ['/home/u/notes/a.txt', '$HOME/notes/*'],
    ['/Users/mira/Library/x.db', '$HOME/Library/*'],
    ['/home/u/a.txt', '$HOME/a.txt'],
    ['/home/u/notes', '$HOME/notes'],
    ['/home/u/notes/.env', '$HOME/notes/.env'],
    ['G:\\Books\\a b 2024.md', 'G:/Books/*'],
    ['G:\\a.md', 'G:/a.md'],
    ['C:\\Users\\mira\\Books\\a.md', '$HOME/Books/*'],
    ['/Users/Shared/Books/a.md', '/Users/Shared/Books/*'],
    ['C:\\Users\\Public\\Books\\a.md', 'C:/Users/Public/Books/*'],
    ['C:\\Users\\publican\\Books\\a.md', '$HOME/Books/*'],
    ['/srv/[old]/a.md', '/srv/[[]old]/*'],
    ['a.md', 'a.md'],
  ])('names a scope for %s that gives little more: %s', (path, scope) => {
    expect(filters.scope?.(path)).toBe(scope);
  });

  it.each([
    ['source', 'src/lib.rs:2:8', 'src-tauri/src/lib.rs'],
    ['source', 'src\\main.rs:125:1', 'src-tauri/src/main.rs'],
    ['source', 'config/src/lib.rs:62:8', 'config/src/lib.rs'],
    ['crate', 'config/src/lib.rs:62:8', 'config'],
    ['plain', 'AppHandle<Wry>', 'AppHandle'],
    ['root', 'tauri_plugin_store::Stores<Wry>', 'tauri_plugin_store'],
    ['decoded', 'plugin%3Asql%7Cselect', 'plugin:sql|select'],
    ['decoded', '100%', '100%'],
    ['successor', 'globalShortcut', 'global-shortcut'],
    ['successor', 'writeBinaryFile', 'writeFile'],
    ['successor', 'dialog', 'dialog'],
    ['successor', 'constructor', 'constructor'],
    ['host', 'http://localhost:5173/a', 'localhost'],
    ['protocol', 'notes://open/42', 'notes'],
    ['scope', 'C%3A%5CUsers%5Cada%5CPictures%5Cshot.png', '$HOME/Pictures/*'],
    ['scope', '%2Fhome%2Fada%2FPictures%2Fshot.png', '$HOME/Pictures/*'],
  ])('%s of %j', (filter, text, wanted) => {
    expect(filters[filter]?.(text)).toBe(wanted);
  });

  it('knows only commands of core as such', () => {
    const named = new Set([...coreManifests.values()].flatMap(({ permissions }) => [...permissions.keys()]));
    const own = [...bareCoreCommands].filter((name) => !named.has(`allow-${name.replaceAll('_', '-')}`));
    expect(own).toEqual([]);
  });

  it('knows each plugin of core', () => {
    for (const key of coreManifests.keys()) {
      if (!key.startsWith('core:')) continue;
      const plugin = key.slice('core:'.length);
      expect(filters.permission?.(`${plugin}.go`)).toBe(`core:${plugin}:allow-go`);
    }
  });
});

describe('fillFix', () => {
  const change = fillFix(
    {
      file: 'src-tauri/capabilities/….json',
      isNew: false,
      lines: [
        { keep: '  "permissions": [' },
        { add: '    "{command|permission}",' },
        { remove: '    "old"' },
      ],
      note: 'It is for {window}.',
    },
    names,
  );

  it('fills each line', () => {
    expect(change?.lines.map(({ does, pieces }) => [does, pieces.map(({ text }) => text).join('')])).toEqual([
      ['keep', '  "permissions": ['],
      ['add', '    "fs:allow-read-file",'],
      ['remove', '    "old"'],
    ]);
    expect(filledText('It is for {window}.', names)).toBe('It is for main.');
  });

  it('is copied without the indentation that all added lines share; a new file as it is', () => {
    if (!change) throw new Error('The fix is a change.');
    expect(copiedText(change)).toBe('"fs:allow-read-file",');
    const file = fillFix(
      {
        file: 'a.json',
        isNew: true,
        lines: [{ add: '{{' }, { add: '  "windows": ["{window}"]' }, { add: '}}' }],
      },
      names,
    );
    if (!file) throw new Error('The fix is a change.');
    expect(copiedText(file)).toBe('{\n  "windows": ["main"]\n}\n');
  });

  it('is none where the fix is in words', () => {
    expect(fillFix({ words: 'Wait.' }, names)).toBeUndefined();
  });
});
