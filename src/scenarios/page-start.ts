import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'page-start',
  group: 'A page calls the core process',
  title: 'A window opens and its page starts',
  question: 'What is in a page before its own script runs?',
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
