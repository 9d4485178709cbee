import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const event = 'autosave:saved';

export default {
  id: 'leaked-listener',
  group: 'An event is sent',
  title: 'A component mounts twice, and its first listener stays',
  question: 'Why does one event run a handler twice?',
  answer: {
    happens: 'The first listener is still registered, so one event runs the handler twice.',
    why: '`listen` gives a promise of the function that removes the listener, and the component went away before the promise had resolved.',
    cure: 'Keep the promise, and call `promise.then((off) => off())` when the component goes away.',
  },
  predict: {
    before: 'core/async.sent.1',
    until: 'page(main).heard.2',
    question:
      'A component mounts, goes away at once, and mounts again. Its clean-up calls `off?.()`, but `off` is not there yet. Now one event is emitted. How often does its handler run?',
    options: [
      {
        text: 'Once. The first listener went with its component.',
        claim: { handled: { is: 1 } },
        explanation: 'A listener belongs to the document, and nothing removed it.',
      },
      {
        text: 'Twice.',
        claim: { handled: { is: 2 } },
        explanation: 'Two listeners are registered, and each gets the event.',
      },
      {
        text: 'Never. The clean-up removed both.',
        claim: { handled: { is: 0 } },
        explanation: 'The clean-up had nothing to call.',
      },
    ],
  },
  lessons: ['events'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  before: [
    { at: 0, page: 'main', operation: { type: 'listen', event, name: 'first' } },
    { at: 10, page: 'main', operation: { type: 'listen', event, name: 'second' } },
  ],
  script: [
    {
      name: 'emit',
      at: 100,
      core: 'async-runtime',
      operation: { type: 'emit', event, payload: { path: '/home/u/notes/a.txt' } },
    },
  ],
  code: { page: 'src/drafts.ts#list', core: 'src-tauri/src/autosave.rs#emit' },
  knobs: [
    {
      id: 'cleanup',
      label: 'When the component goes away',
      kind: 'choice',
      options: [
        { value: 'early', label: '`off?.()`, and `off` is not there yet', changes: [] },
        {
          value: 'promise',
          label: '`promise.then((off) => off())`',
          changes: [
            {
              path: '/script/-',
              to: { at: 0, page: 'main', operation: { type: 'unlisten', name: 'first' } },
            },
          ],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
