import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'emit-to-one-window',
  group: 'An event is sent',
  title: 'An event is emitted to one window',
  question: 'The event is emitted to `preview`. Which listeners hear it?',
  answer: {
    happens: 'The event is for `preview`, and `main` hears it too.',
    why: 'The listener in `main` has the target `Any`, and such a listener is selected whatever the sender names.',
    cure: 'Listen with `getCurrentWebviewWindow().listen` to hear only what is for your window.',
  },
  predict: {
    before: 'core/async.sent.1',
    until: 'page(main).heard.1',
    question:
      'The core process calls `emit_to("preview", …)`. `main` listens with plain `listen`. Who hears it?',
    options: [
      {
        text: 'Only `preview`.',
        claim: { heard: ['preview'] },
        explanation: 'The sender alone does not choose.',
      },
      {
        text: '`preview` and `main`.',
        claim: { heard: ['preview', 'main'] },
        explanation: 'A plain `listen` has the target `Any`, which matches everything.',
      },
      {
        text: 'Nobody, because `preview` does not wait for it.',
        claim: { heard: [] },
        explanation: '`preview` listens for its own window, and that matches.',
      },
    ],
  },
  lessons: ['event-targets'],
  app: editorApp,
  before: [
    { name: 'main', at: 0, page: 'main', operation: { type: 'listen', event: 'autosave:saved' } },
    { at: 10, page: 'preview', operation: { type: 'listen', event: 'autosave:saved', on: 'webviewWindow' } },
  ],
  script: [
    {
      name: 'emit',
      at: 0,
      core: 'async-runtime',
      operation: {
        type: 'emitTo',
        target: 'preview',
        event: 'autosave:saved',
        payload: { path: '/home/u/notes/a.txt' },
      },
    },
  ],
  code: { page: 'src/autosave.ts#listen', core: 'src-tauri/src/autosave.rs#emit_to' },
  knobs: [
    {
      id: 'main',
      label: 'How `main` listens',
      kind: 'choice',
      options: [
        { value: 'event', label: '`listen(…)`', changes: [] },
        {
          value: 'webviewWindow',
          label: '`listen(…)` of its window',
          changes: [{ path: '/before/main/operation/on', to: 'webviewWindow' }],
        },
      ],
    },
    {
      id: 'target',
      label: 'Emitted to',
      kind: 'choice',
      options: [
        { value: 'preview', label: '`preview`', changes: [] },
        { value: 'main', label: '`main`', changes: [{ path: '/script/emit/operation/target', to: 'main' }] },
        {
          value: 'nobody',
          label: 'a label no window has',
          changes: [{ path: '/script/emit/operation/target', to: 'nobody' }],
        },
      ],
    },
    {
      id: 'emitter',
      label: 'Emitted by',
      kind: 'choice',
      options: [
        { value: 'core', label: 'the core process', changes: [] },
        {
          value: 'page',
          label: '`main`, with `emitTo`',
          changes: [{ path: '/script/emit/core' }, { path: '/script/emit/page', to: 'main' }],
        },
      ],
    },
    {
      id: 'rust',
      label: 'In the core process',
      kind: 'choice',
      options: [
        { value: 'none', label: 'nobody listens', changes: [] },
        {
          value: 'app',
          label: '`app.listen`',
          changes: [{ path: '/app/listeners', to: [{ event: 'autosave:saved', on: 'app' }] }],
        },
        {
          value: 'any',
          label: '`app.listen_any`',
          changes: [{ path: '/app/listeners', to: [{ event: 'autosave:saved', on: 'any' }] }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
