import { describe, expect, it } from 'vitest';
import { findingsOf, shownPlace } from '../../../../src/diagnosis/access/index.ts';
import { ask, type Files, notes } from './ask.ts';

/** What is found in the notes app with other files: word, place and sentence. */
const found = (files: Files) =>
  findingsOf(ask({ ...notes, ...files })).map(
    ({ word, severity, place, sentence }) => `${word} ${severity} ${shownPlace(place)} ${sentence}`,
  );

const capability = (more: object) =>
  `${JSON.stringify({ identifier: 'more', windows: ['main'], permissions: [], ...more }, null, 2)}\n`;

const config = (security: object) =>
  JSON.stringify(
    {
      identifier: 'org.example.notes',
      app: { windows: [{ label: 'main' }, { label: 'reader' }], security },
    },
    null,
    2,
  );

describe('a reviewer', () => {
  it('has nothing to say of an app in order', () => {
    expect(found({})).toEqual([]);
  });

  it('hears of a capability that is not in use', () => {
    expect(
      found({
        'tauri.conf.json': config({ capabilities: ['main', 'reader'] }),
        'capabilities/more.json': capability({}),
      }),
    ).toEqual(['idle medium capabilities/more.json:2 `more` is not in use.']);
  });

  it('hears of a label that no window has', () => {
    expect(
      found({
        'capabilities/more.json': capability({ windows: ['main', 'about'], permissions: ['core:default'] }),
      }),
    ).toEqual([
      'idle low capabilities/more.json:5 No window `about` is in the configuration or in the Rust sources.',
    ]);
  });

  it('hears of a permission that gives nothing', () => {
    expect(
      found({
        'capabilities/more.json': capability({ permissions: ['global-shortcut:default'] }),
        'Cargo.toml': `${notes['Cargo.toml'] ?? ''}tauri-plugin-global-shortcut = "2"\n`,
      }),
    ).toEqual(['idle low capabilities/more.json:7 `global-shortcut:default` gives nothing.']);
  });

  it('hears of commands that only one of handler and build script has', () => {
    const lib = 'fn run() { b.invoke_handler(tauri::generate_handler![list, log_line]) }';
    expect(found({ 'src/lib.rs': lib })).toEqual([
      'shut high src/lib.rs:1 `log_line` is registered, but not in the list of the build script.',
      'idle low build.rs:2 `save_note` is in the list of the build script, but no handler registers it.',
    ]);
  });

  it('hears of a command that no capability gives to anyone', () => {
    const lists = [notes['capabilities/main.json'], notes['capabilities/reader.json']].map((text = '') =>
      text.replace(/,?\n\s*"allow-(?:list|save-note)"/g, ''),
    );
    const [main = '', reader = ''] = lists;
    expect(found({ 'capabilities/main.json': main, 'capabilities/reader.json': reader })).toEqual([
      'shut medium src/lib.rs:4 No window may call `list`.',
      'shut medium src/lib.rs:4 No window may call `save_note`.',
    ]);
  });

  it('hears of own commands that nothing checks', () => {
    const open =
      notes['capabilities/main.json']?.replace(/,\n\s*"allow-list",\n\s*"allow-save-note"/, '') ?? '';
    const reader = notes['capabilities/reader.json']?.replace(/,\n\s*"allow-list"/, '') ?? '';
    const files = {
      'build.rs': 'fn main() {\n    tauri_build::build()\n}\n',
      'capabilities/main.json': open,
      'capabilities/reader.json': reader,
    };
    expect(found(files)).toEqual(['open medium src/lib.rs:4 2 commands of yours are open to every window.']);
    const [finding] = findingsOf(ask({ ...notes, ...files }));
    expect(
      finding && 'patch' in finding.fix ? finding.fix.patch.changes.map(({ path }) => path) : [],
    ).toEqual(['build.rs', 'capabilities/own-commands.json']);
  });

  it('hears of patterns for any site, for none, and without encryption', () => {
    const urls = ['https://*', 'https://example.org/app/*', 'http://192.168.*', 'http://example.org'];
    expect(
      found({
        'capabilities/more.json': capability({ remote: { urls }, permissions: ['core:event:default'] }),
      }),
    ).toEqual([
      'open high capabilities/more.json:11 `https://*` matches any site.',
      'open medium capabilities/more.json:14 `http://example.org` matches pages that come without encryption.',
      'shut high capabilities/more.json:12 `https://example.org/app/*` matches no page.',
      'shut high capabilities/more.json:13 `http://192.168.*` matches no page.',
    ]);
  });

  it('hears of remote pages that reach far', () => {
    expect(
      found({
        'capabilities/more.json': capability({
          remote: { urls: ['https://example.org'] },
          permissions: ['allow-save-note'],
        }),
      }),
    ).toEqual([
      'open high capabilities/more.json:10 A page from elsewhere may call a command that reaches beyond it.',
    ]);
  });

  it('hears of a deny that refuses other windows too', () => {
    const reader =
      notes['capabilities/reader.json']?.replace('"allow-list"', '"core:event:deny-emit-to"') ?? '';
    expect(found({ 'capabilities/reader.json': reader })).toEqual([
      'shut high capabilities/reader.json:6 This deny also refuses `plugin:event|emit_to` in `main`.',
    ]);
  });

  it('hears of a scope that is one of every window', () => {
    const plugins = `${notes['Cargo.toml'] ?? ''}tauri-plugin-opener = "2"\n`;
    const main =
      notes['capabilities/main.json']?.replace('"core:default"', '"core:default", "opener:default"') ?? '';
    const reader =
      notes['capabilities/reader.json']?.replace('"allow-list"', '"opener:allow-open-url"') ?? '';
    expect(
      found({ 'Cargo.toml': plugins, 'capabilities/main.json': main, 'capabilities/reader.json': reader }),
    ).toEqual([
      'open medium capabilities/main.json:5 The scope of `allow-default-urls` is also that of `reader`.',
    ]);
  });

  it('hears of plugins that refuse everything without a scope', () => {
    expect(
      found({ 'capabilities/more.json': capability({ permissions: ['fs:allow-exists', 'fs:allow-mkdir'] }) }),
    ).toEqual([
      'shut medium capabilities/more.json:7 `fs:allow-exists`, `fs:allow-mkdir` have no scope, and `fs` then refuses everything.',
    ]);
  });

  it('hears of a capability for every window that reaches far', () => {
    const permissions = [{ identifier: 'fs:allow-exists', allow: ['$HOME/*'] }];
    expect(found({ 'capabilities/more.json': capability({ windows: ['*'], permissions }) })).toEqual([
      'open medium capabilities/more.json:4 `more` is for every window, and gives `fs:allow-exists`.',
    ]);
  });

  it('hears of a window that no capability names', () => {
    const windows = [{ label: 'main' }, { label: 'reader' }, { label: 'about' }];
    expect(
      found({ 'tauri.conf.json': JSON.stringify({ identifier: 'x', app: { windows } }, null, 2) }),
    ).toEqual(['shut medium tauri.conf.json:12 The window `about` is named by no capability.']);
  });

  it('hears of a policy that blocks calls, or the isolation frame', () => {
    expect(found({ 'tauri.conf.json': config({ csp: "default-src 'self'" }) })).toEqual([
      'shut low tauri.conf.json:13 The policy blocks the custom protocol of calls.',
    ]);
    const isolation = { pattern: { use: 'isolation', options: { dir: '../isolation' } } };
    expect(
      found({
        'tauri.conf.json': config({
          ...isolation,
          csp: "default-src 'self' ipc: http://ipc.localhost; frame-src 'self'",
        }),
      }),
    ).toEqual([
      'shut high tauri.conf.json:19 The policy blocks the isolation frame, so no call is ever answered.',
    ]);
  });

  it('hears of JSON5 that the build does not read', () => {
    const text = "{ identifier: 'sync', windows: ['main'], permissions: [] }";
    expect(found({ 'capabilities/sync.json5': text })).toEqual([
      'shut medium capabilities/sync.json5:1 This file is not read.',
    ]);
    const cargo =
      notes['Cargo.toml']?.replace(
        'tauri-build = "2"',
        'tauri-build = { version = "2", features = ["config-json5"] }',
      ) ?? '';
    expect(found({ 'capabilities/sync.json5': text, 'Cargo.toml': cargo })).toEqual([]);
  });
});
