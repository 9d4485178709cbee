import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { platformKnob, profileKnob } from './shared-knobs.ts';

const args = { path: '/home/u/notes/a.txt', contents: 'x' };

export default {
  id: 'isolation-tampered',
  group: 'The isolation pattern',
  about: 'isolation',
  title: 'A script of the page sends its own message past the isolation frame',
  question: 'Does the core process notice a message that the frame did not make?',
  app: { ...editorApp, pattern: 'isolation', windows: { main: editorApp.windows.main } },
  script: [
    { at: 0, page: 'main', operation: { type: 'invoke', command: 'save_file', args } },
    {
      name: 'forged',
      at: 30,
      page: 'main',
      operation: { type: 'postMessage', command: 'save_file', sealed: { sealed: 0, change: 'flipPayload' } },
    },
  ],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'case',
      label: 'What the script sends',
      kind: 'choice',
      options: [
        { value: 'a', label: 'the sealed payload, one number changed', changes: [] },
        {
          value: 'nonce',
          label: 'the same, with a nonce of 3 numbers',
          changes: [{ path: '/script/forged/operation/sealed/change', to: 'cutNonce' }],
        },
        {
          value: 'b',
          label: 'the arguments, not sealed at all',
          changes: [
            { path: '/script/forged/operation', to: { type: 'postMessage', command: 'save_file', args } },
          ],
        },
        {
          value: 'c',
          label: 'one number changed, in the fallback',
          changes: [{ path: '/app/csp', to: "default-src 'self'; connect-src 'self'" }],
        },
        {
          value: 'd',
          label: 'the sealed payload as it is, once more',
          changes: [{ path: '/script/forged/operation/sealed/change' }],
        },
        {
          value: 'e',
          label: 'the same, under `open_file`, taken out of `main-cap`',
          changes: [
            { path: '/script/forged/operation/sealed/change' },
            { path: '/script/forged/operation/command', to: 'open_file' },
            { path: '/app/capabilities/main-cap/permissions/allow-open-file' },
          ],
        },
      ],
    },
    profileKnob,
    platformKnob,
  ],
} satisfies Scenario as Scenario;
