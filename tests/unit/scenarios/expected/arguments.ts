import { type Expected, main, passed, refused, runtime, thread } from './wanted.ts';

/** What becomes of a command's arguments. */
export const commandArguments: Record<string, readonly Expected[]> = {
  'missing-argument': [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['2', runtime, 'gate', refused('arguments', 'missing')],
          ['3', runtime, 'sent'],
          ['4', main, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
  ],
  'argument-types': [
    {
      set: { id: 'large' },
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', runtime, 'gate', passed('arguments', 'fit')],
          ['3', runtime, 'returned', { value: { json: 'to be or not' } }],
          ['4', main, 'settled', { outcome: 'resolved', value: { json: 'to be or not' } }],
        ],
      ],
    },
    {
      set: { id: 'large-text' },
      inOrder: [[['4', main, 'settled', { outcome: 'resolved', value: { json: 'that is the question' } }]]],
    },
    {
      set: { fields: 'plain' },
      inOrder: [
        [
          ['1', main, 'sent'],
          [
            '2',
            runtime,
            'gate',
            refused('arguments', 'wrongType', {
              text: 'invalid args `options` for command `open_note`: missing field `read_only`',
            }),
          ],
          ['4', main, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
  ],
  'unmanaged-state': [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          [
            '2',
            thread,
            'gate',
            refused('arguments', 'unmanagedState', {
              text: 'state not managed for field `autosave` on command `last_draft`. You must call `.manage()` before using this command',
            }),
          ],
          ['3', main, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
    {
      set: { managed: 'same' },
      inOrder: [
        [
          ['2', thread, 'running'],
          [
            '3',
            main,
            'settled',
            { outcome: 'resolved', value: { json: { path: '/home/u/notes/draft.txt' } } },
          ],
        ],
      ],
    },
  ],
};
