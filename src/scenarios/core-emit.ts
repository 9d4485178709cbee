import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'core-emit',
  group: 'An event is sent',
  title: 'The core process emits to all windows',
  question: 'Who gets an event from the core process, and who answers it?',
  answer: {
    happens: 'Both windows hear the event, and nobody answers it.',
    why: 'The core process makes the web engine run a script in each page that listens, and it does not learn what the script did.',
    cure: 'If Rust must know that a page has understood, let the page call a command.',
  },
  predict: {
    before: 'core/async.sent.1',
    until: 'page(main).heard.1',
    question: 'The core process calls `app.emit`. What comes back from the pages?',
    options: [
      { text: 'An answer from each window.', claim: { requests: 2 }, explanation: 'An event has no answer.' },
      {
        text: 'Nothing, and both windows hear it.',
        claim: { requests: 0, heard: ['main', 'preview'] },
        explanation: 'Each page gets one script. No message goes the other way.',
      },
      {
        text: 'Nothing, and only the window in front hears it.',
        claim: { heard: ['main'] },
        explanation: '`emit` is for all listeners of that name, in every window.',
      },
    ],
  },
  lessons: ['events'],
  app: { ...editorApp, listeners: [] },
  before: [
    { at: 0, page: 'main', operation: { type: 'listen', event: 'autosave:saved' } },
    { name: 'preview', at: 10, page: 'preview', operation: { type: 'listen', event: 'autosave:saved' } },
  ],
  script: [
    {
      name: 'emit',
      at: 0,
      core: 'async-runtime',
      operation: { type: 'emit', event: 'autosave:saved', payload: { path: '/home/u/notes/a.txt' } },
    },
  ],
  code: { page: 'src/autosave.ts#listen', core: 'src-tauri/src/autosave.rs#emit' },
  knobs: [
    {
      id: 'preview',
      label: 'In `preview`',
      kind: 'choice',
      options: [
        { value: 'on', label: 'listens', changes: [] },
        { value: 'off', label: 'does not listen', changes: [{ path: '/before/preview' }] },
        {
          value: 'late',
          label: 'listens 20 ms after the event',
          changes: [
            { path: '/before/preview' },
            {
              path: '/script/-',
              to: { at: 20, page: 'preview', operation: { type: 'listen', event: 'autosave:saved' } },
            },
          ],
        },
        {
          value: 'ready',
          label: 'listens first, then says that it is ready',
          changes: [
            {
              path: '/app/listeners/-',
              to: {
                event: 'preview:ready',
                on: 'app',
                then: { type: 'emit', event: 'autosave:saved', payload: { path: '/home/u/notes/a.txt' } },
              },
            },
            {
              path: '/script/emit',
              to: { at: 0, page: 'preview', operation: { type: 'emit', event: 'preview:ready' } },
            },
          ],
        },
      ],
    },
    {
      id: 'core',
      label: 'In the core process',
      kind: 'flag',
      options: [
        { value: 'off', label: '`app.listen`', changes: [] },
        {
          value: 'on',
          label: '`app.listen`',
          changes: [{ path: '/app/listeners/-', to: { event: 'autosave:saved', on: 'app' } }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
