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
