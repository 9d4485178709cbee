import type { Scenario } from '../schemas/index.ts';
import { editorApp, editorCommands } from './editor-app.ts';
import { chapters } from './editor-chapters.ts';
import { patternKnob, previewSavesKnob } from './shared-knobs.ts';

const path = '/home/u/notes/a.txt';
const text = 'to be or not to be';
const mainCap = editorApp.capabilities['main-cap'];

export default {
  id: 'editor-session',
  group: 'A whole app',
  title: 'A note is opened, changed, shown, saved, exported, and the windows are closed',
  question: 'Which messages does the editor send from opening a note to its exit?',
  answer: {
    happens:
      'Nine requests reach the core process, and all but one pass: `preview` may not save. The core process sends two events, the progress of the export, and a close request.',
    why: 'Each call and each `emit` of a page is a request, and the core process checks it before anything runs. It does not check what goes out.',
    cure: 'For each message of your app, write down who sends it, who may send it, and what comes back.',
  },
  predict: {
    before: 'user.acted.1',
    until: 'page(main).closed.1',
    question:
      'The page in `main` listens for the close request, and its handler first keeps a snapshot of the text. The user closes `main`. What happens?',
    options: [
      {
        text: 'The window closes at once, and nobody gets the answer of `save_raw`.',
        claim: { call: 'c12', settles: 'gone' },
        explanation:
          'So it goes without a listener. The core process leaves the rest to a page that listens.',
      },
      {
        text: 'The window stays until `save_raw` has answered. Then the page destroys it.',
        claim: { call: 'c12', settles: 'resolved', closed: ['main', 'preview'] },
        explanation: 'The handler is awaited. After it the page calls `destroy`, which is a request too.',
      },
      {
        text: 'The window stays open.',
        claim: { closed: ['preview'] },
        explanation:
          'It would if the handler prevented the closing, or if the page had no permission to destroy the window.',
      },
    ],
  },
  lessons: ['the-editor'],
  app: {
    ...editorApp,
    capabilities: {
      ...editorApp.capabilities,
      'main-cap': { ...mainCap, permissions: [...mainCap.permissions, 'core:window:allow-destroy'] },
    },
    commands: editorCommands,
    listeners: [{ event: 'doc:changed', on: 'app' }],
  },
  before: [
    { at: 0, page: 'main', operation: { type: 'listen', event: 'autosave:saved' } },
    {
      at: 10,
      page: 'main',
      operation: {
        type: 'onCloseRequested',
        invokes: {
          command: 'save_raw',
          args: { $bytes: 'dG8gYmUgb3Igbm90IHRvIGJl' },
          headers: { path: 'snapshot.txt' },
        },
      },
    },
    { at: 20, page: 'preview', operation: { type: 'listen', event: 'doc:changed', on: 'webviewWindow' } },
    { at: 30, page: 'preview', operation: { type: 'listen', event: 'autosave:saved' } },
  ],
  script: [
    {
      name: 'open',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'open_file', args: { path } },
    },
    {
      name: 'count',
      at: 200,
      page: 'main',
      operation: { type: 'invoke', command: 'word_count', args: { text } },
    },
    {
      name: 'tell',
      at: 400,
      page: 'main',
      operation: { type: 'emit', event: 'doc:changed', payload: { words: 6, text } },
    },
    {
      name: 'shown',
      at: 600,
      page: 'preview',
      operation: { type: 'invoke', command: 'word_count', args: { text } },
    },
    {
      name: 'other',
      at: 800,
      page: 'preview',
      operation: { type: 'invoke', command: 'save_file', args: { path, contents: 'x' } },
    },
    {
      name: 'draft',
      at: 1000,
      core: 'async-runtime',
      operation: { type: 'emit', event: 'autosave:saved', payload: { path: '/home/u/draft.txt' } },
    },
    {
      name: 'save',
      at: 1200,
      page: 'main',
      operation: { type: 'invoke', command: 'save_file', args: { path, contents: text } },
    },
    {
      name: 'export',
      at: 1400,
      page: 'main',
      operation: {
        type: 'invoke',
        command: 'export_doc',
        args: { path, onProgress: { $channel: 'onProgress' } },
      },
    },
    { name: 'close', at: 1600, user: { type: 'close', window: 'main' } },
    { name: 'end', at: 1800, user: { type: 'close', window: 'preview' } },
  ],
  chapters,
  knobs: [
    previewSavesKnob,
    {
      id: 'destroy',
      label: 'In `main-cap`',
      kind: 'flag',
      note: 'The page needs it to destroy its window itself.',
      options: [
        { value: 'on', label: '`core:window:allow-destroy`', changes: [] },
        {
          value: 'off',
          label: '`core:window:allow-destroy`',
          changes: [{ path: '/app/capabilities/main-cap/permissions/core:window:allow-destroy' }],
        },
      ],
    },
    patternKnob,
  ],
} satisfies Scenario as Scenario;
