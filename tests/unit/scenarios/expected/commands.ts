import { type Expected, main, passed, preview, refused, runtime, thread } from './wanted.ts';

/** A page calls the core process: what comes back, and what refuses. */
export const commands: Record<string, readonly Expected[]> = {
  'page-start': [
    {
      inOrder: [
        [
          ['1', 'engine', 'sent'],
          ['1', thread, 'sent'],
          ['2', main, 'acted'],
          ['2', main, 'loaded'],
        ],
      ],
    },
  ],
  'invoke-success': [
    {
      inOrder: [
        [
          ['1', main, 'called', { source: "invoke('word_count', { text: 'to be or not' })" }],
          ['2', main, 'sent'],
          ['3', thread, 'gate', passed('key', 'valid')],
          ['3', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['4', thread, 'running'],
          ['4', thread, 'returned', { value: { json: 4 } }],
          ['5', thread, 'sent'],
          ['6', main, 'callback', { callback: 1001 }],
          ['6', main, 'settled', { outcome: 'resolved', value: { json: 4 } }],
        ],
      ],
    },
  ],
  'invoke-error': [
    {
      inOrder: [
        [
          ['1', main, 'called'],
          ['2', main, 'sent'],
          ['3', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['4', runtime, 'returned', { outcome: 'error', value: { json: 'file not found' } }],
          ['5', runtime, 'sent'],
          ['6', main, 'settled', { outcome: 'rejected', value: { json: 'file not found' } }],
        ],
      ],
    },
  ],
  'unknown-command': [
    {
      set: { case: 'a' },
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', { gate: 'permission', verdict: 'skipped' }],
          ['3', thread, 'gate', refused('command', 'notFound')],
          ['4', thread, 'sent'],
          ['5', main, 'settled', { outcome: 'rejected', value: { json: 'Command opne_file not found' } }],
        ],
      ],
    },
    {
      set: { case: 'b', profile: 'release' },
      inOrder: [
        [
          ['b', thread, 'gate', refused('permission', 'notGranted')],
          ['b', main, 'settled', { value: { json: 'Command opne_file not allowed by ACL' } }],
        ],
      ],
    },
    {
      set: { case: 'c' },
      inOrder: [[['c', main, 'settled', { value: { json: 'nope.x not allowed. Plugin not found' } }]]],
    },
  ],
  'blocked-main-thread': [
    {
      inOrder: [
        [
          [
            '1',
            main,
            'called',
            { source: "invoke('save_file', { path: '/home/u/notes/a.txt', contents: 'to be' })" },
          ],
          ['1', thread, 'spawned', { command: 'save_file' }],
          ['2', thread, 'running', { command: 'word_count' }],
          ['3', 'engine', 'queued'],
          ['4', runtime, 'emitted'],
          ['4', thread, 'queued'],
          ['4', thread, 'queued'],
          ['5', thread, 'returned', { value: { json: 4 } }],
          ['7', runtime, 'running', { command: 'open_file' }],
        ],
        [['6', 'engine', 'dequeued']],
        [
          ['6', thread, 'dequeued'],
          ['6', main, 'heard'],
        ],
      ],
    },
  ],
  'raw-bytes': [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', runtime, 'returned', { value: { bytes: 'dG8gYmUgb3Igbm90' } }],
          ['4', main, 'settled', { outcome: 'resolved', value: { bytes: 'dG8gYmUgb3Igbm90' } }],
        ],
      ],
    },
    {
      set: { case: 'upload' },
      inOrder: [
        [
          [
            'upload',
            main,
            'called',
            { source: "invoke('save_raw', new Uint8Array([72, 105]), { headers: { path: 'a.txt' } })" },
          ],
          ['upload', main, 'settled', { outcome: 'resolved', value: { json: null } }],
        ],
      ],
    },
    {
      set: { case: 'wrong' },
      inOrder: [
        [
          [
            'failure',
            main,
            'settled',
            {
              outcome: 'rejected',
              value: {
                json: 'invalid args `text` for command `word_count`: command word_count expected a value for key text but the IPC call used a bytes payload',
              },
            },
          ],
        ],
      ],
    },
    {
      set: { way: 'fallback' },
      inOrder: [
        [
          [
            'fallback',
            main,
            'settled',
            { value: { json: [116, 111, 32, 98, 101, 32, 111, 114, 32, 110, 111, 116] } },
          ],
        ],
      ],
    },
  ],
  'post-message-fallback': [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['1', 'engine', 'stopped', { reason: 'policy', directive: "connect-src 'self'" }],
          [
            '2',
            main,
            'console',
            { text: 'IPC custom protocol failed, Tauri will now use the postMessage interface instead' },
          ],
          ['3', main, 'sent'],
          ['4', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['5', runtime, 'sent'],
          ['6', main, 'callback', { callback: 1001 }],
          [
            '6',
            main,
            'settled',
            { outcome: 'resolved', value: { json: { path: '/home/u/notes/a.txt', text: 'to be or not' } } },
          ],
          ['6, the next', main, 'called', { source: "invoke('word_count', { text: 'to be or not' })" }],
        ],
      ],
    },
    {
      set: { file: 'missing' },
      inOrder: [[['5', main, 'callback', { callback: 1002, value: { json: 'file not found' } }]]],
    },
    // The scheme alone is the address of commands on Linux, and not on Windows.
    { set: { csp: 'scheme' }, inOrder: [[['1', thread, 'received', { message: 'm1' }]]] },
    {
      set: { csp: 'scheme', platform: 'windows' },
      inOrder: [[['1', 'engine', 'stopped', { reason: 'policy', directive: "connect-src 'self' ipc:" }]]],
    },
    {
      set: { csp: 'allows', platform: 'windows' },
      inOrder: [[['1', thread, 'received', { message: 'm1' }]]],
    },
  ],
  'invoke-denied-by-window': [
    {
      inOrder: [
        [
          ['1', preview, 'sent'],
          ['2', thread, 'gate', refused('permission', 'notGranted')],
          ['3', thread, 'sent'],
          [
            '4',
            preview,
            'settled',
            {
              outcome: 'rejected',
              value: {
                json: 'save_file not allowed on window "preview", webview "preview", URL: local\n\nallowed on: [windows: "main", URL: local]\n\nreferenced by: capability: main-cap, permission: allow-save-file',
              },
            },
          ],
        ],
      ],
    },
    {
      set: { window: 'main', deny: 'on' },
      inOrder: [[['variant', thread, 'gate', refused('permission', 'denied')]]],
    },
  ],
  'headers-in-fallback': [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['1', 'engine', 'stopped', { reason: 'policy', directive: "connect-src 'self'" }],
          ['2', main, 'sent'],
          [
            '3',
            main,
            'console',
            { text: 'JSON error: invalid type: sequence, expected a map at line 1 column 69' },
          ],
        ],
      ],
    },
    {
      set: { headers: 'object' },
      inOrder: [[['knob', main, 'settled', { outcome: 'resolved' }]]],
    },
    {
      set: { csp: 'allows' },
      inOrder: [[['knob', main, 'settled', { outcome: 'resolved' }]]],
    },
  ],
  'invoke-denied-by-scope': [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['3', runtime, 'checked', { path: '/etc/passwd', isInScope: false }],
          ['4', main, 'settled', { outcome: 'rejected', value: { json: 'path not in scope' } }],
        ],
      ],
    },
  ],
  'wrong-twice': [
    {
      inOrder: [[['null origin before the key', thread, 'gate', { gate: 'form', verdict: 'refused' }]]],
    },
    {
      set: { case: 'key-permission' },
      inOrder: [[['key before permission', thread, 'gate', refused('key', 'wrong')]]],
    },
    {
      set: { case: 'permission-command' },
      inOrder: [[['permission before command', thread, 'gate', refused('permission', 'notGranted')]]],
    },
    {
      set: { case: 'permission-argument' },
      inOrder: [[['permission before arguments', thread, 'gate', refused('permission', 'notGranted')]]],
    },
  ],
  'wrong-invoke-key': [
    {
      inOrder: [
        [
          ['a1', main, 'sent'],
          ['a2', thread, 'gate', refused('key', 'wrong')],
          ['a2', thread, 'stderr', { text: '__TAURI_INVOKE_KEY__ expected KEY but received wrong' }],
        ],
      ],
    },
    {
      set: { case: 'b' },
      inOrder: [
        [
          [
            'b',
            main,
            'settled',
            { value: { json: { status: 500, body: 'missing Tauri-Invoke-Key header' } } },
          ],
        ],
      ],
    },
    {
      set: { case: 'c' },
      inOrder: [
        [
          [
            'c',
            'frame(ads)',
            'settled',
            { value: { json: { status: 500, body: 'Origin header is not a valid URL' } } },
          ],
        ],
      ],
    },
    {
      set: { case: 'd' },
      inOrder: [
        [
          [
            'd',
            main,
            'settled',
            { value: { json: { status: 405, body: 'only POST and OPTIONS are allowed' } } },
          ],
        ],
      ],
    },
  ],
};
