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
    before: 'c9.sent.1',
    until: 'c9.permission.1',
    question:
      'The page in `preview` has asked for a number of words and got it, as `main` does. Now it calls `save_file`, with the path of the note that is open. What happens?',
    options: [
      {
        text: 'The request does not get to the command.',
        claim: { call: 'c9', stoppedAt: 'permission' },
        explanation: 'The capability of `preview` gives it `word_count`, and not `save_file`.',
      },
      {
        text: 'The command runs, and refuses the path.',
        claim: { call: 'c9', runs: true, settles: 'rejected' },
        explanation:
          'It compares the path with a scope when it runs. The gate `permission` comes before that.',
      },
      {
        text: 'The note is overwritten.',
        claim: { call: 'c9', settles: 'resolved' },
        explanation: 'A window does not get a command because another window has it.',
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
