import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

const args = { path: '/home/u/notes/a.txt', contents: 'x' };

export default {
  id: 'wrong-twice',
  group: 'A call is refused',
  title: 'A request is wrong in two ways',
  question: 'Two gates would refuse this request. Which of them does?',
  app: {
    ...editorApp,
    windows: {
      ...editorApp.windows,
      main: { ...editorApp.windows.main, frames: { ads: { url: 'https://ads.example', sandboxed: true } } },
    },
  },
  script: [
    {
      name: 'request',
      at: 0,
      page: 'main',
      frame: 'ads',
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
        { value: 'origin-key', label: 'its origin is null, its key is a guess', changes: [] },
        {
          value: 'key-permission',
          label: 'its key is a guess, its window has no permission',
          changes: [
            {
              path: '/script/request',
              to: {
                at: 0,
                page: 'preview',
                operation: { type: 'fetch', command: 'save_file', body: args, key: 'wrong' },
              },
            },
          ],
        },
        {
          value: 'permission-command',
          label: 'its window has no permission, its command does not exist',
          changes: [
            {
              path: '/script/request',
              to: { at: 0, page: 'preview', operation: { type: 'invoke', command: 'opne_file', args } },
            },
          ],
        },
        {
          value: 'permission-argument',
          label: 'its window has no permission, its arguments are missing',
          changes: [
            {
              path: '/script/request',
              to: { at: 0, page: 'preview', operation: { type: 'invoke', command: 'save_file', args: {} } },
            },
          ],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
