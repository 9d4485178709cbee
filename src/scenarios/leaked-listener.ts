import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const event = 'autosave:saved';

export default {
  id: 'leaked-listener',
  group: 'An event is sent',
  title: 'A component mounts twice, and its first listener stays',
  question: 'Why does one event run a handler twice?',
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    { name: 'mount', at: 0, page: 'main', operation: { type: 'listen', event, name: 'first' } },
    { name: 'again', at: 10, page: 'main', operation: { type: 'listen', event, name: 'second' } },
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
              to: { name: 'unmount', at: 0, page: 'main', operation: { type: 'unlisten', name: 'first' } },
            },
          ],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
