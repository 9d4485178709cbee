import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const event = 'doc:changed';
const payload = { words: 4 };

export default {
  id: 'who-hears',
  group: 'An event is sent',
  title: 'Two windows and the core process listen',
  question: 'Who hears what?',
  answer: {
    happens: '`main`, `preview` and `listen_any` hear the event, and `app.listen` does not.',
    why: 'The event is for the label `preview`; the target `Any` matches everything, and `App` is not a label.',
    cure: 'In Rust, use `listen_any` to hear all events of a name, whoever they are for.',
  },
  predict: {
    before: 'c3.sent.2',
    until: 'c3.heard.3',
    question:
      "`main` calls `emitTo('preview', …)`. The core process has two listeners: `app.listen` and `app.listen_any`. Who hears it?",
    options: [
      {
        text: 'Only `preview`.',
        claim: { heard: ['preview'] },
        explanation: 'Two listeners have the target `Any`: the one in `main`, and `listen_any`.',
      },
      {
        text: '`preview` and the core process.',
        claim: { heard: ['preview', 'core'] },
        explanation: 'The sender hears it too: its plain `listen` has the target `Any`.',
      },
      {
        text: '`main`, `preview` and the core process.',
        claim: { heard: ['main', 'preview', 'core'] },
        explanation: 'In the core process it is `listen_any` that hears. `app.listen` has the target `App`.',
      },
    ],
  },
  lessons: ['event-targets', 'from-tauri-1-to-2'],
  app: {
    ...editorApp,
    listeners: [
      { name: 'app', event, on: 'app' },
      { name: 'any', event, on: 'any' },
    ],
  },
  before: [
    { name: 'main', at: 0, page: 'main', operation: { type: 'listen', event } },
    { name: 'preview', at: 10, page: 'preview', operation: { type: 'listen', event, on: 'webviewWindow' } },
  ],
  script: [
    { name: 'emit', at: 0, page: 'main', operation: { type: 'emitTo', target: 'preview', event, payload } },
  ],
  code: { page: 'src/changes.ts#listen', core: 'src-tauri/src/lib.rs#listen' },
  knobs: [
    {
      id: 'call',
      label: 'What is emitted',
      kind: 'choice',
      options: [
        { value: 'js-emit-to-preview', label: "`emitTo('preview')` in a page", changes: [] },
        {
          value: 'js-emit',
          label: '`emit` in a page',
          changes: [
            {
              path: '/script/emit',
              to: { at: 0, page: 'main', operation: { type: 'emit', event, payload } },
            },
          ],
        },
        {
          value: 'rust-emit',
          label: '`app.emit` in Rust',
          changes: [
            {
              path: '/script/emit',
              to: { at: 0, core: 'async-runtime', operation: { type: 'emit', event, payload } },
            },
          ],
        },
        {
          value: 'rust-emit-to-preview',
          label: '`emit_to("preview")` in Rust',
          changes: [
            {
              path: '/script/emit',
              to: {
                at: 0,
                core: 'async-runtime',
                operation: { type: 'emitTo', target: 'preview', event, payload },
              },
            },
          ],
        },
        {
          value: 'js-emit-to-main',
          label: "`emitTo('main')` in `preview`",
          changes: [
            {
              path: '/script/emit',
              to: { at: 0, page: 'preview', operation: { type: 'emitTo', target: 'main', event, payload } },
            },
          ],
        },
        {
          value: 'js-emit-to-app',
          label: "`emitTo({ kind: 'App' })` in a page",
          changes: [
            {
              path: '/script/emit',
              to: {
                at: 0,
                page: 'main',
                operation: { type: 'emitTo', target: { kind: 'App' }, event, payload },
              },
            },
          ],
        },
        {
          value: 'rust-emit-to-app',
          label: '`emit_to`, target `App`, in Rust',
          changes: [
            {
              path: '/script/emit',
              to: {
                at: 0,
                core: 'async-runtime',
                operation: { type: 'emitTo', target: { kind: 'App' }, event, payload },
              },
            },
          ],
        },
        {
          value: 'rust-emit-to-window',
          label: '`emit_to`, target `Window`, in Rust',
          changes: [
            {
              path: '/script/emit',
              to: {
                at: 0,
                core: 'async-runtime',
                operation: { type: 'emitTo', target: { kind: 'Window', label: 'preview' }, event, payload },
              },
            },
          ],
        },
        {
          value: 'native-resize',
          label: 'the user resizes `preview`',
          changes: [
            { path: '/app/listeners/app/event', to: 'tauri://resize' },
            { path: '/app/listeners/any/event', to: 'tauri://resize' },
            { path: '/before/main/operation/event', to: 'tauri://resize' },
            { path: '/before/preview/operation/event', to: 'tauri://resize' },
            {
              path: '/script/emit',
              to: {
                at: 0,
                user: {
                  type: 'resize',
                  window: 'preview',
                  width: 800,
                  height: 600,
                },
              },
            },
          ],
        },
        {
          value: 'native-drop',
          label: 'the user drops a file on `preview`',
          changes: [
            { path: '/app/listeners/app/event', to: 'tauri://drag-drop' },
            { path: '/app/listeners/any/event', to: 'tauri://drag-drop' },
            { path: '/before/main/operation/event', to: 'tauri://drag-drop' },
            { path: '/before/preview/operation/event', to: 'tauri://drag-drop' },
            {
              path: '/script/emit',
              to: {
                at: 0,
                user: {
                  type: 'drop',
                  window: 'preview',
                  path: '/home/u/notes/b.txt',
                },
              },
            },
          ],
        },
        {
          value: 'rust-emit-filter',
          label: '`emit_filter(|_| false)` in Rust',
          changes: [
            {
              path: '/script/emit',
              to: {
                at: 0,
                core: 'async-runtime',
                operation: { type: 'emitFilter', targets: [], event, payload },
              },
            },
          ],
        },
      ],
    },
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
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
