import { type Facts, main, passed, preview, runtime, thread } from './wanted.ts';

/** S12 to S17. */
export const events: Record<string, readonly Facts[]> = {
  S12: [
    {
      inOrder: [
        [
          ['1', main, 'called', "emit('doc:changed', { words: 4 })"],
          ['2', thread, 'gate', passed('permission', 'main-cap')],
          ['2', thread, 'spawned', 'emit'],
          ['3', runtime, 'sent'],
          ['4', runtime, 'sent'],
          ['5', runtime, 'heard', { value: { json: { words: 4 } } }],
          ['6', runtime, 'sent'],
          ['6', main, 'settled', { value: { json: null } }],
        ],
        [['7', main, 'heard', { value: { json: { event: 'doc:changed', payload: { words: 4 }, id: 1 } } }]],
        [
          [
            '7',
            preview,
            'heard',
            { value: { json: { event: 'doc:changed', payload: { words: 4 }, id: 2 } } },
          ],
        ],
      ],
    },
  ],
  S13: [
    {
      inOrder: [
        [
          ['1', runtime, 'emitted'],
          ['2', main, 'heard'],
        ],
        [
          ['1', runtime, 'emitted'],
          ['3', preview, 'heard'],
        ],
      ],
    },
  ],
  S14: [
    {
      set: { rust: 'any' },
      inOrder: [
        [
          ['1', runtime, 'emitted'],
          ['2', preview, 'heard'],
        ],
        [
          ['1', runtime, 'emitted'],
          ['3', main, 'heard'],
        ],
        [['5', runtime, 'heard']],
      ],
    },
  ],
  S15: [
    { inOrder: [[['row 2', main, 'heard']], [['row 2', preview, 'heard']], [['row 2', runtime, 'heard']]] },
  ],
  S16: [
    {
      inOrder: [
        [
          ['2', runtime, 'sent'],
          ['3', main, 'called', "unlisten('autosave:saved', 0)"],
          ['4', main, 'sent'],
          ['5', main, 'heard'],
          ['6', main, 'missed'],
          ['6', main, 'console'],
          ['7', runtime, 'unlistened'],
          ['7', runtime, 'returned', { value: { json: null } }],
        ],
      ],
    },
  ],
};
