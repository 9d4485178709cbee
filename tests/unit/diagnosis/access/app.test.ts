import { describe, expect, it } from 'vitest';
import {
  accessTable,
  gatesOf,
  shownPlace,
  smallestChange,
  summaryOf,
  textsOf,
  whoMayCall,
} from '../../../../src/diagnosis/access/index.ts';
import type { ProjectFile } from '../../../../src/schemas/project/read-source.ts';
import { ask, cellIn, type Files, filesOf, notes } from './ask.ts';

const verdicts = (files: Files, command: string, label = 'main') =>
  cellIn(ask(files), label, command).verdict;

const without = (path: string): Files =>
  Object.fromEntries(Object.entries(notes).filter(([each]) => each !== path));

/** Manifests as a build of the notes app writes them: core, fs, and the app's own two commands. */
const manifests = JSON.stringify({
  core: {
    default_permission: { identifier: 'default', permissions: ['core:event:default'] },
    permissions: {},
    permission_sets: {},
  },
  'core:event': {
    default_permission: { identifier: 'default', permissions: ['allow-emit'] },
    permissions: { 'allow-emit': { identifier: 'allow-emit', commands: { allow: ['emit'], deny: [] } } },
    permission_sets: {},
  },
  fs: { default_permission: null, permissions: {}, permission_sets: {} },
  '__app-acl__': {
    default_permission: null,
    permissions: Object.fromEntries(
      ['list', 'save_note'].flatMap((command) =>
        (['allow', 'deny'] as const).map((effect) => {
          const identifier = `${effect}-${command.replace('_', '-')}`;
          return [identifier, { identifier, commands: { allow: [], deny: [], [effect]: [command] } }];
        }),
      ),
    ),
    permission_sets: {},
  },
});

describe('how far an answer can be trusted', () => {
  it('is by shipped manifests where there are none of the app', () => {
    expect(summaryOf(ask(notes))).toMatchObject({
      exactness: 'shipped',
      trust: 'by shipped manifests',
      version: 'Tauri 2.12.5',
    });
  });

  it('is exact with the manifests of the app’s own build', () => {
    const app = ask({ ...notes, 'gen/schemas/acl-manifests.json': manifests });
    expect(summaryOf(app)).toMatchObject({ exactness: 'exact' });
    expect(cellIn(app, 'main', 'plugin:event|emit').verdict).toBe('allowed');
    expect(cellIn(app, 'main', 'plugin:event|listen').verdict).toBe('refused');
  });

  it('is not exact where the manifests are older than what they are made from, or say something else', () => {
    const stale = (files: readonly ProjectFile[] | Files) => {
      const { exactness } = ask(files).known;
      return exactness.kind === 'stale' ? exactness.because : exactness.kind;
    };
    const dated = (path: string): readonly ProjectFile[] =>
      filesOf({ ...notes, 'gen/schemas/acl-manifests.json': manifests }).map((file) => ({
        ...file,
        modified: file.path === path ? 100_000 : 10_000,
      }));
    expect(stale(dated('Cargo.lock'))).toBe('Cargo.lock was changed after it');
    expect(stale(dated('capabilities/main.json'))).toBe('exact');
    const more = { ...notes, 'gen/schemas/acl-manifests.json': manifests };
    expect(stale({ ...more, 'build.rs': notes['build.rs']?.replace('"list"', '"list", "more"') ?? '' })).toBe(
      'build.rs and permissions/ offer other permissions of the app than it',
    );
    expect(stale({ ...more, 'Cargo.toml': `${notes['Cargo.toml'] ?? ''}tauri-plugin-http = "2"\n` })).toBe(
      'Cargo.toml has tauri-plugin-http, and it has not',
    );
  });

  it('marks the cells of a plugin that is used with another version', () => {
    const app = ask({ ...notes, 'Cargo.lock': notes['Cargo.lock']?.replace('2.7.1', '2.4.0') ?? '' });
    expect(cellIn(app, 'main', 'plugin:fs|exists').doubt).toBe(
      'Cargo.lock has tauri-plugin-fs 2.4.0; this is decided by the permissions of 2.7.1',
    );
    expect(cellIn(app, 'main', 'list').doubt).toBeUndefined();
  });
});

