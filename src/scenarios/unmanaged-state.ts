import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

export default {
  id: 'unmanaged-state',
  group: 'A page calls the core process',
  title: 'A command asks for state of another type',
  question: 'How does a command find its state?',
  answer: {
    happens:
      'The gate `arguments` refuses the call: the app manages no state of the type that the command asks for.',
    why: 'Tauri finds state by its exact Rust type, and a `Mutex<T>` is another type than an `Arc<Mutex<T>>`.',
    cure: 'Give `.manage()` a value of the very type that the command names in `State<…>`.',
  },
  predict: {
    before: 'c1.command.1',
    until: 'c1.settled.1',
    question: 'The command asks for `State`, and the app manages a value of another type. What happens?',
    options: [
      {
        text: 'The app does not compile.',
        claim: { settles: 'never', runs: false },
        explanation: 'The compiler cannot know what `.manage()` gets when the app starts.',
      },
      {
        text: 'The promise rejects, and the command does not run.',
        claim: { settles: 'rejected', runs: false },
        explanation: 'State is an argument like the others, and this one cannot be found.',
      },
      {
        text: 'The command runs and gets a default value.',
        claim: { runs: true },
        explanation: 'Tauri makes no value up. It looks for the type and finds none.',
      },
    ],
  },
  lessons: ['commands'],
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
