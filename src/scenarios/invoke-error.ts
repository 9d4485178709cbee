import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'invoke-error',
  group: 'A page calls the core process',
  title: 'A command returns `Err`',
  question: 'What does the page get when a command fails?',
  answer: {
    happens: 'The command returns `Err`, and the promise rejects with the value of it, here a string.',
    why: 'An `Err` is an answer like `Ok`: status 200, and only the header `Tauri-Response` says `error`.',
    cure: 'Catch the rejection, and return an error type with a `kind`, so that the page can tell one error from another.',
  },
  predict: {
    before: 'c1.sent.2',
    until: 'c1.settled.1',
    question: 'The file does not exist, and the command returns `Err`. Which status does the answer have?',
    options: [
      {
        text: '404, because the file was not found.',
        claim: { status: 404 },
        explanation: 'The status says how the request was read, and it was read well.',
      },
      {
        text: '500, because the command failed.',
        claim: { status: 500 },
        explanation: '500 means that the request itself could not be read.',
      },
      {
        text: '200, and the promise rejects.',
        claim: { status: 200, settles: 'rejected' },
        explanation: 'The header `Tauri-Response: error` makes the promise reject.',
      },
    ],
  },
  lessons: ['life-of-an-invoke', 'command-errors'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    {
      name: 'open',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'open_file', args: { path: '/home/u/notes/none.txt' } },
    },
  ],
  code: { page: 'src/open.ts#open', core: 'src-tauri/src/commands.rs#open_file' },
  knobs: [
    {
      id: 'file',
      label: 'File to open',
      kind: 'choice',
      options: [
        { value: 'missing', label: '`none.txt`: not there', changes: [] },
        {
          value: 'there',
          label: '`a.txt`: there',
          changes: [{ path: '/script/open/operation/args/path', to: '/home/u/notes/a.txt' }],
        },
      ],
    },
    {
      id: 'error',
      label: 'Error type',
      kind: 'choice',
      options: [
        { value: 'string', label: '`String`', changes: [] },
        {
          value: 'enum',
          label: 'an enum with fields',
          changes: [
            {
              path: '/app/commands/open_file/body/read/otherwise',
              to: { kind: 'NotFound', path: { arg: 'path' } },
            },
          ],
          unless: [{ knob: 'file', is: ['there'], because: 'with a file that is there nothing fails' }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
