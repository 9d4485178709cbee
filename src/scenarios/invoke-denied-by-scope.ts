import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'invoke-denied-by-scope',
  group: 'A call is refused',
  title: 'The command may be called, the path is out of scope',
  question: 'Who refuses a path that the capability does not list?',
  answer: {
    happens: 'The permission lets the call pass, and the command itself refuses the path.',
    why: 'A permission opens a command; its scope says which paths, and only the command looks at it.',
    cure: 'Add the path to the scope of the permission, and check the scope in every command that takes a path.',
  },
  predict: {
    before: 'c1.permission.1',
    until: 'c1.settled.1',
    question:
      '`main` may call `save_file`, with the scope `/home/u/notes/**`. It wants to write `/etc/passwd`. Who refuses?',
    options: [
      {
        text: 'The gate `permission`, because the path is not in the scope.',
        claim: { stoppedAt: 'permission' },
        explanation: 'This gate looks at command, label and origin. It does not look at the arguments.',
      },
      {
        text: 'The command, which runs and checks the scope.',
        claim: { stoppedAt: 'none', runs: true, settles: 'rejected' },
        explanation: 'Tauri hands the scope to the command, and checking it is the command’s work.',
      },
      {
        text: 'Nobody.',
        claim: { settles: 'resolved' },
        explanation: 'That would happen if the command forgot to check its scope.',
      },
    ],
  },
  lessons: ['scopes', 'capabilities-and-permissions'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    {
      name: 'save',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'save_file', args: { path: '/etc/passwd', contents: 'x' } },
    },
  ],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'path',
      label: 'Path',
      kind: 'choice',
      options: [
        { value: 'outside', label: '`/etc/passwd`', changes: [] },
        {
          value: 'inside',
          label: '`/home/u/notes/a.txt`',
          changes: [{ path: '/script/save/operation/args/path', to: '/home/u/notes/a.txt' }],
        },
      ],
    },
    {
      id: 'check',
      label: 'The command',
      kind: 'choice',
      options: [
        { value: 'checks', label: 'checks its scope', changes: [] },
        {
          value: 'forgets',
          label: 'forgets to check',
          changes: [{ path: '/app/commands/save_file/body/check' }],
        },
        {
          value: 'strict',
          label: 'checks it as the fs plugin does',
          changes: [{ path: '/app/commands/save_file/body/check/emptyMeans', to: 'nothing' }],
        },
      ],
    },
    {
      id: 'scope',
      label: 'The scope of `allow-save-file`',
      kind: 'choice',
      options: [
        { value: 'notes', label: 'allows `/home/u/notes/**`', changes: [] },
        {
          value: 'deny',
          label: 'denies `/home/u/notes/old/**`',
          changes: [
            {
              path: '/app/capabilities/main-cap/permissions/allow-save-file',
              to: { identifier: 'allow-save-file', deny: [{ path: '/home/u/notes/old/**' }] },
            },
          ],
        },
        {
          value: 'none',
          label: 'is absent',
          changes: [
            { path: '/app/capabilities/main-cap/permissions/allow-save-file', to: 'allow-save-file' },
          ],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
