import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'command-panics',
  group: 'A window closes, a page reloads, a command panics',
  title: 'A command panics',
  question: 'What does the page learn when the command panics?',
  answer: {
    happens: 'The promise of the page never settles, and the app continues.',
    why: 'The async runtime contains the panic, and with the task goes the only thing that could answer.',
    cure: 'Return an `Err` instead, and use `unwrap` only where nothing can fail.',
  },
  predict: {
    before: 'c1.panicked.1',
    until: 'c2.settled.1',
    question: 'An `async fn` command reads past the end of a list and panics. What does the page get?',
    options: [
      {
        text: 'A rejection with the text of the panic.',
        claim: { settles: 'rejected' },
        explanation: 'Nobody turns a panic into an answer.',
      },
      {
        text: 'Nothing. The promise never settles.',
        claim: { settles: 'never' },
        explanation: 'The resolver that could answer goes with the task.',
      },
      {
        text: 'Nothing: the app ends, and its page is gone.',
        claim: { settles: 'gone' },
        explanation: 'That happens on the main thread, with a plain `fn`.',
      },
    ],
  },
  lessons: ['command-errors'],
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
