import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'emit-to-all',
  group: 'An event is sent',
  title: 'A page emits an event to everyone',
  question: 'How does an event from one window reach the other?',
  app: { ...editorApp, listeners: [{ name: 'app', event: 'doc:changed', on: 'app' }] },
  before: [
    { at: 0, page: 'main', operation: { type: 'listen', event: 'doc:changed' } },
    { at: 10, page: 'preview', operation: { type: 'listen', event: 'doc:changed' } },
  ],
  script: [
    {
      name: 'emit',
      at: 0,
      page: 'main',
      operation: { type: 'emit', event: 'doc:changed', payload: { words: 4 } },
    },
  ],
  code: { page: 'src/changes.ts#emit', core: 'src-tauri/src/lib.rs#listen' },
  knobs: [
    {
      id: 'sender',
      label: 'Emitting window',
      kind: 'choice',
      options: [
        { value: 'main', label: '`main`', changes: [] },
        { value: 'preview', label: '`preview`', changes: [{ path: '/script/emit/page', to: 'preview' }] },
      ],
    },
    {
      id: 'core',
      label: 'In the core process',
      kind: 'flag',
      options: [
        { value: 'on', label: '`app.listen`', changes: [] },
        { value: 'off', label: '`app.listen`', changes: [{ path: '/app/listeners/app' }] },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
