import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const args = { path: '/home/u/notes/a.txt', contents: 'x' };

export default {
  id: 'wrong-invoke-key',
  group: 'A call is refused',
  title: 'A request is written by hand',
  question: 'What does a forged request get for an answer?',
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    {
      name: 'request',
      at: 0,
      page: 'main',
      operation: { type: 'fetch', command: 'save_file', body: args, key: 'wrong' },
    },
  ],
  code: { core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'case',
      label: 'What is wrong with it',
      kind: 'choice',
      options: [
        { value: 'a', label: 'a guessed invoke key', changes: [] },
        {
          value: 'b',
          label: 'no invoke key',
          changes: [{ path: '/script/request/operation/key', to: 'missing' }],
        },
        {
          value: 'c',
          label: 'sent from a sandboxed frame',
          changes: [
            {
              path: '/app/windows/main/frames',
              to: { ads: { url: 'https://ads.example', sandboxed: true } },
            },
            { path: '/script/request/frame', to: 'ads' },
            { path: '/script/request/operation/key', to: 'right' },
          ],
        },
        {
          value: 'd',
          label: 'method GET',
          changes: [
            { path: '/script/request/operation/method', to: 'GET' },
            { path: '/script/request/operation/body' },
          ],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