describe('what is not in the files', () => {
  it('leaves everything unknown without the configuration', () => {
    const app = ask(without('tauri.conf.json'), { windows: ['main'] });
    expect(cellIn(app, 'main', 'plugin:event|emit').missing).toBe(
      'without the configuration it is not known which capabilities are in use',
    );
    expect(cellIn(app, 'main', 'list').verdict).toBe('unknown');
  });

  it('leaves own commands unknown without the build script, unless a build has said it', () => {
    expect(verdicts(without('build.rs'), 'list')).toBe('unknown');
    const built = { ...without('build.rs'), 'gen/schemas/acl-manifests.json': manifests };
    expect(verdicts(built, 'list')).toBe('allowed');
    expect(verdicts({ ...notes, 'build.rs': 'AppManifest::new().commands(names())' }, 'list')).toBe(
      'unknown',
    );
  });

  it('leaves a plugin unknown whose manifest is nowhere, and is no error of the build', () => {
    const files = {
      ...notes,
      'Cargo.toml': `${notes['Cargo.toml'] ?? ''}tauri-plugin-spell = "1"\n`,
      'capabilities/spell.json':
        '{ "identifier": "spell", "windows": ["main"], "permissions": ["spell:default"] }',
    };
    const app = ask(files, { commands: ['plugin:spell|check'] });
    expect(app.stops).toEqual([]);
    expect(app.openPoints.map(({ place, text }) => `${place ? shownPlace(place) : ''} ${text}`)).toEqual([
      'capabilities/spell.json:1 what the plugin “spell” offers is not known, so the permissions are left out',
    ]);
    expect(cellIn(app, 'main', 'plugin:spell|check').verdict).toBe('unknown');
  });

  it('leaves everything of capabilities in doubt that a running app adds to', () => {
    const app = ask({ ...notes, 'src/more.rs': 'fn more() { app.add_capability(include_str!("x.json")) }' });
    expect(cellIn(app, 'main', 'list').doubt).toBe('src/more.rs:1 adds a capability while the app runs');
  });

  it('leaves a capability unread that holds what this reader does not know, and all verdicts with it', () => {
    const text =
      'identifier = "odd"\nwindows = ["main"]\npermissions = [{ identifier = "fs:allow-exists", allow = [1979-05-27] }]\n';
    const app = ask({ ...notes, 'capabilities/odd.toml': text });
    expect(cellIn(app, 'main', 'plugin:event|emit').missing).toMatch(
      /^capabilities\/odd\.toml:3: a date cannot be read/,
    );
  });
});

describe('own commands without a list', () => {
  const open = { ...notes, 'build.rs': 'fn main() { tauri_build::build() }' };

  it('are open to pages of the app, and refused to others', () => {
    const app = ask({ ...open, 'capabilities/main.json': '[]', 'capabilities/reader.json': '[]' });
    expect(cellIn(app, 'main', 'list').verdict).toBe('open');
    const elsewhere = ask(open, { page: { kind: 'url', url: 'https://example.org/' } });
    expect(cellIn(elsewhere, 'main', 'list').verdict).toBe('refused');
  });

  it('are checked where permissions/ holds leftovers', () => {
    const leftover = '[[permission]]\nidentifier = "allow-list"\ncommands.allow = ["list"]\n';
    expect(
      verdicts(
        { ...open, 'permissions/autogenerated/list.toml': leftover, 'capabilities/main.json': '[]' },
        'list',
      ),
    ).toBe('refused');
  });
});

describe('the page of a window', () => {
  it('is local or not by where it comes from, in development and built', () => {
    const config = JSON.stringify({
      identifier: 'x',
      build: { devUrl: 'http://localhost:1420' },
      app: { windows: [{ label: 'main' }, { label: 'reader', url: 'http://localhost:1420/reader' }] },
    });
    const files = { ...notes, 'tauri.conf.json': config };
    const shown = (source: 'dev' | 'built') => ask(files, { source }).windows.map(({ page }) => page.shown);
    expect(shown('dev')).toEqual(['local', 'local']);
    expect(shown('built')).toEqual(['local', 'http://localhost:1420']);
  });

  it('has no origin where it is blank, and then nothing is decided', () => {
    const config = JSON.stringify({
      identifier: 'x',
      app: { windows: [{ label: 'main', url: 'about:blank' }] },
    });
    expect(verdicts({ ...notes, 'tauri.conf.json': config }, 'list')).toBe('unknown');
  });
});

