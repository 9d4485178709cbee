import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, previewSavesKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'invoke-denied-by-window',
  group: 'A call is refused',
  title: 'A window without the permission calls `save_file`',
  question: 'A window calls `save_file`. May it, and which gate decides?',
  answer: {
    happens: 'The permission gate refuses the request, the command does not run, and the promise rejects.',
    why: 'The entry for `save_file` names the window `main`, and the request comes from `preview`.',
    cure: 'Put the permission into a capability that names the window which needs it, or leave it refused.',
  },
  predict: {
    before: 'c1.permission.1',
    until: 'c1.settled.1',
    question:
      'The window `preview` calls `save_file`. Only `main` has the permission. What does the page in `preview` get?',
    options: [
      {
        text: 'A rejection, and the file is untouched.',
        claim: { settles: 'rejected', runs: false, stoppedAt: 'permission' },
        explanation: 'The gate is in front of the command.',
      },
      {
        text: 'A rejection, after the file was written.',
        claim: { settles: 'rejected', runs: true },
        explanation: 'A refused command does not run.',
      },
      {
        text: 'Nothing. The promise never settles.',
        claim: { settles: 'never' },
        explanation: 'A refused permission is answered.',
      },
    ],
  },
  lessons: ['capabilities-and-permissions', 'security-practices', 'testing-the-boundary'],
  app: editorApp,
  script: [
    {
      name: 'save',
      at: 0,
      page: 'preview',
      operation: {
        type: 'invoke',
        command: 'save_file',
        args: { path: '/home/u/notes/a.txt', contents: 'x' },
      },
    },
  ],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'window',
      label: 'Calling window',
      kind: 'choice',
      options: [
        { value: 'preview', label: '`preview`', changes: [] },
        { value: 'main', label: '`main`', changes: [{ path: '/script/save/page', to: 'main' }] },
      ],
    },
    previewSavesKnob,
    {
      id: 'deny',
      label: 'A third capability, for `preview` only',
      kind: 'flag',
      note: 'A deny looks at the origin, not at the window.',
      options: [
        { value: 'off', label: '`deny-save-file`', changes: [] },
        {
          value: 'on',
          label: '`deny-save-file`',
          changes: [
            {
              path: '/app/capabilities/preview-deny-cap',
              to: { windows: ['preview'], permissions: ['deny-save-file'] },
            },
          ],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
