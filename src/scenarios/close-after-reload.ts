import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

const mainCap = editorApp.capabilities['main-cap'];

export default {
  id: 'close-after-reload',
  group: 'A window closes, a page reloads, a command panics',
  title: 'After a reload the window does not close',
  question: 'The close button does nothing, and no error says why. What keeps the window?',
  answer: {
    happens: 'The window stays open, no handler runs, and no error says why.',
    why: 'The core process still has the listener of the old document, so it leaves the decision to a page that knows nothing of it.',
    cure: 'Call `onCloseRequested` again in each new document, or let Rust destroy the window.',
  },
  predict: {
    before: 'user.acted.1',
    until: 'page(main).received.1',
    question:
      'The page had called `onCloseRequested`, and then it was reloaded. The user closes the window. What happens?',
    options: [
      {
        text: 'The window closes. The listener went with its document.',
        claim: { closed: ['main'] },
        explanation: 'A reload removes no listener from the core process.',
      },
      {
        text: 'The handler runs and decides.',
        claim: { handled: { is: 1 } },
        explanation: 'The handler went with the old document.',
      },
      {
        text: 'The window stays, and no handler runs.',
        claim: { closed: [], handled: { is: 0 } },
        explanation: 'The core process waits for a page that has nothing to call.',
      },
    ],
  },
  lessons: ['reloads-and-closing'],
  app: {
    ...editorApp,
    windows: { main: editorApp.windows.main },
    capabilities: {
      'main-cap': { ...mainCap, permissions: [...mainCap.permissions, 'core:window:allow-destroy'] },
    },
  },
  before: [{ at: 0, page: 'main', operation: { type: 'onCloseRequested' } }],
  script: [
    { name: 'reload', at: 0, page: 'main', operation: { type: 'reload' } },
    { at: 300, user: { type: 'close', window: 'main' } },
  ],
  code: { page: 'src/close.ts#listen' },
  knobs: [
    {
      id: 'page',
      label: 'The page',
      kind: 'choice',
      options: [
        { value: 'reloads', label: 'is reloaded', changes: [] },
        {
          value: 'listens',
          label: 'is reloaded and listens again',
          changes: [
            { path: '/script/-', to: { at: 150, page: 'main', operation: { type: 'onCloseRequested' } } },
          ],
        },
        {
          value: 'stays',
          label: 'is not reloaded',
          changes: [{ path: '/script/reload' }],
        },
      ],
    },
    {
      id: 'permission',
      label: 'In `main-cap`',
      kind: 'flag',
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
      id: 'cure',
      label: 'Afterwards the core process',
      kind: 'choice',
      options: [
        { value: 'none', label: 'does nothing', changes: [] },
        {
          value: 'destroys',
          label: 'destroys the window',
          changes: [
            {
              path: '/script/-',
              to: { at: 400, core: 'main-thread', operation: { type: 'destroy', window: 'main' } },
            },
          ],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
