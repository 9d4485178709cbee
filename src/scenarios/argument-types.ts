import type { Scenario } from '../schemas/index.ts';
import { editorApp } from './editor-app.ts';
import { patternKnob, platformKnob } from './shared-knobs.ts';

/** What script of a page has where its source says 9007199254740993: the nearest number that it can hold. */
const rounded = 2 ** 53;

export default {
  id: 'argument-types',
  group: 'A page calls the core process',
  title: 'A page sends a number and an object',
  question: 'Does a value keep its type on the way to Rust?',
  answer: {
    happens: 'The number and the object arrive as the types of the parameters, and the command runs.',
    why: 'The payload is JSON: a number that fits an `i64` is read as one, and an object is read field by field, by the names that serde gives the fields.',
    cure: 'Keep ids above 2^53 in strings, and put `#[serde(rename_all = "camelCase")]` on structs whose fields the page spells in camelCase.',
  },
  predict: {
    before: 'c1.command.1',
    until: 'c1.settled.1',
    question: 'The page sends `{ id: 7, options: { readOnly: true } }`. Does Rust take it?',
    options: [
      {
        text: 'Yes, and the command runs.',
        claim: { runs: true, settles: 'resolved' },
        explanation: 'The number fits its type, and the struct names its fields in camelCase.',
      },
      {
        text: 'No, because JSON has only one kind of number.',
        claim: { stoppedAt: 'arguments' },
        explanation:
          'JSON does not say which type it means, but serde reads 7 as the type that the parameter has.',
      },
      {
        text: 'No, and the promise never settles.',
        claim: { settles: 'never' },
        explanation: 'A value that does not fit would be answered with a text.',
      },
    ],
  },
  lessons: ['commands'],
  app: {
    windows: { main: editorApp.windows.main },
    capabilities: { 'main-cap': { windows: ['main'], permissions: ['core:default', 'allow-open-note'] } },
    commands: {
      open_note: {
        async: true,
        parameters: { id: 'i64', options: { struct: { readOnly: 'bool' }, name: 'OpenOptions' } },
        body: [
          { type: 'wait', ms: 10 },
          { type: 'read', path: 'id', otherwise: 'no such note' },
          { type: 'return', value: { file: 'id' } },
        ],
      },
    },
    files: {
      '7': 'a short note',
      '9007199254740992': 'to be or not',
      '9007199254740993': 'that is the question',
    },
  },
  script: [
    {
      name: 'open',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'open_note', args: { id: 7, options: { readOnly: true } } },
    },
  ],
  knobs: [
    {
      id: 'id',
      label: 'Argument `id`',
      kind: 'choice',
      options: [
        { value: 'small', label: '`7`', changes: [] },
        { value: 'text', label: "`'7'`", changes: [{ path: '/script/open/operation/args/id', to: '7' }] },
        { value: 'fraction', label: '`7.5`', changes: [{ path: '/script/open/operation/args/id', to: 7.5 }] },
        {
          value: 'large',
          label: '`9007199254740993`',
          changes: [{ path: '/script/open/operation/args/id', to: rounded }],
        },
        {
          value: 'large-text',
          label: "`'9007199254740993'`, parameter `String`",
          changes: [
            { path: '/app/commands/open_note/parameters/id', to: 'String' },
            { path: '/script/open/operation/args/id', to: '9007199254740993' },
          ],
        },
      ],
    },
    {
      id: 'fields',
      label: 'Fields of `OpenOptions`',
      kind: 'choice',
      options: [
        { value: 'camel', label: '`rename_all = "camelCase"`', changes: [] },
        {
          value: 'plain',
          label: '`read_only`, as in Rust',
          changes: [{ path: '/app/commands/open_note/parameters/options/struct', to: { read_only: 'bool' } }],
        },
      ],
    },
    platformKnob,
    patternKnob,
  ],
} satisfies Scenario as Scenario;
