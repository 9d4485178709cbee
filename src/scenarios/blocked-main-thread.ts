import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'blocked-main-thread',
  group: 'A page calls the core process',
  title: 'A plain command holds the main thread',
  question: 'What still moves while a plain command works for three seconds?',
  answer: {
    happens:
      'While `word_count` holds the main thread for three seconds, no request comes in and no answer or event goes out.',
    why: 'A plain `fn` runs on the main thread, and every message enters and leaves the core process there.',
    cure: 'Make the command an `async fn`, and give long computing to `spawn_blocking`.',
  },
  predict: {
    before: 'c4.sent.1',
    until: 'c3.sent.2',
    question:
      '`word_count` works for three seconds on the main thread. Then the page asks for a file with `open_file`, an `async fn`. What becomes of that request?',
    options: [
      {
        text: 'It waits for three seconds, and then it is answered.',
        claim: { call: 'c4', settles: 'resolved', not: { mainThreadHeldAtMost: 1000 } },
        explanation: 'It cannot enter before the main thread is free. Nothing is lost.',
      },
      {
        text: 'It is answered at once, because it is async.',
        claim: { call: 'c4', settles: 'resolved', mainThreadHeldAtMost: 1000 },
        explanation: 'An async command runs elsewhere, but its request enters through the main thread too.',
      },
      {
        text: 'It is refused, because the app is busy.',
        claim: { call: 'c4', settles: 'rejected' },
        explanation: 'A request that waits is not refused, and there is no time limit.',
      },
    ],
  },
  lessons: ['async-commands', 'core-and-webview-processes'],
  about: 'threads',
  app: {
    ...editorApp,
    windows: { main: editorApp.windows.main },
    commands: {
      ...editorApp.commands,
      save_file: {
        ...editorApp.commands.save_file,
        body: [
          { type: 'checkScope', of: 'path', otherwise: 'path not in scope' },
          { type: 'wait', ms: 1000 },
          { type: 'write', path: 'path', contents: 'contents' },
          { type: 'emit', event: 'autosave:saved', payload: { path: { arg: 'path' } } },
          { type: 'return', value: { size: 'contents' } },
        ],
      },
      word_count: {
        ...editorApp.commands.word_count,
        body: [
          { name: 'work', type: 'work', ms: 3000 },
          { type: 'return', value: { words: 'text' } },
        ],
      },
    },
  },
  before: [{ at: 0, page: 'main', operation: { type: 'listen', event: 'autosave:saved' } }],
  script: [
    {
      at: 0,
      page: 'main',
      operation: {
        type: 'invoke',
        command: 'save_file',
        args: { path: '/home/u/notes/a.txt', contents: 'to be' },
      },
    },
    {
      at: 100,
      page: 'main',
      operation: { type: 'invoke', command: 'word_count', args: { text: 'to be or not' } },
    },
    {
      at: 200,
      page: 'main',
      operation: { type: 'invoke', command: 'open_file', args: { path: '/home/u/notes/a.txt' } },
    },
  ],
  code: { page: 'src/count.ts#count', core: 'src-tauri/src/commands.rs#word_count' },
  marks: [{ step: 'c3.running.1', word: 'thread held' }],
  knobs: [
    {
      id: 'second',
      label: 'Command `word_count`',
      kind: 'choice',
      options: [
        { value: 'sync', label: 'plain `fn`: main thread', changes: [] },
        {
          value: 'async',
          label: '`async fn`: async runtime',
          changes: [{ path: '/app/commands/word_count/async', to: true }],
        },
        {
          value: 'dialog',
          label: 'plain `fn` that shows a dialog',
          changes: [
            { path: '/app/commands/word_count/body/work', to: { type: 'dialog', text: 'Count the words?' } },
            { path: '/script/-', to: { at: 3100, user: { type: 'answer', with: 'ok' } } },
          ],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
