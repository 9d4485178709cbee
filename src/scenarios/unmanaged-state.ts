import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'unmanaged-state',
  group: 'A page calls the core process',
  title: 'A command asks for state of another type',
  question: 'How does a command find its state?',
  app: {
    windows: { main: editorApp.windows.main },
    capabilities: { 'main-cap': { windows: ['main'], permissions: ['core:default', 'allow-last-draft'] } },
    commands: {
      last_draft: {
        parameters: { autosave: 'State' },
        unmanaged: true,
        body: [{ type: 'return', value: { path: '/home/u/notes/draft.txt' } }],
      },
    },
  },
  script: [{ name: 'ask', at: 0, page: 'main', operation: { type: 'invoke', command: 'last_draft' } }],
  code: { page: 'src/autosave.ts#last', core: 'src-tauri/src/commands.rs#last_draft' },
  knobs: [
    {
      id: 'managed',
      label: 'The app manages',
      kind: 'choice',
      options: [
        { value: 'arc', label: '`Arc<Autosave>`', changes: [] },
        {
          value: 'same',
          label: '`Autosave`',
          changes: [{ path: '/app/commands/last_draft/unmanaged' }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
