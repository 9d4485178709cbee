import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'reload-while-pending',
  group: 'A window closes, a page reloads, a command panics',
  title: 'The page is reloaded while its command runs',
  question: 'One call, one reload. How often does the command run?',
  answer: {
    happens: 'The command runs twice, and the page gets neither answer.',
    why: 'The reload aborts the request. Tauri’s script takes that for a blocked protocol and sends the same message again before its document goes.',
    cure: 'Make commands that can run twice without harm, and do not reload while one runs.',
  },
  predict: {
    before: 'c1.stopped.1',
    until: 'c1.missed.1',
    question: 'The page reloads while its command runs. How often does the command run for this one call?',
    options: [
      {
        text: 'Once, and its answer is lost.',
        claim: { times: { command: 'save_file', is: 1 } },
        explanation: 'The script of the old document has time to send the message again.',
      },
      {
        text: 'Twice.',
        claim: { times: { command: 'save_file', is: 2 } },
        explanation:
          'The aborted request looks like a blocked protocol, so the message goes out a second time.',
      },
      {
        text: 'Once, and the new document gets the answer.',
        claim: { settles: 'resolved' },
        explanation: 'The new document knows nothing of the old callback.',
      },
    ],
  },
  lessons: ['reloads-and-closing'],
  app: {
    ...editorApp,
    windows: { main: editorApp.windows.main },
    commands: {
      ...editorApp.commands,
      save_file: {
        ...editorApp.commands.save_file,
        body: [
          { type: 'checkScope', of: 'path', otherwise: 'path not in scope' },
          { type: 'wait', ms: 2000 },
          { name: 'store', type: 'append', path: 'path', contents: 'contents' },
          { type: 'return', value: { file: 'path' } },
        ],
      },
    },
    files: { '/home/u/notes/log.txt': '' },
  },
  script: [
    {
      at: 0,
      page: 'main',
      operation: {
        type: 'invoke',
        command: 'save_file',
        args: { path: '/home/u/notes/log.txt', contents: 'one line; ' },
      },
    },
    { name: 'reload', at: 500, page: 'main', operation: { type: 'reload' } },
  ],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  marks: [{ step: 'c1.running.2', word: 'runs again' }],
  knobs: [
    {
      id: 'command',
      label: 'Command `save_file`',
      kind: 'choice',
      options: [
        { value: 'appends', label: 'appends a line', changes: [] },
        {
          value: 'writes',
          label: 'overwrites the file',
          changes: [{ path: '/app/commands/save_file/body/store/type', to: 'write' }],
        },
      ],
    },
    {
      id: 'reload',
      label: 'The reload',
      kind: 'choice',
      options: [
        { value: 'before', label: 'before the answer', changes: [] },
        { value: 'after', label: 'after the answer', changes: [{ path: '/script/reload/at', to: 2500 }] },
      ],
    },
    {
      id: 'way',
      label: 'Way to the core process',
      kind: 'choice',
      options: [
        { value: 'protocol', label: 'custom protocol', changes: [] },
        {
          value: 'fallback',
          label: 'fallback already in use',
          changes: [{ path: '/app/csp', to: "default-src 'self'; connect-src 'self'" }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
