import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

const args = { path: '/home/u/notes/a.txt', contents: 'x' };

export default {
  id: 'wrong-twice',
  group: 'A call is refused',
  title: 'A request is wrong in two ways',
  question: 'Two gates would refuse this request. Which of them does?',
  answer: {
    happens:
      'The request cannot even be read, because its `Origin` is `null`: it is answered with status 500, and no gate is asked.',
    why: 'The core process reads the form of a request before it compares the key, so the earlier fault decides.',
    cure: 'When a request fails, mend the fault that comes first in the order of the gates; the next one shows only then.',
  },
  predict: {
    before: 'c1.form.1',
    until: 'c1.settled.1',
    question:
      'A sandboxed frame sends a request by hand: its `Origin` is `null`, and its invoke key is a guess. Which of the two faults shows?',
    options: [
      {
        text: 'The key: the request is dropped without an answer.',
        claim: { settles: 'never' },
        explanation: 'The key comes later. This request is not read to the end.',
      },
      {
        text: 'The origin: status 500 and a text.',
        claim: { stoppedAt: 'form', status: 500 },
        explanation: '`null` is not a valid URL, and that is noticed while the request is read.',
      },
      {
        text: 'The permission, which the frame does not have.',
        claim: { stoppedAt: 'permission' },
        explanation: 'No gate behind the form is asked.',
      },
    ],
  },
  lessons: ['scopes', 'where-a-request-is-filtered'],
  app: {
    ...editorApp,
    windows: {
      ...editorApp.windows,
      main: { ...editorApp.windows.main, frames: { ads: { url: 'https://ads.example', sandboxed: true } } },
    },
  },
  script: [
    {
      name: 'request',
      at: 0,
      page: 'main',
      frame: 'ads',
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
        { value: 'origin-key', label: 'its origin is null, its key is a guess', changes: [] },
        {
          value: 'key-permission',
          label: 'its key is a guess, its window has no permission',
          changes: [
            {
              path: '/script/request',
              to: {
                at: 0,
                page: 'preview',
                operation: { type: 'fetch', command: 'save_file', body: args, key: 'wrong' },
              },
            },
          ],
        },
        {
          value: 'permission-command',
          label: 'its window has no permission, its command does not exist',
          changes: [
            {
              path: '/script/request',
              to: { at: 0, page: 'preview', operation: { type: 'invoke', command: 'opne_file', args } },
            },
          ],
        },
        {
          value: 'permission-argument',
          label: 'its window has no permission, its arguments are missing',
          changes: [
            {
              path: '/script/request',
              to: { at: 0, page: 'preview', operation: { type: 'invoke', command: 'save_file', args: {} } },
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
