import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const event = 'autosave:saved';

export default {
  id: 'once-and-unlisten',
  group: 'An event is sent',
  title: 'A page listens once, and a second event is already on its way',
  question: 'Can a handler made with `once` run twice?',
  answer: {
    happens:
      'The handler runs once, and the second event finds no callback in the page: the console gets a warning.',
    why: '`once` removes its callback in the page before it calls the handler, and tells the core process afterwards. An event that is already on its way comes too late.',
    cure: 'Do nothing: the warning is harmless, and the handler does not run twice.',
  },
  predict: {
    before: 'page(main).heard.1',
    until: 'page(main).missed.1',
    question:
      'A page listens with `once`. Two events follow each other so quickly that both are on their way. How often does the handler run?',
    options: [
      {
        text: 'Once.',
        claim: { handled: { is: 1 } },
        explanation: 'The page drops its callback at the first event, whatever is still on its way.',
      },
      {
        text: 'Twice, because the core process has sent both.',
        claim: { handled: { is: 2 } },
        explanation: 'Both scripts run in the page, and the second one finds no callback.',
      },
      {
        text: 'Never, because `unlisten` is quicker.',
        claim: { handled: { is: 0 } },
        explanation: 'The first event calls the handler.',
      },
    ],
  },
  lessons: ['events'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  before: [{ name: 'main', at: 0, page: 'main', operation: { type: 'listen', event, once: true } }],
  script: [
    {
      at: 0,
      core: 'async-runtime',
      operation: { type: 'emit', event, payload: { path: '/home/u/notes/a.txt' } },
    },
    {
      name: 'second',
      at: 1,
      core: 'async-runtime',
      operation: { type: 'emit', event, payload: { path: '/home/u/notes/b.txt' } },
    },
  ],
  code: { page: 'src/autosave.ts#once', core: 'src-tauri/src/autosave.rs#emit' },
  knobs: [
    {
      id: 'second',
      label: 'The second event',
      kind: 'choice',
      options: [
        { value: 'early', label: 'before the core process knows', changes: [] },
        { value: 'late', label: 'after that', changes: [{ path: '/script/second/at', to: 100 }] },
      ],
    },
    {
      id: 'how',
      label: 'How `main` listens',
      kind: 'choice',
      options: [
        { value: 'once', label: '`once(…)`', changes: [] },
        { value: 'listen', label: '`listen(…)`', changes: [{ path: '/before/main/operation/once' }] },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
