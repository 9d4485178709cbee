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
          ['1', main, 'called', "invoke('save_file', { path: '/home/u/notes/a.txt', contents: 'to be' })"],
          ['2', main, 'sent'],
          ['3', frame, 'received'],
          ['3', frame, 'hooked', { verdict: 'passed', found: 'unchanged' }],
          ['3', frame, 'sealed', { text: '49 bytes', found: '65 numbers' }],
          ['4', frame, 'sent'],
          ['5', main, 'sent'],
          ['6', thread, 'gate', passed('unseal', 'AES-GCM')],
          ['6', thread, 'gate', passed('key', 'valid')],
          ['6', thread, 'gate', passed('permission', 'main-cap')],
          ['6', runtime, 'running', 'save_file'],
          ['7', runtime, 'sent'],
          ['7', main, 'settled', { found: 'resolved', value: { json: 5 } }],
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
            { found: 'altered', value: { json: { path: '/home/u/notes/safe.txt', contents: 'x' } } },
          ],
          ['a', runtime, 'checked', { text: '/home/u/notes/safe.txt' }],
          ['a', main, 'settled', { found: 'resolved' }],
        ],
      ],
    },
    { set: { case: 'b' }, inOrder: [[['b', frame, 'hooked', { verdict: 'refused', found: 'throws' }]]] },
    {
      set: { case: 'silent' },
      inOrder: [[['b', frame, 'hooked', { verdict: 'refused', found: 'returns nothing' }]]],
    },
    { set: { case: 'never' }, inOrder: [[['b', frame, 'hooked', { found: 'never returns' }]]] },
    {
      set: { case: 'false' },
      inOrder: [
        [
          ['b', frame, 'hooked', { found: 'rubbish', text: 'false' }],
          ['b', thread, 'gate', refused('form', '500')],
          ['b', main, 'missed'],
          [
            'b',
            main,
            'console',
            "[TAURI] Couldn't find callback id undefined. This might happen when the app is reloaded while Rust is running an asynchronous operation.",
          ],
        ],
      ],
    },
    {
      set: { case: 'c' },
      inOrder: [
        [
          ['c', frame, 'hooked', { found: 'redirected', text: 'policy_denied' }],
          ['c', main, 'settled', { found: 'rejected', value: { json: 'blocked by policy' } }],
        ],
      ],
    },
  ],
  'isolation-tampered': [
    {
      inOrder: [
        [
          ['a, the original', main, 'settled', { found: 'resolved', value: { json: 1 } }],
          ['a', main, 'called', "__TAURI_INTERNALS__.postMessage({ cmd: 'save_file', … })"],
          ['a', thread, 'gate', refused('unseal', 'AES-GCM')],
          ['a', main, 'settled', { found: 'rejected', value: { json: 'AES-GCM' } }],
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
          ['c', 'engine', 'stopped', "connect-src 'self'"],
          ['c', thread, 'gate', refused('unseal', 'AES-GCM')],
          ['c', main, 'console', 'isolation pattern error: AES-GCM'],
        ],
      ],
    },
    {
      set: { case: 'd' },
      inOrder: [
        [
          ['d', runtime, 'running', 'save_file'],
          ['d', runtime, 'running', 'save_file'],
        ],
      ],
    },
    { set: { case: 'e' }, inOrder: [[['d', thread, 'gate', refused('permission', 'not granted')]]] },
  ],
  'compromised-script': [
    {
      inOrder: [
        [
          ['main', thread, 'gate', passed('permission', 'main-cap')],
          ['main', runtime, 'checked', { verdict: 'refused', text: '/home/u/.bashrc' }],
        ],
      ],
    },
    {
      set: { where: 'preview' },
      inOrder: [[['preview', thread, 'gate', refused('permission', 'not granted')]]],
    },
    { set: { where: 'unchecked' }, inOrder: [[['no scope', main, 'settled', { found: 'resolved' }]]] },
    {
      set: { where: 'noManifest' },
      inOrder: [
        [
          ['no manifest', thread, 'gate', { gate: 'permission', verdict: 'skipped' }],
          ['no manifest', preview, 'settled', { found: 'resolved' }],
        ],
      ],
    },
    ...['main', 'unchecked'].map((where) => ({
      set: { where, pattern: 'isolation' },
      inOrder: [[['hook', frame, 'hooked', { verdict: 'refused', found: 'throws' }] as const]],
    })),
    ...['preview', 'noManifest'].map((where) => ({
      set: { where, pattern: 'isolation' },
      inOrder: [[['hook', 'iso(preview)', 'hooked', { verdict: 'refused', found: 'throws' }] as const]],
    })),
  ],
  'starved-isolation-frame': [
    {
      inOrder: [
        [
          ['1', main, 'acted', { found: 'iso(main)' }],
          ['1', frame, 'stopped', "frame-src 'self'"],
          ['2', main, 'called', "invoke('word_count', { text: 'to be or not' })"],
          ['2', main, 'queued'],
        ],
      ],
    },
    // A `*` is for the schemes of the network: on Windows the frame’s address has one.
    { set: { csp: 'star' }, inOrder: [[['knob', frame, 'stopped', 'frame-src *']]] },
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
