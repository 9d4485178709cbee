import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'post-message-fallback',
  group: 'Bytes, the fallback and channels',
  title: 'A content security policy blocks the custom protocol',
  question: 'The policy forbids `ipc:`. How does the call get through all the same?',
  app: {
    ...editorApp,
    windows: { main: editorApp.windows.main },
    csp: "default-src 'self'; connect-src 'self'",
  },
  script: [
    {
      name: 'open',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'open_file', args: { path: '/home/u/notes/a.txt' } },
    },
    {
      at: 30,
      page: 'main',
      operation: { type: 'invoke', command: 'word_count', args: { text: 'to be or not' } },
    },
  ],
  code: { page: 'src/open.ts#open', core: 'src-tauri/src/commands.rs#open_file' },
  marks: [{ step: 'c1.sent.2', word: 'sent again' }],
  knobs: [
    {
      id: 'csp',
      label: '`connect-src` of the policy',
      kind: 'choice',
      options: [
        { value: 'blocks', label: "`'self'`", changes: [] },
        {
          value: 'scheme',
          label: "`'self' ipc:`",
          changes: [{ path: '/app/csp', to: "default-src 'self'; connect-src 'self' ipc:" }],
        },
        {
          value: 'allows',
          label: "`'self' ipc: http://ipc.localhost`",
          changes: [
            {
              path: '/app/csp',
              to: "default-src 'self'; connect-src 'self' ipc: http://ipc.localhost",
            },
          ],
        },
      ],
    },
    {
      id: 'file',
      label: 'File to open',
      kind: 'choice',
      options: [
        { value: 'there', label: '`a.txt`: there', changes: [] },
        {
          value: 'missing',
          label: '`none.txt`: not there',
          changes: [{ path: '/script/open/operation/args/path', to: '/home/u/notes/none.txt' }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
