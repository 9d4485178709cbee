import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob } from './shared-knobs.ts';

export default {
  id: 'shared-channel',
  group: 'Bytes, the fallback and channels',
  title: 'A page hands one channel to two commands',
  question: 'A page makes one `Channel` and uses it for two exports. Who gets the progress of the second?',
  app: {
    ...editorApp,
    windows: { main: editorApp.windows.main },
    commands: {
      ...editorApp.commands,
      export_doc: {
        async: true,
        parameters: { path: 'String', on_progress: 'Channel' },
        body: [
          { type: 'send', on: 'on_progress', value: { pct: 10 } },
          { type: 'wait', ms: 100 },
          { type: 'send', on: 'on_progress', value: { pct: 90 } },
          { type: 'return', value: null },
        ],
      },
    },
  },
  script: [
    {
      name: 'first',
      at: 0,
      page: 'main',
      operation: {
        type: 'invoke',
        command: 'export_doc',
        args: { path: '/home/u/notes/a.txt', onProgress: { $channel: 'onProgress' } },
      },
    },
    {
      name: 'second',
      at: 400,
      page: 'main',
      operation: {
        type: 'invoke',
        command: 'export_doc',
        args: { path: '/home/u/notes/b.txt', onProgress: { $channel: 'onProgress' } },
      },
    },
  ],
  code: { page: 'src/export.ts#export', core: 'src-tauri/src/commands.rs#export_doc' },
  knobs: [
    {
      id: 'channel',
      label: 'The second export',
      kind: 'choice',
      options: [
        { value: 'shared', label: 'reuses the channel of the first', changes: [] },
        {
          value: 'separate',
          label: 'gets a channel for itself',
          changes: [{ path: '/script/second/operation/args/onProgress/$channel', to: 'secondProgress' }],
        },
      ],
    },
    {
      id: 'start',
      label: 'It starts',
      kind: 'choice',
      options: [
        { value: 'after', label: 'after the first has ended', changes: [] },
        {
          value: 'during',
          label: 'while the first is running',
          changes: [{ path: '/script/second/at', to: 50 }],
        },
        {
          value: 'reloaded',
          label: 'after the page was reloaded during the first',
          changes: [
            {
              path: '/script/-',
              to: { name: 'reload', at: 50, page: 'main', operation: { type: 'reload' } },
            },
          ],
        },
      ],
    },
    patternKnob,
  ],
} satisfies Scenario as Scenario;
