import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob } from './shared-knobs.ts';

export default {
  id: 'headers-in-fallback',
  group: 'Bytes, the fallback and channels',
  title: 'A call never settles in the fallback',
  question: 'One route answers this call, and the other never does. Why?',
  about: 'transport',
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
      operation: {
        type: 'invoke',
        command: 'open_file',
        args: { path: '/home/u/notes/a.txt' },
        headers: [['draft', '7']],
      },
    },
  ],
  code: { page: 'src/open.ts#open', core: 'src-tauri/src/commands.rs#open_file' },
  knobs: [
    {
      id: 'headers',
      label: 'Headers of the call',
      kind: 'choice',
      options: [
        { value: 'pairs', label: "a list: `[['draft', '7']]`", changes: [] },
        {
          value: 'number',
          label: 'with a number: `{ draft: 7 }`',
          changes: [{ path: '/script/open/operation/headers', to: { draft: 7 } }],
        },
        {
          value: 'object',
          label: "with a text: `{ draft: '7' }`",
          changes: [{ path: '/script/open/operation/headers', to: { draft: '7' } }],
        },
      ],
    },
    {
      id: 'csp',
      label: '`connect-src` of the policy',
      kind: 'choice',
      options: [
        { value: 'blocks', label: "`'self'`", changes: [] },
        {
          value: 'allows',
          label: "`'self' ipc: http://ipc.localhost`",
          changes: [
            { path: '/app/csp', to: "default-src 'self'; connect-src 'self' ipc: http://ipc.localhost" },
          ],
        },
      ],
    },
    patternKnob,
  ],
} satisfies Scenario as Scenario;
