import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const snapshot = '/home/u/notes/a.txt';
const upload = { type: 'invoke', command: 'save_raw', headers: { path: 'a.txt' } } as const;
/** The letters `Hi`. */
const bytes = { $bytes: 'SGk=' };
/** What serde makes of a `Vec<u8>` that holds the file. */
const vector = { type: 'return', value: [116, 111, 32, 98, 101, 32, 111, 114, 32, 110, 111, 116] } as const;

export default {
  id: 'raw-bytes',
  group: 'Bytes, the fallback and channels',
  title: 'Bytes travel raw, or do not',
  question: 'When do bytes travel as bytes?',
  answer: {
    happens: 'The command returns a `Response`, so the page gets an `ArrayBuffer` with the 12 bytes.',
    why: 'A `tauri::ipc::Response` keeps bytes as they are, while any other return value becomes JSON.',
    cure: 'Return a `Response` for bytes, and send a `Uint8Array` as the whole payload.',
  },
  predict: {
    before: 'c1.sent.2',
    until: 'c1.settled.1',
    question: '`read_raw` has read 12 bytes and returns them in a `Response`. What does the page get?',
    options: [
      {
        text: 'A list of 12 numbers.',
        claim: { not: { bytes: 12 }, settles: 'resolved' },
        explanation: 'That is what a `Vec<u8>` becomes, and a `Response` does not.',
      },
      {
        text: '12 raw bytes, in an `ArrayBuffer`.',
        claim: { bytes: 12 },
        explanation: 'The answer has the content type `application/octet-stream`, and its body is the bytes.',
      },
      {
        text: 'A rejection, because JSON cannot hold bytes.',
        claim: { settles: 'rejected' },
        explanation: 'This answer is not JSON.',
      },
    ],
  },
  lessons: ['raw-bytes', 'what-a-message-costs'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    {
      name: 'transfer',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'read_raw', args: { path: snapshot } },
    },
  ],
  code: { page: 'src/snapshot.ts#restore', core: 'src-tauri/src/commands.rs#read_raw' },
  knobs: [
    {
      id: 'case',
      label: 'What the page does',
      kind: 'choice',
      options: [
        { value: 'download', label: 'gets bytes: `read_raw`', changes: [] },
        {
          value: 'vec',
          label: 'the same, if `read_raw` returns a `Vec<u8>`',
          changes: [{ path: '/app/commands/read_raw/body/answer', to: vector }],
        },
        {
          value: 'upload',
          label: 'sends a `Uint8Array` to `save_raw`',
          changes: [{ path: '/script/transfer/operation', to: { ...upload, args: bytes } }],
        },
        {
          value: 'array',
          label: 'sends the array `[72, 105]` to `save_raw`',
          changes: [{ path: '/script/transfer/operation', to: { ...upload, args: [72, 105] } }],
        },
        {
          value: 'nested',
          label: 'sends a `Uint8Array` inside an object',
          changes: [{ path: '/script/transfer/operation', to: { ...upload, args: { bytes } } }],
        },
        {
          value: 'wrong',
          label: 'sends a `Uint8Array` to `word_count`',
          changes: [
            {
              path: '/script/transfer/operation',
              to: { type: 'invoke', command: 'word_count', args: bytes },
            },
          ],
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
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
