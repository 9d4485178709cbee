import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyOfEditor } from './editor-files.ts';
import { runTool } from './run-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'trace-app-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const editor = copyOfEditor(folder);

const script = join(folder, 'my-script.json');

/** Runs a script, given as JSON or as text, against an app. */
function trace(written: object | string, { app = editor, args = ['--text'] } = {}) {
  const text = typeof written === 'string' ? written : JSON.stringify(written, null, 2);
  writeFileSync(script, text);
  return runTool('trace', ['--app', app, '--script', script, ...args]);
}

const saves = (page: string) => ({
  at: 0,
  page,
  operation: { type: 'invoke', command: 'save_file', args: { path: 'a.txt', contents: 'x' } },
});

describe('npm run trace -- --app', () => {
  it('refuses what the capabilities of the app refuse, with their names', () => {
    const { status, stdout, stderr } = trace({ script: [saves('preview')] });
    expect(status).toBe(0);
    expect(stdout).toContain('my-script (linux, debug, brownfield');
    expect(stdout).toContain('rejects with "save_file not allowed on window \\"preview\\"');
    expect(stdout).toContain('referenced by: capability: main-cap, permission: allow-save-file');
    expect(stderr).toBe('');
  });

  it('gives the texts of the profile that is asked for', () => {
    const { stdout } = trace({ profile: 'release', script: [saves('preview')] });
    expect(stdout).toContain('rejects with "Command save_file not allowed by ACL"');
  });

  it('says that nothing describes the body of a command that runs', () => {
    const { status, stdout, stderr } = trace({ script: [saves('main')] });
    expect(status).toBe(0);
    expect(stdout).toContain("invoke('save_file', …) resolves to null");
    expect(stderr).toContain('What save_file does is not read from Rust: null after 10 ms is returned.');
  });

  it('runs the body that the script file gives, and turns its knobs', () => {
    const written = {
      script: [saves('main')],
      commands: {
        save_file: {
          async: true,
          parameters: { path: 'String', contents: 'String' },
          body: [{ type: 'return', name: 'end', value: 'saved' }],
        },
      },
      knobs: [
        {
          id: 'end',
          label: 'It ends',
          kind: 'choice',
          options: [
            { value: 'well', label: 'well', changes: [] },
            {
              value: 'badly',
              label: 'badly',
              changes: [
                {
                  path: '/app/commands/save_file/body/end',
                  to: { type: 'fail', name: 'end', error: 'full' },
                },
              ],
            },
          ],
        },
      ],
    };
    const { stdout, stderr } = trace(written);
    expect(stdout).toContain('resolves to "saved"');
    expect(stderr).toBe('');
    expect(trace(written, { args: ['--text', '--set', 'end=badly'] }).stdout).toContain(
      'rejects with "full"',
    );
    expect(trace(written, { args: ['--knobs'] }).stdout).toBe('end\twell | badly\t(well)\tIt ends\n');
    expect(trace(written, { args: ['--set', 'end=no'] }).stderr).toMatch(/^--set: /);
  });

  it('opens a window that the configuration does not open, and knows the one that it opens late', () => {
    const { stdout } = trace({
      script: [
        { at: 0, core: 'main-thread', operation: { type: 'open', window: 'settings' } },
        { ...saves('settings'), at: 500 },
      ],
    });
    expect(stdout).toContain('rejects with "save_file not allowed on window \\"settings\\"');
  });

  it('names file, line and key of a window that the app lacks', () => {
    const { status, stderr } = trace({ script: [saves('main'), saves('help')] });
    expect(status).toBe(1);
    expect(stderr).toBe(
      `${script}:17: script.1.page: there is no window “help”; the app has main, preview, settings\n`,
    );
  });

  it('names file, line and key of what a script file cannot say', () => {
    const { status, stderr } = trace('{\n  "script": [\n    { "at": "soon", "page": "main" }\n  ]\n}');
    expect(status).toBe(1);
    expect(stderr).toContain(`${script}:3: script.0.at: `);
    expect(trace('{\n  "script": [],\n  "scripts": []\n}').stderr).toContain(
      `${script}:3: scripts: there is no such key here; there are script, before, knobs,`,
    );
    expect(trace('{\n  "script": [,]\n}').stderr).toContain(`${script}:2: `);
  });

  it('names a described command that the app does not register', () => {
    const body = { parameters: {}, body: [] };
    const { status, stderr } = trace({ script: [saves('main')], commands: { save: body } });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'commands.save: the app registers no such command; it has open_file, save_file, word_count,',
    );
  });

  it('shows what stops the build of the app, with its place', () => {
    const app = join(folder, 'stops');
    cpSync(editor, app, { recursive: true });
    writeFileSync(
      join(app, 'capabilities/preview.json'),
      '{\n  "identifier": "preview-cap",\n  "windows": ["preview"],\n  "permissions": ["core:event:listen"]\n}\n',
    );
    const { status, stderr } = trace({ script: [saves('main')] }, { app });
    expect(status).toBe(1);
    expect(stderr).toContain('The build of this app stops:');
    expect(stderr).toContain('capabilities/preview.json:4: Permission core:event:listen not found');
  });

  it('says that a value is the app’s own where the model cannot run it', () => {
    const app = join(folder, 'data-url');
    cpSync(editor, app, { recursive: true });
    const config = readFileSync(join(app, 'tauri.conf.json'), 'utf8');
    writeFileSync(join(app, 'tauri.conf.json'), config.replace('"preview.html"', '"data:text/html,x"'));
    expect(trace({ script: [saves('main')] }, { app }).stderr).toBe(
      'What the app’s own files say cannot be run: app.windows.preview.url: Tauri opens a data: URL only with its feature “webview-data-url”; name it in app.features\n',
    );
    expect(trace({ features: ['webview-data-url'], script: [saves('main')] }, { app }).status).toBe(0);
  });

  it('says what to name where a file or the app is not there', () => {
    const missing = join(folder, 'none.json');
    const { status, stderr } = runTool('trace', ['--app', editor, '--script', missing]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${missing} cannot be read:`);
    const nowhere = trace({ script: [saves('main')] }, { app: join(folder, 'nothing') });
    expect(nowhere.status).toBe(1);
    expect(nowhere.stderr).toContain('There is no tauri.conf.json, tauri.conf.json5 or Tauri.toml in');
    expect(runTool('trace', ['--app', editor]).stderr).toContain('--app path/to/src-tauri --script');
  });
});
