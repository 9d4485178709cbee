import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { platformKnob } from './shared-knobs.ts';

const mainCap = editorApp.capabilities['main-cap'];
const commands = ['save_file'];

export default {
  id: 'isolation-hook',
  group: 'The isolation pattern',
  about: 'isolation',
  title: 'The isolation hook changes or blocks a call',
  question: 'What does the page learn when the hook steps in?',
  answer: {
    happens: 'The hook puts another path in place of the page’s, and the call succeeds with it.',
    why: 'What the hook returns takes the place of the message, and the page sees only the answer.',
    cure: 'To refuse in a way that the page can see, let the hook name a command that returns an error.',
  },
  predict: {
    before: 'c1.hooked.1',
    until: 'c1.settled.1',
    question: 'The hook does not like the path and puts another one in its place. What does the page get?',
    options: [
      {
        text: 'A rejection.',
        claim: { settles: 'rejected' },
        explanation: 'A changed message is sent on like any other.',
      },
      {
        text: 'Nothing. The promise never settles.',
        claim: { settles: 'never' },
        explanation: 'That happens when the hook throws or returns nothing.',
      },
      {
        text: 'The result of the call with the other path.',
        claim: { settles: 'resolved', runs: true },
        explanation: 'The page cannot tell that the path was changed.',
      },
    ],
  },
  lessons: ['brownfield-and-isolation'],
  app: {
    ...editorApp,
    pattern: 'isolation',
    windows: { main: editorApp.windows.main },
    capabilities: {
      'main-cap': { ...mainCap, permissions: [...mainCap.permissions, 'allow-policy-denied'] },
    },
    commands: {
      ...editorApp.commands,
      policy_denied: { parameters: {}, body: [{ type: 'fail', error: 'blocked by policy' }] },
    },
    hook: [
      {
        name: 'save',
        commands,
        operation: { type: 'alter', argument: 'path', to: '/home/u/notes/safe.txt' },
      },
    ],
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
    {
      id: 'case',
      label: 'The hook',
      kind: 'choice',
      options: [
        { value: 'a', label: 'changes the path', changes: [] },
        {
          value: 'b',
          label: 'throws',
          changes: [{ path: '/app/hook/save/operation', to: { type: 'throw', message: 'not this path' } }],
        },
        {
          value: 'silent',
          label: 'returns nothing',
          changes: [{ path: '/app/hook/save/operation', to: { type: 'returnNothing' } }],
        },
        {
          value: 'never',
          label: 'never returns',
          changes: [{ path: '/app/hook/save/operation', to: { type: 'neverReturn' } }],
        },
        {
          value: 'false',
          label: 'returns false',
          changes: [{ path: '/app/hook/save/operation', to: { type: 'returnRubbish', value: false } }],
        },
        {
          value: 'object',
          label: 'returns {}',
          changes: [{ path: '/app/hook/save/operation', to: { type: 'returnRubbish', value: {} } }],
        },
        {
          value: 'c',
          label: 'puts policy_denied in its place',
          changes: [{ path: '/app/hook/save/operation', to: { type: 'redirect', command: 'policy_denied' } }],
        },
      ],
    },
    platformKnob,
  ],
} satisfies Scenario as Scenario;
