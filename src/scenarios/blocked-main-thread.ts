import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'blocked-main-thread',
  group: 'A page calls the core process',
  title: 'A plain command holds the main thread',
  question: 'What still moves while a plain command works for three seconds?',
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
