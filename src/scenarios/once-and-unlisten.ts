import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const event = 'autosave:saved';

export default {
  id: 'once-and-unlisten',
  group: 'An event is sent',
  title: 'A page listens once, and a second event is already on its way',
  question: 'Can a handler made with `once` run twice?',
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
