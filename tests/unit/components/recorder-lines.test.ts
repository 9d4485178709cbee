import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recorderLines } from '../../../src/components/trace-viewer/recorder-lines.ts';
import { inRoot } from '../../../src/tools/run.ts';

const readme = readFileSync(inRoot('recorder/README.md'), 'utf8');

describe('recorderLines', () => {
  it('cuts both lines from the README, with the place of the recorder', () => {
    expect(recorderLines(readme, { git: 'https://example.org/a/b' })).toEqual({
      dependency: 'tauri-plugin-ipc-recorder = { git = "https://example.org/a/b" }',
      plugin: '.plugin(tauri_plugin_ipc_recorder::init())',
    });
    expect(recorderLines(readme, { path: '../recorder' }).dependency).toBe(
      'tauri-plugin-ipc-recorder = { path = "../recorder" }',
    );
  });

  it('refuses a README whose first blocks are not the two lines', () => {
    const wrong = readme.replace('.plugin(', '.setup(');
    expect(() => recorderLines(wrong, { path: 'x' })).toThrow('recorder/README.md: ');
    expect(() => recorderLines('```rust\n.plugin(a())\n```\n', { path: 'x' })).toThrow(
      'recorder/README.md: ',
    );
  });
});
