import { type Expected, main, passed, refused, thread } from './wanted.ts';

/** Calls of pages that the app does not serve. */
export const origins: Record<string, readonly Expected[]> = {
  'remote-origin-denied': [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', passed('origin', 'remote', { url: 'https://example.org/' })],
          ['2', thread, 'gate', refused('permission', 'notGranted')],
          ['3', thread, 'sent'],
          ['4', main, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
    {
      set: { grant: 'origin' },
      inOrder: [[['4', main, 'settled', { outcome: 'resolved', value: { json: 1 } }]]],
    },
    // The frame is told the origin that its window was opened with, so it seals for a remote page too.
    {
      set: { pattern: 'isolation' },
      inOrder: [
        [
          ['2', 'iso(main)', 'sealed'],
          ['2', thread, 'gate', refused('permission', 'notGranted')],
          ['4', main, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
  ],
  'page-source': [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', passed('origin', 'remote', { url: 'http://localhost:1420/' })],
          ['2', thread, 'gate', refused('permission', 'notGranted')],
          ['3', main, 'settled', { outcome: 'rejected' }],
        ],
      ],
    },
    {
      set: { source: 'dev' },
      inOrder: [
        [
          ['2', thread, 'gate', passed('origin', 'local', { from: 'devUrl' })],
          ['2', thread, 'gate', passed('permission', 'granted', { capabilities: ['main-cap'] })],
          ['3', main, 'settled', { outcome: 'resolved', value: { json: 1 } }],
        ],
      ],
    },
    {
      set: { place: 'own' },
      inOrder: [
        [
          ['2', thread, 'gate', passed('origin', 'local')],
          ['3', main, 'settled', { outcome: 'resolved' }],
        ],
      ],
    },
    {
      set: { place: 'own', source: 'dev' },
      inOrder: [[['2', thread, 'gate', passed('origin', 'local', { from: 'devUrl' })]]],
    },
    // A server that is not `devUrl` is remote in development too.
    {
      set: { place: 'server', source: 'dev' },
      inOrder: [[['2', thread, 'gate', refused('permission', 'notGranted')]]],
    },
    // A pattern without a port means the default port.
    { set: { grant: 'any' }, inOrder: [[['2', thread, 'gate', refused('permission', 'notGranted')]]] },
    {
      set: { grant: 'any', place: 'server' },
      inOrder: [[['2', thread, 'gate', passed('permission', 'granted', { capabilities: ['remote-cap'] })]]],
    },
    { set: { grant: 'named' }, inOrder: [[['3', main, 'settled', { outcome: 'resolved' }]]] },
    {
      set: { grant: 'named', place: 'server' },
      inOrder: [[['3', main, 'settled', { outcome: 'rejected' }]]],
    },
  ],
};
