import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

const { 'main-cap': mainCap, 'preview-cap': previewCap } = editorApp.capabilities;
const event = 'text:wanted';
const question = { id: 7 };

export default {
  id: 'question-to-a-page',
  group: 'An event is sent',
  title: 'The core process asks a page for its text',
  question: 'How does Rust get an answer from a page?',
  answer: {
    happens: 'The handler of `main` runs, and the text comes to Rust in a separate call of the page.',
    why: 'An event goes one way: the core process makes the web engine run a script in the page, and no value comes back.',
    cure: 'Send a number with the question, let the page send it back with its answer, and set a time limit.',
  },
  predict: {
    before: 'core/async.sent.1',
    until: 'c2.running.1',
    question: 'The handler of `main` returns the text. How does Rust get it?',
    options: [
      {
        text: 'As the value of `emit`.',
        claim: { heard: ['main'], requests: 0 },
        explanation: '`emit` has returned before the handler runs.',
      },
      {
        text: 'By a call that the page makes.',
        claim: { heard: ['main'], times: { command: 'text_for', is: 1 } },
        explanation: 'The answer is a second message, which the page sends like any other request.',
      },
      {
        text: 'Not at all. An event from Rust reaches no page.',
        claim: { heard: [] },
        explanation: 'It reaches each page that listens for its name.',
      },
    ],
  },
  lessons: ['messages-not-calls'],
  app: {
    ...editorApp,
    capabilities: {
      'main-cap': { ...mainCap, permissions: [...mainCap.permissions, 'allow-text-for'] },
      'preview-cap': { ...previewCap, permissions: [...previewCap.permissions, 'allow-text-for'] },
    },
    commands: {
      ...editorApp.commands,
      text_for: {
        async: true,
        parameters: { id: 'u32', text: 'String' },
        body: [{ type: 'return', value: null }],
      },
    },
  },
  before: [{ at: 0, page: 'main', operation: { type: 'listen', event } }],
  script: [
    { at: 0, core: 'async-runtime', operation: { type: 'emit', event, payload: question } },
    {
      name: 'answer',
      at: 20,
      page: 'main',
      operation: { type: 'invoke', command: 'text_for', args: { ...question, text: 'to be or not' } },
    },
  ],
  knobs: [
    {
      id: 'page',
      label: 'The page `main`',
      kind: 'choice',
      options: [
        { value: 'answers', label: 'answers with a call', changes: [] },
        {
          value: 'returns',
          label: 'only returns from its handler',
          changes: [{ path: '/script/answer' }],
        },
        {
          value: 'reloaded',
          label: 'was reloaded before',
          changes: [
            { path: '/before/-', to: { at: 20, page: 'main', operation: { type: 'reload' } } },
            { path: '/script/answer' },
          ],
        },
      ],
    },
    {
      id: 'preview',
      label: 'The page `preview`',
      kind: 'choice',
      options: [
        { value: 'silent', label: 'does not listen', changes: [] },
        {
          value: 'answers',
          label: 'listens and answers as well',
          changes: [
            { path: '/before/-', to: { at: 10, page: 'preview', operation: { type: 'listen', event } } },
            {
              path: '/script/-',
              to: {
                at: 25,
                page: 'preview',
                operation: { type: 'invoke', command: 'text_for', args: { ...question, text: 'to be' } },
              },
            },
          ],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
