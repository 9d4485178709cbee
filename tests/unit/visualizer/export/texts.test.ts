import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { exportName } from '../../../../src/visualizer/export/file-name.ts';
import { textOfRun } from '../../../../src/visualizer/export/run-text.ts';
import { viewOf } from '../../../../src/visualizer/run-view/view-of.ts';

describe('exportName', () => {
  const data = { scenario: 'invoke-denied-by-window', set: { window: 'preview', profile: 'debug' } };

  it('says the scenario, what is set otherwise than in the figure, and the step from 1', () => {
    expect(exportName(data, { window: 'main', profile: 'debug' }, 'svg', 3)).toBe(
      'invoke-denied-by-window.window-main.step-4.svg',
    );
    expect(exportName(data, data.set, 'sequence.svg')).toBe('invoke-denied-by-window.sequence.svg');
  });

  it('has no letters that a file system refuses, and is not long, whatever a text is set to', () => {
    const name = exportName(
      data,
      { ...data.set, payload: '{"path": "/home/u/a.txt", "more": "text"}' },
      'txt',
    );
    expect(name).toBe('invoke-denied-by-window.payload-_path_home_u_a_txt_more_.txt');
  });

  it('names a recording by that', () => {
    expect(exportName({ set: {} }, {}, 'mmd')).toBe('recording.mmd');
  });
});

describe('textOfRun', () => {
  it('is each step up to one, with the message that it sends as it travels', async () => {
    const trace = simulate(await loadScenario('invoke-denied-by-window'));
    const text = textOfRun({ trace, ...viewOf(trace, []) }, 'Who `may`?', 'window: preview', 2);
    expect(text).toBe(
      [
        'Who may?',
        'Scenario invoke-denied-by-window, window: preview, Tauri 2.12.5',
        '',
        "1. preview: preview calls invoke('save_file', …) and keeps callbacks 1001 and 1002.",
        '2. preview → core: The request leaves as POST ipc://localhost/save_file, with the body {"path":"/home/u/notes/a.txt","contents":"x"}.',
        '',
        '    POST ipc://localhost/save_file',
        '    Content-Type: application/json',
        '    Tauri-Callback: 1001',
        '    Tauri-Error: 1002',
        '    Tauri-Invoke-Key: KEY',
        '    Origin: tauri://localhost',
        '',
        '    {"path":"/home/u/notes/a.txt","contents":"x"}',
        '',
        '3. Core, main thread: The invoke key is valid. The origin tauri://localhost is the app’s own: local.',
        '',
      ].join('\n'),
    );
  });
});
