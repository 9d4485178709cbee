import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

const notes = { path: '/home/u/notes/a.txt', contents: 'x' };
const outside = { path: '/home/u/.bashrc', contents: 'x' };

export default {
  id: 'forged-request',
  group: 'The isolation pattern',
  about: 'isolation',
  title: 'A malicious script tries one way after the other',
  question: 'A malicious script sends a request. Where is it stopped?',
  answer: {
    happens: 'The request is dropped at the gate `key`, and its author hears nothing.',
    why: 'The invoke key is in Tauri’s script, in a place that other scripts of the page cannot read.',
    cure: 'Do not count on the key alone: through `invoke` each script of the page sends the right one.',
  },
  predict: {
    before: 'c1.key.1',
    until: 'c1.key.1',
    question: 'A script in the page writes a request by hand and guesses the invoke key. Where does it stop?',
    options: [
      {
        text: 'At `key`.',
        claim: { stoppedAt: 'key', settles: 'never' },
        explanation: 'One line on the standard error output is all that the core process writes.',
      },
      { text: 'At `permission`.', claim: { stoppedAt: 'permission' }, explanation: '`key` comes before it.' },
      {
        text: 'In the command, at its scope.',
        claim: { runs: true },
        explanation: 'The request does not get that far.',
      },
    ],
  },
  lessons: ['where-a-request-is-filtered'],
  app: editorApp,
  script: [
    {
      name: 'request',
      at: 0,
      page: 'main',
      operation: { type: 'fetch', command: 'save_file', body: outside, key: 'wrong' },
    },
  ],
  code: { page: 'src/save.ts#save', core: 'src-tauri/src/commands.rs#save_file' },
  knobs: [
    {
      id: 'way',
      label: 'The request',
      kind: 'choice',
      options: [
        { value: 'guessed', label: 'fetch, with a guessed key', changes: [] },
        {
          value: 'missing',
          label: 'fetch, without a key',
          changes: [{ path: '/script/request/operation/key', to: 'missing' }],
        },
        {
          value: 'frame',
          label: 'fetch, from a sandboxed frame',
          changes: [
            {
              path: '/app/windows/main/frames',
              to: { ads: { url: 'https://ads.example', sandboxed: true } },
            },
            { path: '/script/request/frame', to: 'ads' },
          ],
        },
        {
          value: 'past',
          label: '`postMessage` of Tauri, not sealed',
          changes: [
            {
              path: '/script/request/operation',
              to: { type: 'postMessage', command: 'save_file', args: outside },
            },
          ],
        },
        {
          value: 'preview',
          label: 'invoke, in preview',
          changes: [
            {
              path: '/script/request',
              to: {
                at: 0,
                page: 'preview',
                operation: { type: 'invoke', command: 'save_file', args: outside },
              },
            },
          ],
        },
        {
          value: 'number',
          label: 'invoke, with a number as path',
          changes: [
            {
              path: '/script/request/operation',
              to: { type: 'invoke', command: 'save_file', args: { ...outside, path: 7 } },
            },
          ],
        },
        {
          value: 'outside',
          label: 'invoke, with a path outside the notes',
          changes: [
            {
              path: '/script/request/operation',
              to: { type: 'invoke', command: 'save_file', args: outside },
            },
          ],
        },
        {
          value: 'inside',
          label: 'invoke, with a path in the notes',
          changes: [
            { path: '/script/request/operation', to: { type: 'invoke', command: 'save_file', args: notes } },
          ],
        },
      ],
    },
    profileKnob,
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
