import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'command-panics',
  group: 'A window closes, a page reloads, a command panics',
  title: 'A command panics',
  question: 'What does the page learn when the command panics?',
  app: {
    ...editorApp,
    windows: { main: editorApp.windows.main },
    commands: {
      ...editorApp.commands,
      open_file: {
        ...editorApp.commands.open_file,
        body: [
          { type: 'wait', ms: 10 },
          { type: 'panic', message: 'index out of bounds' },
        ],
      },
    },
  },
  script: [
    {
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'open_file', args: { path: '/home/u/notes/a.txt' } },
    },
    {
      at: 40,
      page: 'main',
      operation: { type: 'invoke', command: 'word_count', args: { text: 'to be or not' } },
    },
  ],
  code: { page: 'src/open.ts#open', core: 'src-tauri/src/commands.rs#open_file' },
  knobs: [
    {
      id: 'thread',
      label: 'Command `open_file`',
      kind: 'choice',
      options: [
        { value: 'async', label: '`async fn`: async runtime', changes: [] },
        {
          value: 'sync',
          label: 'plain `fn`: main thread',
          changes: [{ path: '/app/commands/open_file/async' }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
