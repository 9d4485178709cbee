import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { platformKnob } from './shared-knobs.ts';

export default {
  id: 'starved-isolation-frame',
  group: 'The isolation pattern',
  about: 'isolation',
  title: 'A content security policy keeps the isolation frame out',
  question: 'Every call waits forever, and nothing reports an error. Why?',
  answer: {
    happens: 'The isolation frame stays empty, so every call waits in the page, and no error says so.',
    why: 'Tauri adds the frame’s address to `default-src` only, and a policy with a `frame-src` does not use that for frames.',
    cure: 'Leave `frame-src` and `child-src` out of the policy, so that `default-src` decides.',
  },
  predict: {
    before: 'iso(main).stopped.1',
    until: 'c1.called.1',
    question:
      "The policy has `frame-src 'self'`, and the engine is about to load the isolation frame. What will the page get when it calls `word_count`?",
    options: [
      {
        text: 'A rejection that names the policy.',
        claim: { settles: 'rejected' },
        explanation: 'Only the console names the policy.',
      },
      {
        text: 'Nothing. The promise never settles.',
        claim: { settles: 'never' },
        explanation: 'The call waits for a frame that never reports.',
      },
      {
        text: 'The answer. The page sends without the frame.',
        claim: { settles: 'resolved' },
        explanation: 'With this pattern every call waits for the frame.',
      },
    ],
  },
  lessons: ['inside-isolation', 'content-security-policy'],
  app: {
    ...editorApp,
    pattern: 'isolation',
    windows: { main: editorApp.windows.main },
    csp: "default-src 'self' ipc: http://ipc.localhost; frame-src 'self'",
  },
  script: [
    { at: 0, core: 'main-thread', operation: { type: 'open', window: 'main' } },
    {
      at: 60,
      page: 'main',
      operation: { type: 'invoke', command: 'word_count', args: { text: 'to be or not' } },
    },
  ],
  code: { page: 'src/count.ts#count', core: 'src-tauri/src/commands.rs#word_count' },
  knobs: [
    {
      id: 'csp',
      label: 'Content security policy',
      kind: 'choice',
      options: [
        { value: 'frame-src', label: "has a frame-src 'self'", changes: [] },
        {
          value: 'child-src',
          label: "has a child-src 'self'",
          changes: [
            { path: '/app/csp', to: "default-src 'self' ipc: http://ipc.localhost; child-src 'self'" },
          ],
        },
        {
          value: 'star',
          label: 'has a frame-src *',
          changes: [{ path: '/app/csp', to: "default-src 'self' ipc: http://ipc.localhost; frame-src *" }],
        },
        {
          value: 'default-src',
          label: 'has default-src only',
          changes: [{ path: '/app/csp', to: "default-src 'self' ipc: http://ipc.localhost" }],
        },
      ],
    },
    platformKnob,
  ],
} satisfies Scenario as Scenario;
