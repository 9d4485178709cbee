import { type Expected, frame, main, passed, preview, refused, runtime, thread } from './wanted.ts';

/** The isolation pattern. */
export const isolation: Record<string, readonly Expected[]> = {
  'isolation-success': [
    {
      set: { frame: 'loading' },
      inOrder: [
        [
          ['0', main, 'queued'],
          ['0', frame, 'sent'],
          ['0', main, 'received'],
          ['2', main, 'sent'],
        ],
      ],
    },
    {
      inOrder: [
        [
          [
            '1',
            main,
            'called',
            { source: "invoke('save_file', { path: '/home/u/notes/a.txt', contents: 'to be' })" },
          ],
          ['2', main, 'sent'],
          ['3', frame, 'received'],
          ['3', frame, 'hooked', { outcome: 'unchanged' }],
          ['3', frame, 'sealed', { bytes: 49, numbers: 65 }],
          ['4', frame, 'sent'],
          ['5', main, 'sent'],
          ['6', thread, 'gate', passed('unseal', 'unsealed')],
          ['6', thread, 'gate', passed('key', 'valid')],
          ['6', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['6', runtime, 'running', { command: 'save_file' }],
          ['7', runtime, 'sent'],
          ['7', main, 'settled', { outcome: 'resolved', value: { json: 5 } }],
        ],
      ],
    },
  ],
  'isolation-hook': [
    {
      inOrder: [
        [
          [
            'a',
            frame,
            'hooked',
            { outcome: 'altered', value: { json: { path: '/home/u/notes/safe.txt', contents: 'x' } } },
          ],
          ['a', runtime, 'checked', { path: '/home/u/notes/safe.txt' }],
          ['a', main, 'settled', { outcome: 'resolved' }],
        ],
      ],
    },
    { set: { case: 'b' }, inOrder: [[['b', frame, 'hooked', { outcome: 'throws' }]]] },
    {
      set: { case: 'silent' },
      inOrder: [[['b', frame, 'hooked', { outcome: 'returnsNothing' }]]],
    },
    { set: { case: 'never' }, inOrder: [[['b', frame, 'hooked', { outcome: 'neverReturns' }]]] },
    {
      set: { case: 'false' },
      inOrder: [
        [
          ['b', frame, 'hooked', { outcome: 'notAMessage', returned: false }],
          ['b', thread, 'gate', refused('form', 'malformed', { status: 500 })],
          ['b', main, 'missed'],
          [
            'b',
            main,
            'console',
            {
              text: "[TAURI] Couldn't find callback id undefined. This might happen when the app is reloaded while Rust is running an asynchronous operation.",
            },
          ],
        ],
      ],
    },
    {
      set: { case: 'c' },
      inOrder: [
        [
          ['c', frame, 'hooked', { outcome: 'redirected', command: 'policy_denied' }],
          ['c', main, 'settled', { outcome: 'rejected', value: { json: 'blocked by policy' } }],
        ],
      ],
    },
  ],
  'isolation-tampered': [
    {
      inOrder: [
        [
          ['a, the original', main, 'settled', { outcome: 'resolved', value: { json: 1 } }],
          ['a', main, 'called', { source: "__TAURI_INTERNALS__.postMessage({ cmd: 'save_file', … })" }],
          ['a', thread, 'gate', refused('unseal', 'unreadable', { text: 'AES-GCM' })],
          ['a', main, 'settled', { outcome: 'rejected', value: { json: 'AES-GCM' } }],
        ],
      ],
    },
    {
      set: { case: 'nonce' },
      inOrder: [[['a', main, 'settled', { value: { json: 'Nonce: could not convert slice to array' } }]]],
    },
    {
      set: { case: 'b' },
      inOrder: [[['b', main, 'settled', { value: { json: 'missing field `nonce` at line 1 column 45' } }]]],
    },
    {
      set: { case: 'c' },
      inOrder: [
        [
          ['c', 'engine', 'stopped', { reason: 'policy', directive: "connect-src 'self'" }],
          ['c', thread, 'gate', refused('unseal', 'unreadable', { text: 'AES-GCM' })],
          ['c', main, 'console', { text: 'isolation pattern error: AES-GCM' }],
        ],
      ],
    },
    {
      set: { case: 'd' },
      inOrder: [
        [
          ['d', runtime, 'running', { command: 'save_file' }],
          ['d', runtime, 'running', { command: 'save_file' }],
        ],
      ],
    },
    { set: { case: 'e' }, inOrder: [[['d', thread, 'gate', refused('permission', 'notGranted')]]] },
  ],
  'compromised-script': [
    {
      inOrder: [
        [
          ['main', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['main', runtime, 'checked', { path: '/home/u/.bashrc', isInScope: false }],
        ],
      ],
    },
    {
      set: { where: 'preview' },
      inOrder: [[['preview', thread, 'gate', refused('permission', 'notGranted')]]],
    },
    { set: { where: 'unchecked' }, inOrder: [[['no scope', main, 'settled', { outcome: 'resolved' }]]] },
    {
      set: { where: 'noManifest' },
      inOrder: [
        [
          ['no manifest', thread, 'gate', { gate: 'permission', verdict: 'skipped' }],
          ['no manifest', preview, 'settled', { outcome: 'resolved' }],
        ],
      ],
    },
    ...['main', 'unchecked'].map((where) => ({
      set: { where, pattern: 'isolation' },
      inOrder: [[['hook', frame, 'hooked', { outcome: 'throws' }] as const]],
    })),
    ...['preview', 'noManifest'].map((where) => ({
      set: { where, pattern: 'isolation' },
      inOrder: [[['hook', 'iso(preview)', 'hooked', { outcome: 'throws' }] as const]],
    })),
  ],
  'starved-isolation-frame': [
    {
      inOrder: [
        [
          ['1', main, 'acted', { action: { type: 'addFrame', frame: 'iso(main)' } }],
          ['1', frame, 'stopped', { reason: 'policy', directive: "frame-src 'self'" }],
          ['2', main, 'called', { source: "invoke('word_count', { text: 'to be or not' })" }],
          ['2', main, 'queued'],
        ],
      ],
    },
    // A `*` is for the schemes of the network: on Windows the frame’s address has one.
    {
      set: { csp: 'star' },
      inOrder: [[['knob', frame, 'stopped', { reason: 'policy', directive: 'frame-src *' }]]],
    },
    { set: { csp: 'star', platform: 'windows' }, inOrder: [[['knob', frame, 'loaded']]] },
    {
      set: { csp: 'default-src' },
      inOrder: [
        [
          ['knob', frame, 'loaded'],
          ['knob', main, 'settled', { value: { json: 4 } }],
        ],
      ],
    },
  ],
};
