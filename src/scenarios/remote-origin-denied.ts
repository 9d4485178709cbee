import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'remote-origin-denied',
  group: 'A call is refused',
  title: 'A window shows a foreign site, and the site calls `save_file`',
  question: 'Does the window’s permission hold for whatever page it shows?',
  answer: {
    happens: 'The window may call `save_file`, but the site that it shows may not.',
    why: 'The origin of the page is not one of the app, so it is remote, and no capability gives the command to a remote page.',
    cure: 'Do not show foreign sites in a window with permissions. If a site must call a command, list its address under `remote.urls` of a capability.',
  },
  predict: {
    before: 'c1.permission.1',
    until: 'c1.settled.1',
    question:
      'The window `main` holds the permission for `save_file`. It has left the app for `https://example.org`, and that site calls the command. What happens?',
    options: [
      {
        text: 'It runs, because the window has the permission.',
        claim: { runs: true },
        explanation: 'The entry is for local pages of that window, and this page is remote.',
      },
      {
        text: 'It is refused at `origin`.',
        claim: { stoppedAt: 'origin' },
        explanation: 'This gate finds out whether a page is local, and it refuses nothing.',
      },
      {
        text: 'It is refused at `permission`.',
        claim: { stoppedAt: 'permission' },
        explanation: 'No capability gives the command to this remote page.',
      },
    ],
  },
  lessons: ['where-a-page-comes-from', 'security-practices'],
  app: {
    ...editorApp,
    windows: { main: { role: 'shows example.org', url: 'https://example.org/notes.html' } },
  },
  script: [
    {
      at: 0,
      page: 'main',
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
      id: 'grant',
      label: 'For remote pages the app has',
      kind: 'choice',
      options: [
        { value: 'none', label: 'no capability', changes: [] },
        {
          value: 'origin',
          label: '`remote.urls: https://example.org`',
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
          label: '`remote.urls: …/notes.html`',
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
        {
          value: 'deny',
          label: 'a grant, and a deny',
          changes: [
            {
              path: '/app/capabilities/remote-cap',
              to: {
                windows: ['main'],
                local: false,
                remote: { urls: ['https://example.org'] },
                permissions: ['allow-save-file', 'deny-save-file'],
              },
            },
          ],
        },
        {
          value: 'noManifest',
          label: 'not even an app manifest',
          changes: [
            { path: '/app/manifest', to: 'none' },
            { path: '/app/capabilities/main-cap/permissions', to: ['core:default'] },
            { path: '/app/capabilities/preview-cap/permissions', to: ['core:event:default'] },
          ],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
