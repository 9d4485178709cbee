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
  answer: {
    happens:
      'The core process cannot open the changed payload: it answers with status 500, and no other gate is asked.',
    why: 'The seal notices every changed byte, and only the frame can make a new one.',
    cure: 'Rely on the seal for the payload only: the name of the command is outside of it.',
  },
  predict: {
    before: 'c2.unseal.1',
    until: 'c2.settled.1',
    question: 'A script takes a sealed payload, changes one number in it, and sends it itself. What happens?',
    options: [
      {
        text: 'The command runs with a damaged path.',
        claim: { call: 'c2', runs: true },
        explanation: 'The payload cannot be opened, so nothing runs.',
      },
      {
        text: 'The promise rejects, and no gate behind `unseal` is asked.',
        claim: { call: 'c2', stoppedAt: 'unseal', settles: 'rejected' },
        explanation: 'The error is the text `AES-GCM`.',
      },
      {
        text: 'The promise never settles.',
        claim: { call: 'c2', settles: 'never' },
        explanation: 'Over the custom protocol this fault is answered. In the fallback it is not.',
      },
    ],
  },
  lessons: ['brownfield-and-isolation', 'inside-isolation'],
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
