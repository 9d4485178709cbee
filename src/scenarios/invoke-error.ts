import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'invoke-error',
  group: 'A page calls the core process',
  title: 'A command returns `Err`',
  question: 'What does the page get when a command fails?',
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
