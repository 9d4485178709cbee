import { type Expected, main, passed, preview, refused, runtime, thread } from './wanted.ts';

const inside = { path: '/home/u/notes/a.txt', isInScope: true } as const;
const outside = { path: '/home/u/.bashrc', isInScope: false } as const;

/** Each filter of a request, with the way that ends at it. */
export const forged: Record<string, readonly Expected[]> = {
  'forged-request': [
    { inOrder: [[['5', thread, 'gate', refused('key', 'wrong')]]] },
    {
      set: { way: 'missing' },
      inOrder: [[['3', thread, 'gate', refused('form', 'malformed', { status: 500 })]]],
    },
    {
      set: { way: 'frame' },
      inOrder: [[['3', thread, 'gate', refused('form', 'malformed', { status: 500 })]]],
    },
    { set: { way: 'past' }, inOrder: [[['10', runtime, 'checked', outside]]] },
    // Whatever else is wrong with it: the seal is asked for before the key.
    ...['guessed', 'missing', 'frame', 'past'].map((way): Expected => ({
      set: { way, pattern: 'isolation' },
      inOrder: [[['4', thread, 'gate', { gate: 'unseal', verdict: 'refused' }]]],
    })),
    {
      set: { way: 'preview' },
      inOrder: [
        [
          ['5', thread, 'gate', passed('key', 'valid')],
          ['6', thread, 'gate', passed('origin', 'local')],
          ['7', thread, 'gate', refused('permission', 'notGranted')],
          ['7', preview, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
    { set: { way: 'number' }, inOrder: [[['9', runtime, 'gate', refused('arguments', 'wrongType')]]] },
    {
      set: { way: 'outside' },
      inOrder: [
        [
          ['7', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['8', thread, 'gate', passed('command', 'found')],
          ['10', runtime, 'checked', outside],
          ['10', main, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
    {
      set: { way: 'inside' },
      inOrder: [
        [
          ['10', runtime, 'checked', inside],
          ['11', main, 'settled', { outcome: 'resolved' }],
        ],
      ],
    },
  ],
};
