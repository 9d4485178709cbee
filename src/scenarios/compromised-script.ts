import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { platformKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'compromised-script',
  group: 'The isolation pattern',
  about: 'isolation',
  title: 'A dependency of the page wants to write a file outside the notes',
  question: 'Which of the filters stops a script that may do what its page may do?',
  answer: {
    happens: 'All gates let the call pass, and the command refuses it, because the path is not in its scope.',
    why: 'The core process sees the page and not the author of the script, so a package has the permissions of the page that loads it.',
    cure: 'Give each window few permissions, check the scope in the command, and use an isolation hook where you load code that you have not read.',
  },
  predict: {
    before: 'c1.permission.1',
    until: 'c1.settled.1',
    question:
      'A package in `main` calls `save_file` for `/home/u/.bashrc`. `main` may save notes. What stops the call?',
    options: [
      {
        text: 'The gate `permission`: the script is not yours.',
        claim: { stoppedAt: 'permission' },
        explanation: 'The gate cannot know who wrote a script.',
      },
      {
        text: 'The command, which checks its scope.',
        claim: { stoppedAt: 'none', settles: 'rejected', runs: true },
        explanation: 'The scope is the one filter that looks at the path.',
      },
      {
        text: 'Nothing. The file is written.',
        claim: { settles: 'resolved' },
        explanation: 'That happens if the command does not check its scope.',
      },
    ],
  },
  lessons: ['where-a-request-is-filtered', 'security-practices'],
  app: {
    ...editorApp,
    hook: [
      {
        commands: ['save_file'],
        argument: { name: 'path', outside: '/home/u/notes/**' },
        operation: { type: 'throw', message: 'path outside of notes' },
      },
    ],
  },
  script: [
    {
      name: 'save',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'save_file', args: { path: '/home/u/.bashrc', contents: 'x' } },
    },
  ],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'where',
      label: 'Where it runs',
      kind: 'choice',
      options: [
        { value: 'main', label: 'main, which may save notes', changes: [] },
        {
          value: 'preview',
          label: 'preview, without the permission',
          changes: [{ path: '/script/save/page', to: 'preview' }],
        },
        {
          value: 'unchecked',
          label: 'main, and the command forgets its scope',
          changes: [{ path: '/app/commands/save_file/body/check' }],
        },
        {
          value: 'noManifest',
          label: 'preview, in an app without manifest and scope',
          changes: [
            { path: '/script/save/page', to: 'preview' },
            { path: '/app/manifest', to: 'none' },
            { path: '/app/capabilities/main-cap/permissions', to: ['core:default'] },
            { path: '/app/capabilities/preview-cap/permissions', to: ['core:event:default'] },
            { path: '/app/commands/save_file/body/check' },
          ],
        },
      ],
    },
    profileKnob,
    platformKnob,
    {
      id: 'pattern',
      label: 'Pattern',
      kind: 'choice',
      note: 'The hook looks at the path.',
      options: [
        { value: 'brownfield', label: 'brownfield', changes: [] },
        { value: 'isolation', label: 'isolation', changes: [{ path: '/app/pattern', to: 'isolation' }] },
      ],
    },
  ],
} satisfies Scenario as Scenario;
