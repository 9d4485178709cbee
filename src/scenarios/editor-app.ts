import type { App } from '../schemas/index.ts';

/** The Minimalist Text Editor, as most scenarios run it: two windows, commands declared in an app manifest. */
export const editorApp = {
  windows: { main: { role: 'editor' }, preview: { role: 'read-only view' } },
  capabilities: {
    'main-cap': {
      windows: ['main'],
      permissions: [
        'core:default',
        'allow-open-file',
        { identifier: 'allow-save-file', allow: [{ path: '/home/u/notes/**' }] },
        'allow-word-count',
        'allow-read-raw',
        'allow-save-raw',
        'allow-export-doc',
      ],
    },
    'preview-cap': { windows: ['preview'], permissions: ['core:event:default', 'allow-word-count'] },
  },
  commands: {
    open_file: {
      async: true,
      parameters: { path: 'String' },
      body: [
        { type: 'wait', ms: 10 },
        { name: 'read', type: 'read', path: 'path', otherwise: 'file not found' },
        { type: 'return', value: { path: { arg: 'path' }, text: { file: 'path' } } },
      ],
    },
    save_file: {
      async: true,
      parameters: { path: 'String', contents: 'String', scope: 'CommandScope' },
      body: [
        { name: 'check', type: 'checkScope', of: 'path', otherwise: 'path not in scope' },
        { type: 'wait', ms: 10 },
        { type: 'write', path: 'path', contents: 'contents' },
        { type: 'return', value: { size: 'contents' } },
      ],
    },
    word_count: {
      parameters: { text: 'String' },
      body: [
        { name: 'work', type: 'work', ms: 10 },
        { type: 'return', value: { words: 'text' } },
      ],
    },
    read_raw: {
      async: true,
      parameters: { path: 'String' },
      body: [
        { type: 'wait', ms: 10 },
        { type: 'read', path: 'path', otherwise: 'file not found' },
        { name: 'answer', type: 'return', value: { file: 'path' }, as: 'bytes' },
      ],
    },
    save_raw: {
      async: true,
      parameters: { request: 'Request' },
      body: [
        { type: 'wait', ms: 10 },
        { type: 'writeBody', header: 'path', otherwise: 'expected bytes' },
        { type: 'return', value: null },
      ],
    },
    export_doc: {
      async: true,
      parameters: { path: 'String', on_progress: 'Channel' },
      body: [
        { type: 'send', on: 'on_progress', value: { pct: 10 } },
        { type: 'wait', ms: 100 },
        { name: 'large', type: 'sendJson', on: 'on_progress', bytes: 20_000 },
        { type: 'send', on: 'on_progress', value: { pct: 90 } },
        { name: 'pause', type: 'wait', ms: 400 },
        { type: 'return', value: null },
      ],
    },
  },
  files: { '/home/u/notes/a.txt': 'to be or not' },
} as const satisfies App;

/** The same commands, but for `export_doc`, which does what the editor's code does with the note of the scenarios. */
export const editorCommands = {
  ...editorApp.commands,
  export_doc: {
    async: true,
    parameters: { path: 'String', on_progress: 'Channel' },
    body: [
      { type: 'wait', ms: 10 },
      { type: 'send', on: 'on_progress', value: { pct: 10 } },
      { type: 'read', path: 'path', otherwise: { kind: 'NotFound', path: { arg: 'path' } } },
      {
        type: 'send',
        on: 'on_progress',
        value: { html: '<!doctype html>\n<pre>to be or not to be</pre>\n' },
      },
      { type: 'send', on: 'on_progress', value: { pct: 90 } },
      { type: 'return', value: null },
    ],
  },
} as const satisfies App['commands'];
