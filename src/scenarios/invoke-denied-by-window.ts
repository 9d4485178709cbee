import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'invoke-denied-by-window',
  group: 'A call is refused',
  title: 'A window without the permission calls `save_file`',
  question: 'A window calls `save_file`. May it, and which gate decides?',
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
    {
      id: 'permission',
      label: 'In `preview-cap`',
      kind: 'flag',
      note: 'Off in the sample app. Its scope is that of `main-cap`.',
      options: [
        { value: 'off', label: '`allow-save-file`', changes: [] },
        {
          value: 'on',
          label: '`allow-save-file`',
          changes: [
            {
              path: '/app/capabilities/preview-cap/permissions/-',
              to: { identifier: 'allow-save-file', allow: [{ path: '/home/u/notes/**' }] },
            },
          ],
        },
      ],
    },
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
