import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob } from './shared-knobs.ts';

export default {
  id: 'shared-channel',
  group: 'Bytes, the fallback and channels',
  title: 'A page hands one channel to two commands',
  question: 'A page makes one `Channel` and uses it for two exports. Who gets the progress of the second?',
  answer: {
    happens: 'The second export reports to nobody: its messages find no handler, and both promises resolve.',
    why: 'The end of the first command freed the channel’s callback in the page, and each command counts its messages from 0.',
    cure: 'Make a new `Channel` for each call.',
  },
  predict: {
    before: 'c2.missed.1',
    until: 'c2.settled.1',
    question:
      'The page gives the channel of a finished export to a second one. What does its handler get from the second export?',
    options: [
      {
        text: 'Both messages, as from the first.',
        claim: { channels: { lost: 0 } },
        explanation: 'The page forgot the handler when the first stream ended.',
      },
      {
        text: 'Nothing. Its messages are lost.',
        claim: { not: { channels: { lost: 0 } }, settles: 'resolved' },
        explanation: 'A warning in the console names a callback id that is not there. Rust sees no error.',
      },
      {
        text: 'Nothing, and the second call rejects.',
        claim: { call: 'c2', settles: 'rejected' },
        explanation: 'Rust does not learn that nobody listens, so the call resolves.',
      },
    ],
  },
  lessons: ['channels'],
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
