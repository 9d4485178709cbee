import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { platformKnob } from './shared-knobs.ts';

export default {
  id: 'starved-isolation-frame',
  group: 'The isolation pattern',
  about: 'isolation',
  title: 'A content security policy keeps the isolation frame out',
  question: 'Every call waits forever, and nothing reports an error. Why?',
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
