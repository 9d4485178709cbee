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
      'The built app refuses the call at the permission gate: the page counts as remote, and the capability of `main` is for local pages.',
    why: 'A page is local if its address belongs to the app. `http://localhost:1420` does so only under `tauri dev`, where it is `devUrl`.',
    cure: 'Write a path such as `index.html` into the window, which Tauri completes with the right address in both, or name the origin, with its port, in `remote.urls`.',
  },
  predict: {
    before: 'c1.key.1',
    until: 'c1.permission.1',
    question:
      'The page from the dev server calls `save_file`, for which its window `main` has the permission. What does the built app do?',
    options: [
      {
        text: 'It saves, as it does under `tauri dev`.',
        claim: { settles: 'resolved' },
        explanation: 'Under `tauri dev` this address is `devUrl`. In the built app `devUrl` has no effect.',
      },
      {
        text: 'It refuses the call at the permission gate.',
        claim: { stoppedAt: 'permission' },
        explanation: 'The page is remote here, and no capability gives this permission to a remote page.',
      },
      {
        text: 'It drops the request, and the promise never settles.',
        claim: { settles: 'never' },
        explanation:
          'That happens to a request with a wrong key. A page in a window of the app has the right one.',
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
