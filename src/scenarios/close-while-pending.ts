import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

const mainCap = editorApp.capabilities['main-cap'];

export default {
  id: 'close-while-pending',
  group: 'A window closes, a page reloads, a command panics',
  title: 'The user closes a window while its command runs',
  question: 'What becomes of a command whose window is gone?',
  answer: {
    happens: 'The window closes, the command runs to its end, and its answer reaches nobody.',
    why: 'A command belongs to the core process. Closing the window ends the page and its promises, and cancels nothing in Rust.',
    cure: 'Finish or undo work in Rust, and use `onCloseRequested` if the page must wait for it.',
  },
  predict: {
    before: 'user.acted.1',
    until: 'c2.stopped.1',
    question:
      'A command is writing a file when the user closes the window that asked for it. What becomes of the command?',
    options: [
      {
        text: 'It is cancelled, and the file is not written.',
        claim: { settles: 'gone', requests: 0 },
        explanation: 'Nothing cancels it.',
      },
      {
        text: 'It runs to its end, and nobody gets the answer.',
        claim: { settles: 'gone', runs: true, closed: ['main'] },
        explanation: 'The promise went with its page.',
      },
      {
        text: 'The window stays until the command has returned.',
        claim: { closed: [] },
        explanation: 'No window waits for a command, unless its page listens for the close request.',
      },
    ],
  },
  lessons: ['reloads-and-closing'],
  app: {
    ...editorApp,
    capabilities: {
      ...editorApp.capabilities,
      'main-cap': { ...mainCap, permissions: [...mainCap.permissions, 'core:window:allow-destroy'] },
    },
    commands: {
      ...editorApp.commands,
      save_file: {
        ...editorApp.commands.save_file,
        body: [
          { type: 'checkScope', of: 'path', otherwise: 'path not in scope' },
          { type: 'wait', ms: 100 },
          { type: 'write', path: 'path', contents: 'contents' },
          { type: 'return', value: { size: 'contents' } },
        ],
      },
    },
    listeners: [{ event: 'tauri://destroyed', on: 'any' }],
  },
  before: [
    { name: 'preview', at: 0, page: 'preview', operation: { type: 'listen', event: 'tauri://destroyed' } },
  ],
  script: [
    {
      at: 0,
      page: 'main',
      operation: {
        type: 'invoke',
        command: 'save_file',
        args: { path: '/home/u/notes/a.txt', contents: 'to be' },
      },
    },
    { at: 50, user: { type: 'close', window: 'main' } },
  ],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'listener',
      label: 'For the close request `main` has',
      kind: 'choice',
      options: [
        { value: 'none', label: 'no listener', changes: [] },
        {
          value: 'onCloseRequested',
          label: '`onCloseRequested(…)`',
          changes: [
            { path: '/before/-', to: { at: 20, page: 'main', operation: { type: 'onCloseRequested' } } },
          ],
        },
        {
          value: 'listen',
          label: 'a plain `listen(…)`',
          changes: [
            {
              path: '/before/-',
              to: { at: 20, page: 'main', operation: { type: 'listen', event: 'tauri://close-requested' } },
            },
          ],
        },
      ],
    },
    {
      id: 'permission',
      label: 'In `main-cap`',
      kind: 'flag',
      note: 'The page needs it to destroy its window itself.',
      options: [
        { value: 'on', label: '`core:window:allow-destroy`', changes: [] },
        {
          value: 'off',
          label: '`core:window:allow-destroy`',
          changes: [{ path: '/app/capabilities/main-cap/permissions/core:window:allow-destroy' }],
        },
      ],
    },
    {
      id: 'last',
      label: 'Is it the last window?',
      kind: 'choice',
      options: [
        { value: 'no', label: 'no, there is `preview`', changes: [] },
        {
          value: 'yes',
          label: 'yes',
          changes: [{ path: '/app/windows/preview' }, { path: '/before/preview' }],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
