import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, previewSavesKnob } from './shared-knobs.ts';

const path = '/home/u/notes/a.txt';
const text = 'to be or not to be';

export default {
  id: 'editor-session',
  group: 'A whole app',
  title: 'A note is opened, changed and saved, and `preview` tries to save it too',
  question: 'Which messages does the editor send from opening a note to saving it?',
  answer: {
    happens:
      '`main` sends four requests, and all pass: open, count, emit, save. The core process sends the event to `preview`, whose request to save is refused.',
    why: 'Each call and each `emit` of a page is a request, and the core process checks it before anything runs. It does not check what goes out.',
    cure: 'For each message of your app, write down who sends it, who may send it, and what comes back.',
  },
  predict: {
    before: 'c3.sent.1',
    until: 'c7.key.1',
    question:
      'Both windows listen already. `main` opens a note, asks for its number of words, emits `doc:changed` and saves. `preview` hears the event, and then it tries to save. How many requests now reach the core process?',
    options: [
      {
        text: 'Four. The one of `preview` is refused.',
        claim: { requests: 4 },
        explanation: 'It is refused in the core process, so it has reached it.',
      },
      {
        text: 'Five.',
        claim: { requests: 5 },
        explanation: 'Each `invoke` is a request, and so is the `emit` of a page.',
      },
      {
        text: 'Six. The event that goes to `preview` is a request too.',
        claim: { requests: 6 },
        explanation:
          'It goes the other way: the core process makes the web engine run a script in `preview`.',
      },
    ],
  },
  lessons: ['the-editor'],
  app: editorApp,
  before: [
    { at: 0, page: 'main', operation: { type: 'listen', event: 'autosave:saved' } },
    { at: 10, page: 'preview', operation: { type: 'listen', event: 'doc:changed', on: 'webviewWindow' } },
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
      name: 'save',
      at: 800,
      page: 'main',
      operation: { type: 'invoke', command: 'save_file', args: { path, contents: text } },
    },
    {
      name: 'other',
      at: 1000,
      page: 'preview',
      operation: { type: 'invoke', command: 'save_file', args: { path, contents: 'x' } },
    },
  ],
  code: { page: 'src/main.ts#submit', core: 'src-tauri/src/lib.rs#handler' },
  knobs: [
    previewSavesKnob,
    {
      id: 'autosave',
      label: 'While `main` is open, the core process',
      kind: 'choice',
      options: [
        { value: 'waits', label: 'has no draft to keep yet', changes: [] },
        {
          value: 'emits',
          label: 'keeps a draft, and emits `autosave:saved`',
          changes: [
            {
              path: '/script/-',
              to: {
                at: 600,
                core: 'async-runtime',
                operation: { type: 'emit', event: 'autosave:saved', payload: { path: '/home/u/draft.txt' } },
              },
            },
          ],
        },
      ],
    },
    patternKnob,
  ],
} satisfies Scenario as Scenario;
