import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob, profileKnob } from './shared-knobs.ts';

const unread = 'a wrong key is refused before arguments are read';

export default {
  id: 'invoke-success',
  group: 'A page calls the core process',
  title: 'The page asks the core process to count words',
  question: 'What happens between `invoke` and its answer?',
  answer: {
    happens:
      'One request goes to the core process and passes five gates, `word_count` runs, and the promise resolves to 4.',
    why: 'An invoke is a request and an answer, and the answer is the response to that same request.',
    cure: 'Nothing is wrong here. Change one setting at a time, and see which gate ends the way.',
  },
  predict: {
    before: 'c1.running.1',
    until: 'c1.settled.1',
    question: 'All gates have let the request pass. How does the page get the number?',
    options: [
      {
        text: 'The answer has status 200, and the promise resolves to 4.',
        claim: { settles: 'resolved', status: 200 },
        explanation: 'The return value travels as JSON in the response to the request.',
      },
      {
        text: 'The answer has status 204, and an event brings the 4.',
        claim: { status: 204 },
        explanation: 'No event takes part. The value is the body of the answer.',
      },
      {
        text: 'There is no answer. The page must ask again for the number.',
        claim: { settles: 'never' },
        explanation: 'Each command that returns is answered once.',
      },
    ],
  },
  lessons: ['life-of-an-invoke', 'why-tauri', 'setting-up'],
  app: {
    ...editorApp,
    windows: { main: editorApp.windows.main },
    capabilities: { 'main-cap': editorApp.capabilities['main-cap'] },
  },
  script: [
    {
      name: 'count',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'word_count', args: { text: 'to be or not' } },
    },
  ],
  code: { page: 'src/count.ts#count', core: 'src-tauri/src/commands.rs#word_count' },
  knobs: [
    {
      id: 'text',
      label: 'Text to count',
      kind: 'text',
      paths: ['/script/count/operation/args/text'],
      maxLength: 60,
      unless: [
        { knob: 'argument', is: ['missing'], because: 'the argument is left out' },
        { knob: 'key', is: ['wrong'], because: unread },
      ],
    },
    {
      id: 'thread',
      label: 'Command `word_count`',
      kind: 'choice',
      options: [
        { value: 'sync', label: 'plain `fn`: main thread', changes: [] },
        {
          value: 'async',
          label: '`async fn`: async runtime',
          changes: [{ path: '/app/commands/word_count/async', to: true }],
        },
      ],
    },
    {
      id: 'work',
      label: '`word_count` works for',
      kind: 'choice',
      options: [
        { value: 'short', label: '10 ms', changes: [] },
        {
          value: 'long',
          label: '3 s',
          changes: [{ path: '/app/commands/word_count/body/work/ms', to: 3000 }],
        },
      ],
    },
    {
      id: 'permission',
      label: 'In `main-cap`',
      kind: 'flag',
      options: [
        { value: 'on', label: '`allow-word-count`', changes: [] },
        {
          value: 'off',
          label: '`allow-word-count`',
          changes: [{ path: '/app/capabilities/main-cap/permissions/allow-word-count' }],
        },
      ],
    },
    {
      id: 'argument',
      label: 'Argument `text`',
      kind: 'choice',
      options: [
        { value: 'given', label: 'given', changes: [] },
        {
          value: 'missing',
          label: 'left out',
          changes: [{ path: '/script/count/operation/args/text' }],
          unless: [{ knob: 'key', is: ['wrong'], because: unread }],
        },
      ],
    },
    {
      id: 'key',
      label: 'Invoke key',
      kind: 'choice',
      options: [
        { value: 'right', label: 'the page’s own', changes: [] },
        {
          value: 'wrong',
          label: 'wrong, in a `fetch` by hand',
          changes: [
            {
              path: '/script/count/operation',
              to: { type: 'fetch', command: 'word_count', body: { text: 'to be or not' }, key: 'wrong' },
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
