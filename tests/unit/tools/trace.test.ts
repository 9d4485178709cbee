import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../../src/tools/run.ts';
import { runTool } from './run-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'trace-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const trace = (...args: readonly string[]) => runTool('trace', args);
const recording = inRoot('tests/tauri/recordings/invoke-denied-by-window.json');

describe('npm run trace', () => {
  it('prints a trace file as a transcript', () => {
    const { status, stdout } = trace(recording, '--text');
    expect(status).toBe(0);
    expect(stdout).toContain('invoke-denied-by-window (linux, debug, brownfield');
    expect(stdout).toContain('rejects with "save_file not allowed on window \\"preview\\"');
  });

  it('prints what a recorder wrote, and says what is left out', () => {
    const lines = readFileSync(inRoot('tests/tauri/lines/invoke-success.jsonl'), 'utf8');
    const path = join(folder, 'notes.jsonl');
    writeFileSync(path, lines.trimEnd().slice(0, -10));
    const { status, stdout, stderr } = trace(path, '--text');
    expect(status).toBe(0);
    expect(stdout).toContain('notes (linux, debug, brownfield)');
    expect(stdout).toContain('resolves to 4');
    expect(stderr).toMatch(/^Line \d+ is cut off and left out/);
    writeFileSync(path, lines.replace('"method":"POST"', '"method":7'));
    const wrong = trace(path, '--text');
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/line \d+, `method`: expected string/);
  });

  it('names the field of a trace file that is wrong', () => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, readFileSync(recording, 'utf8').replace('"called"', '"calles"'));
    const { status, stderr } = trace(path, '--text');
    expect(status).toBe(1);
    expect(stderr).toContain('is not a trace:');
    expect(stderr).toContain('moments.0.kind');
  });

  it('says why two settings cannot be combined', () => {
    const { status, stderr } = trace('invoke-error', '--set', 'file=there', '--set', 'error=enum');
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      '--set: “error” cannot be “enum” while “file” is “there”: with a file that is there nothing fails.',
    );
  });

  it('runs a scenario file, of the old form too', () => {
    const { status, stdout } = trace(
      inRoot('tests/unit/schemas/scenario/cases/19-leaked-listener.json'),
      '--text',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('19-leaked-listener (linux, debug, brownfield');
  });

  const withCapability = (permission: string, command: string) => {
    const path = join(folder, 'own.json');
    const scenario = {
      id: 'own',
      title: 'An app',
      question: 'What happens?',
      app: {
        windows: { main: {} },
        capabilities: [{ identifier: 'a', windows: ['main'], permissions: [permission] }],
        commands: {},
      },
      script: [{ at: 0, page: 'main', operation: { type: 'invoke', command } }],
      knobs: [],
    };
    writeFileSync(path, JSON.stringify(scenario));
    return trace(path, '--text');
  };

  it('knows the permissions of official plugins, and says where it stops', () => {
    expect(withCapability('shell:allow-open', 'plugin:shell|kill').stdout).toContain(
      'shell.kill not allowed. Permissions associated with this command: shell:allow-kill',
    );
    const { status, stderr } = withCapability('shell:allow-open', 'plugin:shell|open');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'own.json: “plugin:shell|open”, which a page of the window “main” calls, passes every gate',
    );
  });

  it('says what to do for a plugin that is not official', () => {
    const { status, stderr } = withCapability('notes:allow-open', 'plugin:notes|open');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Permission notes:allow-open not found, expected one of core:default, /);
    expect(stderr.trimEnd()).toMatch(/as app\.manifests\.notes\.$/);
  });

  it('lists each scenario with id and title', () => {
    const lines = trace('--list').stdout.trim().split('\n');
    for (const line of lines) expect(line).toMatch(/^[a-z-]+\t\S/);
    expect(lines).toContainEqual('invoke-error\tA command returns `Err`');
  });
});
