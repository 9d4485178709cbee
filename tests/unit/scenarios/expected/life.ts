import { type Expected, frame, main, passed, preview, refused, runtime, thread } from './wanted.ts';

const user = 'user';
const missing1001 =
  "[TAURI] Couldn't find callback id 1001. This might happen when the app is reloaded while Rust is running an asynchronous operation.";

/** Windows that close, pages that reload, commands that panic. */
export const life: Record<string, readonly Expected[]> = {
  'close-while-pending': [
    {
      inOrder: [
        [
          ['1', runtime, 'running', { command: 'save_file' }],
          ['2', user, 'acted', { action: { type: 'close', window: 'main' } }],
          ['3', main, 'closed'],
          ['3', thread, 'emitted', { event: 'tauri://destroyed' }],
          ['3', thread, 'heard'],
          ['4', runtime, 'returned', { value: { json: 5 } }],
          ['4', 'engine', 'stopped'],
        ],
        [['3', preview, 'heard', { value: { json: { event: 'tauri://destroyed', payload: null, id: 1 } } }]],
      ],
    },
    {
      set: { listener: 'onCloseRequested' },
      inOrder: [
        [
          ['2', thread, 'prevented', { window: 'main' }],
          ['2', main, 'heard'],
          ['2', main, 'called', { source: 'getCurrentWebviewWindow().destroy()' }],
          ['2', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['3', main, 'closed'],
        ],
      ],
    },
    {
      set: { listener: 'onCloseRequested', permission: 'off' },
      inOrder: [
        [
          ['2', thread, 'prevented', { window: 'main' }],
          ['2', thread, 'gate', refused('permission', 'notGranted')],
          ['2', main, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
    { set: { last: 'yes' }, inOrder: [[['5', thread, 'exited', { how: 'exit' }]]] },
  ],
  'foreign-iframe': [
    {
      inOrder: [
        [
          ['2', 'frame(ads)', 'called'],
          [
            '2',
            'frame(ads)',
            'settled',
            { value: { json: { status: 500, body: 'missing Tauri-Invoke-Key header' } } },
          ],
        ],
      ],
    },
    { set: { key: 'guess' }, inOrder: [[['2', thread, 'gate', refused('key', 'wrong')]]] },
    {
      set: { key: 'guess', platform: 'windows' },
      inOrder: [[['2', thread, 'gate', refused('key', 'wrong')]]],
    },
    {
      set: { frame: 'sandboxed', platform: 'windows' },
      inOrder: [[['null origin', thread, 'gate', refused('form', 'malformed', { status: 500 })]]],
    },
    {
      set: { platform: 'windows' },
      inOrder: [
        [
          ['Windows', thread, 'gate', passed('key', 'valid')],
          ['Windows', thread, 'gate', passed('origin', 'remote', { url: 'https://ads.example/' })],
          ['Windows', thread, 'gate', refused('permission', 'notGranted')],
        ],
      ],
    },
  ],
  'command-panics': [
    {
      inOrder: [
        [
          ['2', runtime, 'panicked', { text: 'index out of bounds' }],
          ['3', main, 'settled', { value: { json: 4 } }],
        ],
      ],
    },
    {
      set: { thread: 'sync' },
      inOrder: [
        [
          ['3', thread, 'panicked'],
          ['3', thread, 'exited', { how: 'abort' }],
        ],
      ],
    },
  ],
  'reload-while-pending': [
    {
      inOrder: [
        [
          ['1', runtime, 'running', { command: 'save_file' }],
          ['2', main, 'acted', { action: { type: 'reload' } }],
          ['2', 'engine', 'stopped', { reason: 'reload' }],
          [
            '3',
            main,
            'console',
            { text: 'IPC custom protocol failed, Tauri will now use the postMessage interface instead' },
          ],
          ['4', main, 'sent'],
          ['4', runtime, 'running', { command: 'save_file' }],
          ['5', main, 'loaded', { document: 2 }],
          ['6', runtime, 'returned', { value: { json: 'one line; ' } }],
          ['6', 'engine', 'stopped'],
          ['7', runtime, 'returned', { value: { json: 'one line; one line; ' } }],
          ['7', main, 'missed', { callback: 1001, document: 2 }],
          ['7', main, 'console', { text: missing1001 }],
        ],
      ],
    },
    {
      set: { way: 'fallback' },
      inOrder: [
        [
          ['knob', runtime, 'returned', { value: { json: 'one line; ' } }],
          ['7', main, 'missed', { callback: 1001 }],
        ],
      ],
    },
    {
      set: { reload: 'after' },
      inOrder: [
        [
          ['knob', main, 'settled', { value: { json: 'one line; ' } }],
          ['knob', main, 'loaded', { document: 2 }],
        ],
      ],
    },
  ],
  'leftover-permissions': [
    {
      inOrder: [
        [
          ['2', thread, 'gate', refused('permission', 'notGranted')],
          [
            '3',
            main,
            'settled',
            {
              value: {
                json: 'word_count not allowed. Permissions associated with this command: allow-word-count',
              },
            },
          ],
        ],
      ],
    },
    {
      set: { profile: 'release' },
      inOrder: [[['3', main, 'settled', { value: { json: 'Command word_count not allowed by ACL' } }]]],
    },
    { set: { files: 'deleted' }, inOrder: [[['4', main, 'settled', { value: { json: 4 } }]]] },
  ],
  'close-after-reload': [
    {
      inOrder: [
        [
          ['2', main, 'loaded', { document: 2 }],
          ['3', user, 'acted', { action: { type: 'close', window: 'main' } }],
          ['3', thread, 'prevented', { window: 'main' }],
          ['3', thread, 'sent'],
          ['4', main, 'received'],
        ],
      ],
    },
    {
      set: { page: 'listens' },
      inOrder: [
        [
          ['cure', main, 'heard'],
          ['cure', main, 'called', { source: 'getCurrentWebviewWindow().destroy()' }],
          ['cure', main, 'closed'],
        ],
      ],
    },
    { set: { cure: 'destroys' }, inOrder: [[['cure', main, 'closed']]] },
  ],
  'editor-session': [
    {
      inOrder: [
        [
          ['open', main, 'called', { source: "invoke('open_file', { path: '/home/u/notes/a.txt' })" }],
          ['open', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['open', main, 'settled', { outcome: 'resolved' }],
          ['type', thread, 'running', { command: 'word_count' }],
          ['type', main, 'settled', { outcome: 'resolved', value: { json: 6 } }],
          ['preview', main, 'called', { call: 'c7' }],
          ['preview', preview, 'heard', { call: 'c7' }],
          ['preview', preview, 'settled', { call: 'c8', value: { json: 6 } }],
          ['preview', preview, 'called', { call: 'c9' }],
          ['preview', thread, 'gate', refused('permission', 'notGranted')],
          ['preview', preview, 'settled', { outcome: 'rejected' }],
          ['save', runtime, 'emitted', { event: 'autosave:saved' }],
          ['save', main, 'heard'],
          ['save', runtime, 'running', { command: 'save_file' }],
          ['save', main, 'settled', { outcome: 'resolved', value: { json: 18 } }],
          ['export', runtime, 'running', { command: 'export_doc' }],
          ['export', main, 'delivered', { index: 0 }],
          ['close', user, 'acted', { action: { type: 'close', window: 'main' } }],
          ['close', thread, 'prevented', { window: 'main' }],
          ['close', main, 'settled', { call: 'c12', outcome: 'resolved' }],
          ['close', main, 'called', { source: 'getCurrentWebviewWindow().destroy()' }],
          ['close', main, 'closed', { window: 'main' }],
          ['close', preview, 'closed', { window: 'preview' }],
          ['close', thread, 'exited'],
        ],
        // Rust hears the event as well, and the channel delivers its messages in order.
        [
          ['preview', main, 'called', { call: 'c7' }],
          ['preview', runtime, 'heard', { call: 'c7' }],
        ],
        [
          ['export', main, 'delivered', { index: 0 }],
          ['export', main, 'delivered', { index: 1 }],
          ['export', main, 'delivered', { index: 2 }],
        ],
      ],
    },
    {
      set: { permission: 'on' },
      inOrder: [
        [
          ['preview', thread, 'gate', passed('permission', 'granted', { capabilities: ['preview-cap'] })],
          ['preview', preview, 'settled', { outcome: 'resolved', value: { json: 1 } }],
          ['save', main, 'settled', { value: { json: 18 } }],
        ],
      ],
    },
    {
      set: { destroy: 'off' },
      inOrder: [
        [
          ['close', thread, 'prevented', { window: 'main' }],
          ['close', main, 'settled', { call: 'c12', outcome: 'resolved' }],
          ['close', thread, 'gate', refused('permission', 'notGranted')],
          ['close', main, 'settled', { call: 'c13', outcome: 'rejected' }],
          ['close', preview, 'closed', { window: 'preview' }],
        ],
      ],
    },
    {
      set: { pattern: 'isolation' },
      inOrder: [
        [
          ['open', frame, 'hooked', { call: 'c5' }],
          ['preview', 'iso(preview)', 'hooked', { call: 'c9' }],
          ['preview', thread, 'gate', refused('permission', 'notGranted')],
        ],
      ],
    },
  ],
};
