import { type Expected, main, passed, preview, runtime, thread } from './wanted.ts';

/** Events and channels. */
export const events: Record<string, readonly Expected[]> = {
  'emit-to-all': [
    {
      inOrder: [
        [
          ['1', main, 'called', { source: "emit('doc:changed', { words: 4 })" }],
          ['2', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['2', thread, 'spawned', { command: 'emit' }],
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
  'core-emit': [
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
  'question-to-a-page': [
    {
      inOrder: [
        [
          ['1', runtime, 'emitted'],
          ['2', main, 'heard', { value: { json: { event: 'text:wanted', payload: { id: 7 }, id: 0 } } }],
          ['3', main, 'called', { source: "invoke('text_for', { id: 7, text: 'to be or not' })" }],
          ['3', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['3', runtime, 'running'],
        ],
      ],
    },
    {
      set: { page: 'returns' },
      inOrder: [
        [
          ['1', runtime, 'emitted'],
          ['2', main, 'heard'],
        ],
      ],
    },
  ],
  'leaked-listener': [
    {
      inOrder: [
        [
          ['1', runtime, 'emitted'],
          ['2', main, 'heard'],
          ['2', main, 'heard'],
        ],
      ],
    },
    {
      set: { cleanup: 'promise' },
      inOrder: [
        [
          ['1', main, 'called', { source: "unlisten('autosave:saved', 0)" }],
          ['2', runtime, 'emitted'],
          ['3', main, 'heard'],
        ],
      ],
    },
  ],
  'emit-to-one-window': [
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
  'who-hears': [
    { inOrder: [[['row 2', main, 'heard']], [['row 2', preview, 'heard']], [['row 2', runtime, 'heard']]] },
  ],
  'once-and-unlisten': [
    {
      inOrder: [
        [
          ['2', runtime, 'sent'],
          ['3', main, 'called', { source: "unlisten('autosave:saved', 0)" }],
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
  'channel-progress': [
    {
      inOrder: [
        [
          ['2', main, 'sent'],
          ['3', runtime, 'running', { command: 'export_doc' }],
          ['4', runtime, 'sent'],
          ['4', main, 'delivered', { callback: 1001, index: 0, value: { json: { pct: 10 } } }],
          ['5', runtime, 'sent'],
          [
            '6',
            main,
            'called',
            {
              source:
                "invoke('plugin:__TAURI_CHANNEL__|fetch', null, { headers: { 'Tauri-Channel-Id': '0' } })",
            },
          ],
          ['6', main, 'sent'],
          ['7', main, 'held', { callback: 1001, index: 2 }],
          ['6', thread, 'gate', { gate: 'permission', verdict: 'skipped' }],
          ['8', thread, 'sent'],
          ['9', main, 'delivered', { index: 1 }],
          ['9', main, 'delivered', { index: 2, value: { json: { pct: 90 } } }],
          ['10', runtime, 'sent'],
          ['11', runtime, 'sent'],
        ],
        [['10', main, 'delivered', { callback: 1001, index: 3, end: true }]],
        [['11', main, 'settled', { value: { json: null } }]],
      ],
    },
    {
      set: { end: 'once' },
      inOrder: [
        [
          ['knob', main, 'held', { index: 3, end: true }],
          ['knob', main, 'delivered', { index: 1 }],
          ['knob', main, 'delivered', { index: 2 }],
          ['knob', main, 'delivered', { index: 3, end: true }],
        ],
      ],
    },
  ],
  'shared-channel': [
    {
      inOrder: [
        [
          ['1', main, 'delivered', { callback: 1001, index: 1, value: { json: { pct: 90 } } }],
          ['1', main, 'delivered', { callback: 1001, index: 2, end: true }],
          ['2', main, 'called'],
          ['2', runtime, 'sent'],
          ['2', main, 'missed', { callback: 1001, index: 0 }],
          ['2', main, 'missed', { callback: 1001, index: 1 }],
        ],
        [['2', main, 'settled', { call: 'c2', outcome: 'resolved' }]],
      ],
    },
    {
      set: { start: 'during' },
      inOrder: [
        [
          ['knob', main, 'delivered', { callback: 1001, index: 0 }],
          ['knob', main, 'held', { callback: 1001, index: 0 }],
          ['knob', main, 'delivered', { callback: 1001, index: 1 }],
        ],
      ],
    },
    {
      set: { channel: 'separate' },
      inOrder: [
        [
          ['knob', main, 'delivered', { callback: 1001, index: 2, end: true }],
          ['knob', main, 'delivered', { callback: 1004, index: 0 }],
          ['knob', main, 'delivered', { callback: 1004, index: 1 }],
        ],
      ],
    },
    {
      set: { start: 'reloaded' },
      inOrder: [
        [
          ['knob', runtime, 'running', { command: 'export_doc' }],
          ['knob', runtime, 'running', { command: 'export_doc' }],
          ['knob', main, 'loaded'],
          ['knob', main, 'missed', { callback: 1001, index: 1 }],
          ['knob', main, 'delivered', { callback: 1004, index: 0 }],
        ],
      ],
    },
  ],
};
