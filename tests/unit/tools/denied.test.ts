import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyOfEditor } from './editor-files.ts';
import { runTool } from './run-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'denied-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const denied = (...args: readonly string[]) => runTool('denied', args);

const editor = copyOfEditor(folder);

describe('npm run denied', () => {
  it('says what was read, who may call what, and what a reviewer would want to know', () => {
    const { status, stdout } = denied(editor);
    expect(status).toBe(0);
    expect(stdout).toContain(
      '3 windows, 172 commands, 2 capabilities in use · Tauri 2.12.5 · by shipped manifests',
    );
    expect(stdout).toMatch(/word_count +✓ +✓ +·/);
    expect(stdout).toContain(
      'Shut (medium) tauri.conf.json:28: The window `settings` is named by no capability.',
    );
  });

  it('fails for findings that it is asked to fail for', () => {
    expect(denied(editor, '--fail-on', 'open').status).toBe(0);
    expect(denied(editor, '--fail-on', 'open,shut').status).toBe(1);
    expect(denied(editor, '--fail-on', 'wide').stderr).toBe(
      '--fail-on is open or shut or idle, not “wide”.\n',
    );
  });

  it('takes one call through the gates, with both texts and the smallest change', () => {
    const { stdout } = denied(editor, '--window', 'preview', '--command', 'save_file');
    expect(stdout).toContain('preview calls save_file: refused');
    expect(stdout).toContain('[capabilities/main.json:9]');
    expect(stdout).toContain('allowed on: [windows: "main", URL: local]');
    expect(stdout).toContain('Command save_file not allowed by ACL');
    expect(stdout).toContain('Gives preview this command and nothing else.');
  });

  it('says who may call a command', () => {
    const { stdout } = denied(editor, '--command', 'word_count');
    expect(stdout).toContain(
      '✓ preview from local: allowed by allow-word-count (capabilities/preview.json:4)',
    );
    expect(stdout).toContain('· any other window from local: refused');
  });

  it('takes a page for remote in the built app that is local in development', () => {
    const asked = ['--window', 'main', '--command', 'save_file', '--origin', 'http://localhost:1420'];
    expect(denied(editor, ...asked).stdout).toContain('main calls save_file: refused');
    expect(denied(editor, ...asked, '--source', 'dev').stdout).toContain('main calls save_file: allowed');
  });

  it('shows what stops the build, with its place and fix, and fails', () => {
    const project = join(folder, 'stops');
    cpSync(editor, project, { recursive: true });
    writeFileSync(
      join(project, 'capabilities/preview.json'),
      '{\n  "identifier": "preview-cap",\n  "windows": ["preview"],\n  "permissions": ["core:event:listen"]\n}\n',
    );
    const { status, stdout } = denied(project);
    expect(status).toBe(1);
    expect(stdout).toContain('capabilities/preview.json:4 (in the words of tauri-build)');
    expect(stdout).toContain(
      'Permission core:event:listen not found (did you mean "core:event:allow-listen"?), expected one of',
    );
    expect(stdout).toContain('+  "permissions": ["core:event:allow-listen"]');
  });

  it('says what to name where there is no project', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { status, stderr } = denied(empty);
    expect(status).toBe(1);
    expect(stderr).toContain('There is no tauri.conf.json, tauri.conf.json5 or Tauri.toml in');
    expect(denied(join(empty, 'nothing')).status).toBe(1);
    expect(denied(editor, '--platform', 'beos').stderr).toContain('--platform is linux or macos');
  });

  it('still decides lines of cases', () => {
    const file = join(folder, 'cases.jsonl');
    const request = { cmd: 'plugin:notes|read', window: 'main', url: 'tauri://localhost' };
    const notes = {
      default_permission: null,
      permissions: {},
      permission_sets: {},
      global_scope_schema: null,
    };
    writeFileSync(
      file,
      JSON.stringify({ acl: { notes }, capabilities: [], windows: ['main'], requests: [request] }),
    );
    expect(denied('--cases', file).stdout).toBe(
      '{"answers":[{"err":"notes.read not allowed. Command not found"}]}\n',
    );
  });
});
