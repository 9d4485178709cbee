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
  question: 'In which build may the page from the dev server ask?',
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
          label: '`https://notes.example`',
          changes: [{ path: '/app/windows/main/url', to: 'https://notes.example' }],
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
          label: '`remote.urls: http://*, https://*`',
          changes: [
            {
              path: '/app/capabilities/remote-cap',
              to: { ...remoteCapability, remote: { urls: ['http://*', 'https://*'] } },
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
