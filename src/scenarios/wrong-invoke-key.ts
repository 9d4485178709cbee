import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const args = { path: '/home/u/notes/a.txt', contents: 'x' };

export default {
  id: 'wrong-invoke-key',
  group: 'A call is refused',
  title: 'A request is written by hand',
  question: 'What does a forged request get for an answer?',
  answer: {
    happens: 'The core process drops the request, and the promise of the `fetch` never settles.',
    why: 'A wrong invoke key means that the request was not made by a page that Tauri prepared, and to that nothing is answered.',
    cure: 'Call commands with `invoke`, which adds the key.',
  },
  predict: {
    before: 'c1.key.1',
    until: 'c1.key.1',
    question: 'A script writes the request by hand and guesses the invoke key. What does it get?',
    options: [
      {
        text: 'Status 403 and a text.',
        claim: { status: 403 },
        explanation: 'There is no answer, so there is no status.',
      },
      {
        text: 'A rejection, as with a missing permission.',
        claim: { settles: 'rejected' },
        explanation: 'A refused permission is answered. A wrong key is not.',
      },
      {
        text: 'Nothing, for as long as the page lives.',
        claim: { settles: 'never', stoppedAt: 'key' },
        explanation: 'The core process writes one line on its standard error output and drops the request.',
      },
    ],
  },
  lessons: ['life-of-an-invoke', 'where-a-request-is-filtered', 'command-errors'],
  app: { ...editorApp, windows: { main: editorApp.windows.main } },
  script: [
    {
      name: 'request',
      at: 0,
      page: 'main',
      operation: { type: 'fetch', command: 'save_file', body: args, key: 'wrong' },
    },
  ],
  code: { core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'case',
      label: 'What is wrong with it',
      kind: 'choice',
      options: [
        { value: 'a', label: 'a guessed invoke key', changes: [] },
        {
          value: 'b',
          label: 'no invoke key',
          changes: [{ path: '/script/request/operation/key', to: 'missing' }],
        },
        {
          value: 'c',
          label: 'sent from a sandboxed frame',
          changes: [
            {
              path: '/app/windows/main/frames',
              to: { ads: { url: 'https://ads.example', sandboxed: true } },
            },
            { path: '/script/request/frame', to: 'ads' },
            { path: '/script/request/operation/key', to: 'right' },
          ],
        },
        {
          value: 'd',
          label: 'method GET',
          changes: [
            { path: '/script/request/operation/method', to: 'GET' },
            { path: '/script/request/operation/body' },
          ],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
