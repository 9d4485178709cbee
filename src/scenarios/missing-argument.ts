import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'missing-argument',
  group: 'A page calls the core process',
  title: 'The page leaves an argument out',
  question: 'How far does a request get without its argument?',
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
