import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'unknown-command',
  group: 'A page calls the core process',
  title: 'The page misspells a command',
  question: 'Which gate notices a command that does not exist?',
  answer: {
    happens: 'The permission gate refuses the request before anything looks for the command.',
    why: 'The app declares its commands, so the gate asks for a permission first, and no permission names a command that does not exist.',
    cure: 'Compare the name with the Rust function, and look in the error for `Command not found`.',
  },
  predict: {
    before: 'c1.permission.1',
    until: 'c1.settled.1',
    question: 'The page asks for `opne_file`, which no Rust function is called. Which gate notices?',
    options: [
      {
        text: '`command`, which looks for the function.',
        claim: { stoppedAt: 'command' },
        explanation: 'It would, but the request does not get that far in an app that declares its commands.',
      },
      {
        text: '`permission`.',
        claim: { stoppedAt: 'permission' },
        explanation:
          'No permission allows a command of this name, so the gate refuses. The text says that the command was not found.',
      },
      {
        text: 'None. The promise never settles.',
        claim: { settles: 'never', stoppedAt: 'none' },
        explanation: 'A refusal is an answer, and the promise rejects.',
      },
    ],
  },
  lessons: ['command-errors', 'commands', 'project-folders', 'from-tauri-1-to-2'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    {
      name: 'open',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'opne_file', args: { path: '/home/u/notes/a.txt' } },
    },
  ],
  code: { page: 'src/open.ts#open', core: 'src-tauri/src/commands.rs#open_file' },
  knobs: [
    {
      id: 'case',
      label: 'What is called',
      kind: 'choice',
      options: [
        { value: 'b', label: '`opne_file`, with an app manifest', changes: [] },
        {
          value: 'a',
          label: '`opne_file`, without an app manifest',
          changes: [
            { path: '/app/manifest', to: 'none' },
            { path: '/app/capabilities/main-cap/permissions', to: ['core:default'] },
            { path: '/app/capabilities/preview-cap/permissions', to: ['core:event:default'] },
          ],
        },
        {
          value: 'c',
          label: '`plugin:nope|x`',
          changes: [{ path: '/script/open/operation/command', to: 'plugin:nope|x' }],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
