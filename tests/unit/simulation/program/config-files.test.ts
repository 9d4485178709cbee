import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../src/scenarios/index.ts';
import { programOf, withSettings, type Scenario } from '../../../../src/simulation/index.ts';

/** The app's files by path. */
function filesOf(app: Omit<Scenario['app'], 'windows' | 'commands'>): Readonly<Record<string, string>> {
  const { files = [] } = programOf({
    id: 'files',
    title: '',
    question: '',
    app: { windows: { main: {} }, commands: {}, ...app },
    script: [{ at: 0, page: 'main', operation: { type: 'reload' } }],
    knobs: [],
  });
  return Object.fromEntries(files.map(({ path, lines }) => [path, lines.map(({ text }) => text).join('\n')]));
}

describe('the configuration of an app', () => {
  it('has a file for each capability, with its name as identifier', () => {
    const capabilities = {
      'main-cap': { windows: ['main'], permissions: ['core:default', 'allow-save-file'] },
    };
    expect(filesOf({ capabilities })).toEqual({
      'src-tauri/capabilities/main-cap.json': `{
  "identifier": "main-cap",
  "windows": ["main"],
  "permissions": ["core:default", "allow-save-file"]
}`,
    });
  });

  it('leaves a capability file as it is', () => {
    const one = { identifier: 'one', windows: ['*'], permissions: [] };
    const files = filesOf({ capabilities: [one, [one]] });
    expect(Object.keys(files)).toEqual(['src-tauri/capabilities/one.json', 'src-tauri/capabilities/2.json']);
    expect(JSON.parse(files['src-tauri/capabilities/2.json'] ?? '')).toEqual([one]);
  });

  it('has of tauri.conf.json what is not as usual', () => {
    const { 'src-tauri/tauri.conf.json': config } = filesOf({
      capabilities: {},
      csp: "default-src 'self'",
      pattern: 'isolation',
      devUrl: 'http://localhost:1420',
      security: { capabilities: ['main-cap'] },
    });
    expect(JSON.parse(config ?? '')).toEqual({
      build: { devUrl: 'http://localhost:1420' },
      app: {
        security: {
          csp: "default-src 'self'",
          capabilities: ['main-cap'],
          pattern: { use: 'isolation', options: { dir: '../isolation' } },
        },
      },
    });
    expect(filesOf({ capabilities: {}, pattern: 'brownfield' })).toEqual({});
  });

  it('follows the settings', async () => {
    const scenario = await loadScenario('post-message-fallback');
    const textAt = (csp: string) => JSON.stringify(programOf(withSettings(scenario, { csp })).files);
    expect(textAt('blocks')).not.toBe(textAt('allows'));
  });
});
