import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'page-start',
  group: 'A page calls the core process',
  title: 'A window opens and its page starts',
  question: 'What is in a page before its own script runs?',
  answer: {
    happens:
      'Before the page’s first line runs, `invoke`, the label of the window and the invoke key are already in the page.',
    why: 'Tauri gives its scripts to the web engine when it creates the webview, and the engine runs them in each new document before all others.',
    cure: 'Call `invoke` as soon as you like. In a browser tab these scripts are missing, so open the app with `tauri dev`.',
  },
  predict: {
    before: 'engine.received.1',
    until: 'page(main).loaded.1',
    question:
      'The window opens and shows `index.html`. How many requests does the core process get before the page’s own script runs?',
    options: [
      {
        text: 'None. The page comes from the disk.',
        claim: { requests: 0 },
        explanation:
          'In a built app the files are in the binary, so the engine has to ask the core process for them.',
      },
      {
        text: 'One, for the page.',
        claim: { requests: 1 },
        explanation:
          'The engine asks for the page. Tauri’s own scripts are not fetched: the engine has had them since the webview was created.',
      },
      {
        text: 'Two, for the page and for Tauri’s script.',
        claim: { requests: 2 },
        explanation: 'No request brings Tauri’s scripts. The engine puts them into each document itself.',
      },
    ],
  },
  lessons: ['core-and-webview-processes', 'where-a-page-comes-from', 'project-folders'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [{ at: 0, core: 'main-thread', operation: { type: 'open', window: 'main' } }],
  knobs: [
    {
      id: 'csp',
      label: 'Content security policy',
      kind: 'choice',
      options: [
        { value: 'none', label: 'none configured', changes: [] },
        {
          value: 'own',
          label: '`default-src` and `connect-src`',
          changes: [{ path: '/app/csp', to: "default-src 'self'; connect-src ipc: http://ipc.localhost" }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
