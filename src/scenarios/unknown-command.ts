import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'unknown-command',
  group: 'A page calls the core process',
  title: 'The page misspells a command',
  question: 'Which gate notices a command that does not exist?',
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    {
      name: 'open',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'opne_file', args: { path: '/home/u/notes/a.txt' } },
    },
  ],
  code: { page: 'src/open.ts#open', core: 'src-tauri/src/commands.rs#open_file' },
  knobs: [
    {
      id: 'case',
      label: 'What is called',
      kind: 'choice',
      options: [
        { value: 'b', label: '`opne_file`, with an app manifest', changes: [] },
        {
          value: 'a',
          label: '`opne_file`, without an app manifest',
          changes: [
            { path: '/app/manifest', to: 'none' },
            { path: '/app/capabilities/main-cap/permissions', to: ['core:default'] },
            { path: '/app/capabilities/preview-cap/permissions', to: ['core:event:default'] },
          ],
        },
        {
          value: 'c',
          label: '`plugin:nope|x`',
          changes: [{ path: '/script/open/operation/command', to: 'plugin:nope|x' }],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
