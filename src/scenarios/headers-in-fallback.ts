import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob } from './shared-knobs.ts';

export default {
  id: 'headers-in-fallback',
  group: 'Bytes, the fallback and channels',
  title: 'A call never settles in the fallback',
  question: 'One route answers this call, and the other never does. Why?',
  answer: {
    happens:
      'The call never settles: the core process cannot read the message of the fallback, and only the page’s console says so.',
    why: 'In the fallback the headers are part of a JSON text, where they must be an object of texts; `fetch` would take a list of pairs as well.',
    cure: 'Give headers as an object whose values are texts, and allow `ipc: http://ipc.localhost` in `connect-src`.',
  },
  predict: {
    before: 'c1.form.1',
    until: 'c1.console.1',
    question:
      'The policy blocks `ipc:`, so the call goes by `postMessage`. Its headers are a list of pairs. What does the page get?',
    options: [
      {
        text: 'The file. Headers work the same on both routes.',
        claim: { settles: 'resolved' },
        explanation: 'On the other route `fetch` reads the list of pairs. Here the core process has to.',
      },
      {
        text: 'A rejection that names the headers.',
        claim: { settles: 'rejected' },
        explanation:
          'The core process cannot read the ids of the callbacks either, so it has nobody to answer.',
      },
      {
        text: 'Nothing. The promise never settles.',
        claim: { settles: 'never' },
        explanation: 'A line in the console is all that comes of it.',
      },
    ],
  },
  lessons: ['content-security-policy'],
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
