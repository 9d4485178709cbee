import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'missing-argument',
  group: 'A page calls the core process',
  title: 'The page leaves an argument out',
  question: 'How far does a request get without its argument?',
  answer: {
    happens:
      'The gate `arguments` refuses the request, the command does not run, and the promise rejects with the name of the missing key.',
    why: 'Tauri reads each parameter of the Rust function from the payload by its name, and `path` is not there.',
    cure: 'Send every parameter, spelled in camelCase, or make the parameter an `Option`.',
  },
  predict: {
    before: 'c1.command.1',
    until: 'c1.settled.1',
    question: 'The page calls `open_file` without `path`. What does the Rust function get?',
    options: [
      {
        text: 'An empty string.',
        claim: { runs: true },
        explanation: 'Rust has no default for a missing `String`, and Tauri makes none up.',
      },
      {
        text: 'Nothing. It does not run, and the promise rejects.',
        claim: { runs: false, stoppedAt: 'arguments' },
        explanation: 'Without all arguments there is nothing to call the function with.',
      },
      {
        text: 'Nothing. It does not run, and the promise never settles.',
        claim: { settles: 'never' },
        explanation: 'A wrong argument is answered with a text that names the key.',
      },
    ],
  },
  lessons: ['life-of-an-invoke', 'commands'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    { name: 'open', at: 0, page: 'main', operation: { type: 'invoke', command: 'open_file', args: {} } },
  ],
  code: { page: 'src/open.ts#open', core: 'src-tauri/src/commands.rs#open_file' },
  knobs: [
    {
      id: 'argument',
      label: 'What the page sends',
      kind: 'choice',
      options: [
        { value: 'absent', label: '`{}`', changes: [] },
        {
          value: 'number',
          label: '`{ path: 7 }`',
          changes: [{ path: '/script/open/operation/args', to: { path: 7 } }],
        },
        {
          value: 'given',
          label: "`{ path: '/home/u/notes/a.txt' }`",
          changes: [{ path: '/script/open/operation/args', to: { path: '/home/u/notes/a.txt' } }],
        },
        {
          value: 'snake',
          label: 'parameter `file_path`, key `file_path`',
          changes: [
            { path: '/app/commands/open_file/parameters', to: { file_path: 'String' } },
            {
              path: '/app/commands/open_file/body',
              to: [
                { type: 'wait', ms: 10 },
                { type: 'read', path: 'file_path', otherwise: 'file not found' },
                { type: 'return', value: { path: { arg: 'file_path' }, text: { file: 'file_path' } } },
              ],
            },
            { path: '/script/open/operation/args', to: { file_path: '/home/u/notes/a.txt' } },
          ],
        },
        {
          value: 'null',
          label: '`{ path: null }`',
          changes: [{ path: '/script/open/operation/args', to: { path: null } }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