describe('one call', () => {
  it('goes through the gates, each with its line', () => {
    const app = ask(notes);
    const gates = gatesOf(app, cellIn(app, 'reader', 'save_note'));
    expect(gates.map(({ gate, state, places }) => [gate, state, places.map(shownPlace)])).toEqual([
      ['key', 'passes', []],
      ['origin', 'passes', ['tauri.conf.json:13']],
      ['permission', 'refuses', ['capabilities/main.json:7']],
      ['command', 'would', ['src/lib.rs:4']],
      ['arguments', 'depends', []],
    ]);
    expect(textsOf(app, cellIn(app, 'reader', 'save_note'))?.release).toBe(
      'Command save_note not allowed by ACL',
    );
    expect(textsOf(app, cellIn(app, 'main', 'save_note'))).toBeUndefined();
  });

  it('of a remote page gets a capability for that page and window only', () => {
    const app = ask(notes, { page: { kind: 'url', url: 'https://example.org/x' } });
    const change = smallestChange(app, cellIn(app, 'reader', 'plugin:event|emit'));
    if ('none' in change) throw new Error(change.none);
    expect(change.patch.changes[0]?.after).toContain('"local": false');
    expect(change.patch.changes[0]?.after).toContain('"https://example.org"');
  });

  it('goes into the configuration where that lists the capabilities', () => {
    const config = JSON.stringify(
      {
        identifier: 'x',
        app: { windows: [{ label: 'main' }, { label: 'about' }], security: { capabilities: ['main'] } },
      },
      null,
      2,
    );
    const app = ask({ ...notes, 'tauri.conf.json': config });
    const change = smallestChange(app, cellIn(app, 'about', 'list'));
    if ('none' in change) throw new Error(change.none);
    expect(change.patch.changes.map(({ path }) => path)).toEqual(['tauri.conf.json']);
    expect(change.patch.diff).toContain(
      '+        { "identifier": "about-list", "windows": ["about"], "permissions": ["allow-list"] },',
    );
  });

  it('has its permission made first where the build script does not list the command', () => {
    const lib = notes['src/lib.rs']?.replace('list,', 'list, log_line,') ?? '';
    const app = ask({ ...notes, 'src/lib.rs': lib });
    const change = smallestChange(app, cellIn(app, 'main', 'log_line'));
    if ('none' in change) throw new Error(change.none);
    expect(change.patch.changes.map(({ path }) => path)).toEqual(['build.rs', 'capabilities/main.json']);
  });
});

describe('who may call a command', () => {
  it('says each window, other windows, and other sites', () => {
    const files = {
      ...notes,
      'capabilities/docs.json':
        '{ "identifier": "docs", "windows": ["doc-*"], "remote": { "urls": ["https://*.example.org"] }, "permissions": ["allow-list"] }',
    };
    expect(
      whoMayCall(ask(files), 'list').map(({ who, from, verdict }) => `${who} | ${from} | ${verdict}`),
    ).toEqual([
      'main | local | allowed',
      'reader | local | allowed',
      'doc-* | local | allowed',
      'any other window | local | refused',
      'doc-* | https://*.example.org | allowed',
      'any window | any other site | refused',
    ]);
  });
});

describe('what stops a build', () => {
  it('is all of it, each with its line, and the table is of what is left', () => {
    const main =
      '{\n  "identifier": "main",\n  "windows": ["main", "a**"],\n  "remote": { "urls": ["*"] },\n  "permissions": [\n    "core:event:default",\n    "core:event:lissten",\n    "fs:allow-nothing",\n    "Bad"\n  ]\n}\n';
    const config = JSON.stringify({
      identifier: 'x',
      app: { windows: [{}], security: { capabilities: ['main', 'gone'] } },
    });
    const app = ask({ ...notes, 'capabilities/main.json': main, 'tauri.conf.json': config });
    expect(
      app.stops.map(({ place, text }) => `${shownPlace(place)} ${text.split(', expected one of')[0] ?? ''}`),
    ).toEqual([
      'tauri.conf.json:1 failed to resolve the capabilities from the Tauri configuration file: capability with identifier gone not found',
      'capabilities/main.json:7 Permission core:event:lissten not found (did you mean "core:event:allow-listen"?)',
      'capabilities/main.json:8 Permission fs:allow-nothing not found',
      'capabilities/main.json:9 Permission Bad not found',
      'capabilities/main.json:3 failed to run glob: Pattern syntax error near position 0: recursive wildcards must form a single path component',
      'capabilities/main.json:4 invalid URL pattern for remote URL *: a relative input without a base URL is not valid',
    ]);
    expect(cellIn(app, 'main', 'plugin:event|emit').verdict).toBe('allowed');
  });

  it('is a malformed file too, in our words', () => {
    const app = ask({ ...notes, 'capabilities/main.json': '{ "identifier": "main" ' });
    expect(app.stops).toHaveLength(1);
    expect(app.stops[0]).toMatchObject({ from: 'here', place: { file: 'capabilities/main.json', line: 1 } });
    expect(accessTable(app).counts.unknown).toBe(0);
  });
});
