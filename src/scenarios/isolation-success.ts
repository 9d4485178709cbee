import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { platformKnob } from './shared-knobs.ts';

const call = {
  type: 'invoke',
  command: 'save_file',
  args: { path: '/home/u/notes/a.txt', contents: 'to be' },
} as const;

export default {
  id: 'isolation-success',
  group: 'The isolation pattern',
  about: 'isolation',
  title: 'A call goes through the isolation frame',
  question: 'What is sealed on the way, and what can still be read?',
  answer: {
    happens:
      'The payload is sealed in the frame and opened in the core process; the name of the command, the ids and the answer stay readable.',
    why: 'The isolation frame encrypts only what the hook has checked, so that the page cannot change it afterwards.',
    cure: 'Put a check into the hook: without one, the pattern filters nothing.',
  },
  predict: {
    before: 'c1.hooked.1',
    until: 'c1.settled.1',
    question:
      'With the isolation pattern, the call goes through a frame, and its payload is sealed. Is anything else different for the page?',
    options: [
      {
        text: 'No. The promise resolves as without isolation.',
        claim: { settles: 'resolved', runs: true },
        explanation: 'The core process opens the payload first, and then asks the same gates.',
      },
      {
        text: 'Yes. The answer is sealed, and the page must open it.',
        claim: { settles: 'never' },
        explanation: 'Answers are not sealed.',
      },
      {
        text: 'Yes. The command gets sealed bytes.',
        claim: { stoppedAt: 'arguments' },
        explanation: 'The payload is opened before the gates, so the command gets it as it was.',
      },
    ],
  },
  lessons: ['brownfield-and-isolation', 'inside-isolation'],
  app: { ...editorApp, pattern: 'isolation', windows: { main: editorApp.windows.main } },
  script: [{ at: 0, page: 'main', operation: call }],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'pattern',
      label: 'Pattern',
      kind: 'choice',
      options: [
        { value: 'isolation', label: 'isolation', changes: [] },
        { value: 'brownfield', label: 'brownfield', changes: [{ path: '/app/pattern', to: 'brownfield' }] },
      ],
    },
    {
      id: 'frame',
      label: 'When the page calls',
      kind: 'choice',
      options: [
        { value: 'ready', label: 'the frame is ready', changes: [] },
        {
          value: 'loading',
          label: 'the frame still loads',
          changes: [
            {
              path: '/script',
              to: [
                { at: 0, core: 'main-thread', operation: { type: 'open', window: 'main' } },
                { at: 60, page: 'main', operation: call },
              ],
            },
          ],
          unless: [{ knob: 'pattern', is: ['brownfield'], because: 'with brownfield there is no frame' }],
        },
      ],
    },
    {
      id: 'hook',
      label: 'Hook of the isolation application',
      kind: 'choice',
      options: [
        { value: 'function', label: 'a function that returns the message', changes: [] },
        {
          value: 'null',
          label: 'null',
          changes: [{ path: '/app/hook', to: null }],
          unless: [{ knob: 'pattern', is: ['brownfield'], because: 'with brownfield there is no hook' }],
        },
      ],
    },
    platformKnob,
  ],
} satisfies Scenario as Scenario;
