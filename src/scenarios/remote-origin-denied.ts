import type { Scenario } from '../simulation/scenario.ts';
import { editorApp } from './editor-app.ts';
import { manifestKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'remote-origin-denied',
  facts: 'S10',
  title: 'A window shows a foreign site, and the site calls save_file',
  question: 'Does the window’s permission hold for whatever page it shows?',
  app: {
    ...editorApp,
    windows: { main: { role: 'shows example.org', url: 'https://example.org/notes.html' } },
  },
  script: [
    {
      at: 0,
      page: 'main',
      deed: { do: 'invoke', command: 'save_file', args: { path: '/home/u/notes/a.txt', contents: 'x' } },
    },
  ],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'grant',
      label: 'A capability with remote.urls',
      kind: 'choice',
      options: [
        { value: 'none', label: 'none', changes: [] },
        {
          value: 'origin',
          label: 'https://example.org',
          changes: [
            {
              path: '/app/capabilities/remote-cap',
              to: {
                windows: ['main'],
                local: false,
                remote: { urls: ['https://example.org'] },
                permissions: [{ identifier: 'allow-save-file', allow: [{ path: '/home/u/notes/**' }] }],
              },
            },
          ],
        },
        {
          value: 'path',
          label: 'https://example.org/notes.html',
          changes: [
            {
              path: '/app/capabilities/remote-cap',
              to: {
                windows: ['main'],
                local: false,
                remote: { urls: ['https://example.org/notes.html'] },
                permissions: [{ identifier: 'allow-save-file', allow: [{ path: '/home/u/notes/**' }] }],
              },
            },
          ],
        },
      ],
    },
    {
      id: 'deny',
      label: 'A remote-only capability with',
      kind: 'flag',
      options: [
        { value: 'off', label: 'deny-save-file', changes: [] },
        {
          value: 'on',
          label: 'deny-save-file',
          changes: [
            {
              path: '/app/capabilities/remote-deny-cap',
              to: {
                windows: ['main'],
                local: false,
                remote: { urls: ['https://example.org'] },
                permissions: ['deny-save-file'],
              },
            },
          ],
        },
      ],
    },
    manifestKnob,
    profileKnob,
  ],
} satisfies Scenario as Scenario;
