import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'foreign-iframe',
  group: 'A call is refused',
  title: 'A foreign frame inside the page calls the core process',
  question: 'What stops an advertisement in the page from saving files?',
  app: {
    ...editorApp,
    windows: { main: { role: 'editor', frames: { ads: { url: 'https://ads.example' } } } },
  },
  script: [
    {
      name: 'request',
      at: 0,
      page: 'main',
      frame: 'ads',
      operation: {
        type: 'fetch',
        command: 'save_file',
        key: 'own',
        body: { path: '/home/u/notes/a.txt', contents: 'x' },
      },
    },
  ],
  code: { core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'key',
      label: 'Invoke key',
      kind: 'choice',
      note: 'On Windows Tauri’s scripts run in frames too, so there the frame has the key.',
      options: [
        { value: 'own', label: 'the one it has, if any', changes: [] },
        {
          value: 'guess',
          label: 'a guess',
          changes: [{ path: '/script/request/operation/key', to: 'wrong' }],
        },
      ],
    },
    {
      id: 'frame',
      label: 'The frame',
      kind: 'choice',
      options: [
        { value: 'plain', label: 'has the origin `https://ads.example`', changes: [] },
        {
          value: 'sandboxed',
          label: 'is sandboxed: `Origin: null`',
          changes: [{ path: '/app/windows/main/frames/ads/sandboxed', to: true }],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
