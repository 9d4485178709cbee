import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'emit-to-all',
  group: 'An event is sent',
  title: 'A page emits an event to everyone',
  question: 'How does an event from one window reach the other?',
  answer: {
    happens:
      'The event goes up as a request and comes down as one script for each page: both windows hear it, and the Rust listener too.',
    why: '`emit` names no target, so all listeners of the event’s name are selected, those of the sender as well.',
    cure: 'Use `emitTo` to name a target, and a plain listener only where every event of that name matters.',
  },
  predict: {
    before: 'c3.sent.2',
    until: 'c3.heard.3',
    question: '`main` calls `emit`. Both windows and the core process listen. Who hears it?',
    options: [
      {
        text: '`preview` and the core process: all but the sender.',
        claim: { heard: ['preview', 'core'] },
        explanation: 'The sender is not left out.',
      },
      {
        text: '`main`, `preview` and the core process.',
        claim: { heard: ['main', 'preview', 'core'] },
        explanation: '`emit` is for all listeners of that name.',
      },
      {
        text: 'Only the core process. It would have to send it on.',
        claim: { heard: ['core'] },
        explanation: 'The core process does send it to the pages, in the same step.',
      },
    ],
  },
  lessons: ['events', 'event-targets'],
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
