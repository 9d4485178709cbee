import { expect, it } from 'vitest';
import { type App, type Scenario, simulate } from '../../../../../src/simulation/index.ts';
import { pictureAt, stepsOf } from '../../../../../src/trace/index.ts';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { panelScene } from '../../../../../src/visualizer/map/scene/panel-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { threadsScene } from '../../../../../src/visualizer/map/scene/threads-scene.ts';
import { viewOf } from '../../../../../src/visualizer/run-view/view-of.ts';

await loadScene();
await loadScene({ about: 'threads' });

/** A page from somewhere that reloads and then calls a command. */
const scenario = (app: Partial<App>): Scenario => ({
  id: 'page-source',
  title: '',
  question: '',
  app: {
    manifest: 'none',
    windows: { main: {} },
    capabilities: {},
    commands: { greet: { parameters: {}, body: [{ type: 'return', value: 'hi' }] } },
    ...app,
  },
  script: [
    { at: 0, page: 'main', operation: { type: 'reload' } },
    { at: 100, page: 'main', operation: { type: 'invoke', command: 'greet' } },
  ],
  knobs: [],
});

it.each<[string, Partial<App>]>([
  ['the dev server', { source: 'dev', devUrl: 'http://localhost:1420' }],
  ['a URL as frontendDist', { frontendDist: 'https://app.example.org' }],
  ['a registered scheme', { registeredSchemes: ['notes'], windows: { main: { url: 'notes://localhost' } } }],
  ['https on macOS', { platform: 'macos', windows: { main: { url: 'https://app.example.org' } } }],
  ['https on Windows', { platform: 'windows', windows: { main: { useHttpsScheme: true } } }],
  ['about:blank', { windows: { main: { url: 'about:blank' } } }],
  [
    'a data: URL whose fetch is blocked and whose message is dropped',
    {
      windows: { main: { url: 'data:text/html,hi' } },
      features: ['webview-data-url'],
      csp: { 'connect-src': ["'none'"] },
    },
  ],
])('a page from %s is drawn and said, step by step', (_where, app) => {
  const trace = simulate(scenario(app));
  const steps = stepsOf(trace);
  const { words } = viewOf(trace, []);
  expect(words.steps.length).toBe(steps.length);
  for (const { index } of steps) {
    expect(words.steps.at(index)).toBeTruthy();
    expect(words.rows.at(index)).toBeTruthy();
    const picture = pictureAt(trace, index);
    for (const scene of [
      mapScene(trace, picture, 1200),
      mapScene(trace, picture, 320),
      panelScene(trace, picture),
      threadsScene(trace, picture, 700),
    ])
      expect(scene.texts.length).toBeGreaterThan(0);
  }
});
