import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'post-message-fallback',
  group: 'Bytes, the fallback and channels',
  title: 'A content security policy blocks the custom protocol',
  question: 'The policy forbids `ipc:`. How does the call get through all the same?',
  answer: {
    happens:
      'The web engine stops the first request, Tauri’s script sends it again by `postMessage`, and all later calls of the page go that way too.',
    why: 'The policy’s `connect-src` does not name `ipc:`, so the engine lets no `fetch` through to the core process.',
    cure: 'Add `ipc: http://ipc.localhost` to `connect-src`.',
  },
  predict: {
    before: 'c1.stopped.1',
    until: 'c1.settled.1',
    question: 'The policy forbids the address to which `invoke` sends. What becomes of the call?',
    options: [
      {
        text: 'It rejects with an error of the policy.',
        claim: { settles: 'rejected' },
        explanation: 'Only the `fetch` inside Tauri’s script rejects, and the script has a second way.',
      },
      {
        text: 'It resolves all the same.',
        claim: { settles: 'resolved' },
        explanation:
          'The script sends the same message again by `postMessage`, and a warning in the console is the only sign.',
      },
      {
        text: 'It never settles.',
        claim: { settles: 'never' },
        explanation: 'The answer comes in a script that the core process makes the engine run.',
      },
    ],
  },
  lessons: ['raw-bytes', 'content-security-policy'],
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
