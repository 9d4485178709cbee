import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { platformKnob, profileKnob, sourceKnob } from './shared-knobs.ts';

/** What `main` may do locally, for remote pages. */
const remoteCapability = {
  windows: ['main'],
  local: false,
  permissions: [{ identifier: 'allow-save-file', allow: [{ path: '/home/u/notes/**' }] }],
};

export default {
  id: 'page-source',
  group: 'A call is refused',
  title: 'A window shows `http://localhost:1420`, and the page calls `save_file`',
  question: 'Is this page the app’s own, and what may it ask for if it is not?',
  answer: {
    happens:
      'In a built app the page from `http://localhost:1420` is remote, and the permission gate refuses its call.',
    why: 'Only `tauri dev` takes the address of the dev server for the app itself; a built app has its pages in the binary.',
    cure: 'Let the window show `index.html`: that is the dev server under `tauri dev`, and the built page in a built app.',
  },
  predict: {
    before: 'c1.permission.1',
    until: 'c1.settled.1',
    question:
      'In a built app, `main` shows `http://localhost:1420`, and that page calls `save_file`, which `main` may use. What happens?',
    options: [
      {
        text: 'It runs, because the window has the permission.',
        claim: { runs: true },
        explanation: 'The permission is for local pages, and in a built app this address is not local.',
      },
      {
        text: 'It is refused at `permission`.',
        claim: { stoppedAt: 'permission' },
        explanation: 'The page counts as remote, and no capability lists its address.',
      },
      {
        text: 'It is refused at `key`, because Tauri has not prepared this page.',
        claim: { stoppedAt: 'key' },
        explanation: 'Tauri’s scripts, with the key, run in every page that a webview of the app loads.',
      },
    ],
  },
  lessons: ['where-a-page-comes-from'],
  app: {
    ...editorApp,
    devUrl: 'http://localhost:1420',
    windows: { main: { role: 'editor', url: 'http://localhost:1420' } },
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
    sourceKnob,
    {
      id: 'place',
      label: 'The window shows',
      kind: 'choice',
      note: 'Under `tauri dev` the address of `index.html` is `devUrl`, here `http://localhost:1420`.',
      options: [
        { value: 'localhost', label: '`http://localhost:1420`', changes: [] },
        { value: 'own', label: '`index.html`', changes: [{ path: '/app/windows/main/url' }] },
        {
          value: 'server',
          label: '`http://notes.example`',
          changes: [{ path: '/app/windows/main/url', to: 'http://notes.example' }],
        },
      ],
    },
    {
      id: 'grant',
      label: 'For remote pages the app has',
      kind: 'choice',
      options: [
        { value: 'none', label: 'no capability', changes: [] },
        {
          value: 'any',
          label: '`remote.urls: http://*`',
          changes: [
            {
              path: '/app/capabilities/remote-cap',
              to: { ...remoteCapability, remote: { urls: ['http://*'] } },
            },
          ],
        },
        {
          value: 'named',
          label: '`remote.urls: http://localhost:1420`',
          changes: [
            {
              path: '/app/capabilities/remote-cap',
              to: { ...remoteCapability, remote: { urls: ['http://localhost:1420'] } },
            },
          ],
        },
      ],
    },
    profileKnob,
    platformKnob,
  ],
} satisfies Scenario as Scenario;
