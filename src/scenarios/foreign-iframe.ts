import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

export default {
  id: 'foreign-iframe',
  group: 'A call is refused',
  title: 'A foreign frame inside the page calls the core process',
  question: 'What stops an advertisement in the page from saving files?',
  answer: {
    happens:
      'The frame’s request is answered with status 500, because it carries no invoke key, and nothing is saved.',
    why: 'On Linux and macOS Tauri puts its scripts, with the key, only into the page itself, not into the frames in it. On Windows they run in frames too, and there the origin is what refuses.',
    cure: 'Show foreign content without worry about the key, but give it no origin that a capability lists under `remote.urls`.',
  },
  predict: {
    before: 'c1.form.1',
    until: 'c1.settled.1',
    question: 'An advertisement in a frame calls `fetch` on the address of `save_file`. What does it get?',
    options: [
      {
        text: 'A saved file, because the page around it may save.',
        claim: { runs: true },
        explanation: 'The frame is not the page: it has another origin and no invoke key.',
      },
      {
        text: 'Status 500 and a text.',
        claim: { status: 500, runs: false },
        explanation: 'The key is missing, so the request cannot be read.',
      },
      {
        text: 'Nothing. Its promise never settles.',
        claim: { settles: 'never' },
        explanation: 'That happens to a key that is wrong. Here there is none.',
      },
    ],
  },
  lessons: ['where-a-page-comes-from', 'security-practices'],
  app: {
    ...editorApp,
    windows: { main: { role: 'editor', frames: { ads: { url: 'https://ads.example' } } } },
  },
  script: [
    {
      name: 'request',
      at: 0,
      page: 'main',
      frame: 'ads',
      operation: {
        type: 'fetch',
        command: 'save_file',
        key: 'own',
        body: { path: '/home/u/notes/a.txt', contents: 'x' },
      },
    },
  ],
  code: { core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'key',
      label: 'Invoke key',
      kind: 'choice',
      note: 'On Windows Tauri’s scripts run in frames too, so there the frame has the key.',
      options: [
        { value: 'own', label: 'the one it has, if any', changes: [] },
        {
          value: 'guess',
          label: 'a guess',
          changes: [{ path: '/script/request/operation/key', to: 'wrong' }],
        },
      ],
    },
    {
      id: 'frame',
      label: 'The frame',
      kind: 'choice',
      options: [
        { value: 'plain', label: 'has the origin `https://ads.example`', changes: [] },
        {
          value: 'sandboxed',
          label: 'is sandboxed: `Origin: null`',
          changes: [{ path: '/app/windows/main/frames/ads/sandboxed', to: true }],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
