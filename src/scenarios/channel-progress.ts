import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { platformKnob } from './shared-knobs.ts';

const fetchCommand = 'plugin:__TAURI_CHANNEL__|fetch';

export default {
  id: 'channel-progress',
  group: 'Bytes, the fallback and channels',
  title: 'A command streams its progress, and one message is large',
  question: 'In which order does the page get messages of different sizes?',
  answer: {
    happens: 'The handler gets 0, 1, 2 in this order, although message 2 reaches the page before message 1.',
    why: 'Message 1 is large and must be fetched, and the page holds message 2 back until 1 is there.',
    cure: 'Send few large messages on a channel that must stay quick, or send them last.',
  },
  predict: {
    before: 'c1.held.1',
    until: 'c2.delivered.2',
    question:
      'Message 1 has 20,000 bytes and must be fetched, so message 2 reaches the page first. In which order does the handler get them?',
    options: [
      {
        text: '0, 2, 1: as they arrive.',
        claim: { channels: { delivered: [0, 2, 1] } },
        explanation: 'The page compares the numbers of the messages.',
      },
      {
        text: '0, 1, 2: as they were sent.',
        claim: { channels: { delivered: [0, 1, 2] } },
        explanation: 'Message 2 waits in the page until message 1 has been fetched.',
      },
      {
        text: '0, 2: the large one is too late.',
        claim: { channels: { delivered: [0, 2] } },
        explanation: 'A message that takes longer is not dropped.',
      },
    ],
  },
  lessons: ['channels', 'what-a-message-costs'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    {
      at: 0,
      page: 'main',
      operation: {
        type: 'invoke',
        command: 'export_doc',
        args: { path: '/home/u/notes/a.txt', onProgress: { $channel: 'onProgress' } },
      },
    },
  ],
  code: { page: 'src/export.ts#export', core: 'src-tauri/src/commands.rs#export_doc' },
  knobs: [
    {
      id: 'size',
      label: 'The second message',
      kind: 'choice',
      note: 'JSON of less than 8,192 bytes, or less than 1,024 raw bytes, goes by eval.',
      options: [
        { value: '20000', label: '20,000 bytes of JSON', changes: [] },
        {
          value: '8192',
          label: '8,192 bytes of JSON',
          changes: [{ path: '/app/commands/export_doc/body/large/bytes', to: 8192 }],
        },
        {
          value: '8191',
          label: '8,191 bytes of JSON',
          changes: [{ path: '/app/commands/export_doc/body/large/bytes', to: 8191 }],
        },
        {
          value: 'raw-1024',
          label: '1,024 raw bytes',
          changes: [
            {
              path: '/app/commands/export_doc/body/large',
              to: { type: 'sendRaw', on: 'on_progress', bytes: 1024 },
            },
          ],
        },
        {
          value: 'raw-1023',
          label: '1,023 raw bytes',
          changes: [
            {
              path: '/app/commands/export_doc/body/large',
              to: { type: 'sendRaw', on: 'on_progress', bytes: 1023 },
            },
          ],
        },
        {
          value: 'raw-500',
          label: '500 raw bytes',
          changes: [
            {
              path: '/app/commands/export_doc/body/large',
              to: { type: 'sendRaw', on: 'on_progress', bytes: 500 },
            },
          ],
        },
      ],
    },
    {
      id: 'end',
      label: 'After the last message',
      kind: 'choice',
      options: [
        { value: 'pause', label: 'the command works on', changes: [] },
        {
          value: 'once',
          label: 'the command ends at once',
          changes: [{ path: '/app/commands/export_doc/body/pause' }],
        },
      ],
    },
    {
      id: 'way',
      label: 'Way to the core process',
      kind: 'choice',
      options: [
        { value: 'protocol', label: 'custom protocol', changes: [] },
        {
          value: 'fallback',
          label: 'fallback, since the policy blocks `ipc:`',
          changes: [{ path: '/app/csp', to: "default-src 'self'; connect-src 'self'" }],
        },
        {
          value: 'isolation',
          label: 'through the isolation frame',
          changes: [{ path: '/app/pattern', to: 'isolation' }],
        },
        {
          value: 'strict-hook',
          label: 'through a hook that blocks what it does not know',
          changes: [
            { path: '/app/pattern', to: 'isolation' },
            {
              path: '/app/hook',
              to: [{ commands: [fetchCommand], operation: { type: 'throw', message: 'unknown command' } }],
            },
          ],
        },
      ],
    },
    platformKnob,
  ],
} satisfies Scenario as Scenario;
