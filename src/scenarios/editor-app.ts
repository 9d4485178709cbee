import type { App } from '../simulation/scenario/scenario.ts';

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
      does: [
        { do: 'wait', ms: 10 },
        { do: 'read', path: 'path', otherwise: 'file not found' },
        { do: 'return', value: { path: { arg: 'path' }, text: { file: 'path' } } },
      ],
    },
    save_file: {
      async: true,
      parameters: { path: 'String', contents: 'String', scope: 'CommandScope' },
      does: [
        { do: 'checkScope', of: 'path', otherwise: 'path not in scope' },
        { do: 'wait', ms: 10 },
        { do: 'write', path: 'path', contents: 'contents' },
        { do: 'return', value: { size: 'contents' } },
      ],
    },
    word_count: {
      parameters: { text: 'String' },
      does: [
        { do: 'work', ms: 10 },
        { do: 'return', value: { words: 'text' } },
      ],
    },
    read_raw: {
      async: true,
      parameters: { path: 'String' },
      does: [
        { do: 'wait', ms: 10 },
        { do: 'read', path: 'path', otherwise: 'file not found' },
        { do: 'return', value: { file: 'path' }, as: 'bytes' },
      ],
    },
    save_raw: {
      async: true,
      parameters: { request: 'Request' },
      does: [
        { do: 'wait', ms: 10 },
        { do: 'writeBody', header: 'path', otherwise: 'expected bytes' },
        { do: 'return', value: null },
      ],
    },
    export_doc: {
      async: true,
      parameters: { path: 'String', on_progress: 'Channel' },
      does: [
        { do: 'send', on: 'on_progress', value: { pct: 10 } },
        { do: 'wait', ms: 100 },
        { do: 'sendJson', on: 'on_progress', bytes: 20_000 },
        { do: 'send', on: 'on_progress', value: { pct: 90 } },
        { do: 'wait', ms: 400 },
        { do: 'return', value: null },
      ],
    },
  },
  files: { '/home/u/notes/a.txt': 'to be or not' },
} as const satisfies App;
