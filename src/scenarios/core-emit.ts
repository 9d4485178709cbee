import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'core-emit',
  group: 'An event is sent',
  title: 'The core process emits to all windows',
  question: 'Who gets an event from the core process, and who answers it?',
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
