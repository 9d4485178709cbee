import type { Knob } from '../schemas/index.ts';

/** macOS is left out: nothing of the model differs from Linux there. */
export const platformKnob: Knob = {
  id: 'platform',
  label: 'Platform',
  kind: 'choice',
  options: [
    { value: 'linux', label: 'Linux, macOS', changes: [] },
    { value: 'windows', label: 'Windows', changes: [{ path: '/app/platform', to: 'windows' }] },
  ],
};

export const profileKnob: Knob = {
  id: 'profile',
  label: 'Build',
  kind: 'choice',
  options: [
    { value: 'debug', label: 'debug: long text', changes: [] },
    { value: 'release', label: 'release: short text', changes: [{ path: '/app/profile', to: 'release' }] },
  ],
};

export const sourceKnob: Knob = {
  id: 'source',
  label: 'The app',
  kind: 'choice',
  options: [
    { value: 'built', label: 'built: `tauri build`', changes: [] },
    { value: 'dev', label: 'in development: `tauri dev`', changes: [{ path: '/app/source', to: 'dev' }] },
  ],
};

export const previewSavesKnob: Knob = {
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
};

export const patternKnob: Knob = {
  id: 'pattern',
  label: 'Pattern',
  kind: 'choice',
  options: [
    { value: 'brownfield', label: 'brownfield', changes: [] },
    { value: 'isolation', label: 'isolation', changes: [{ path: '/app/pattern', to: 'isolation' }] },
  ],
};
