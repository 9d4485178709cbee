import { describe, expect, it } from 'vitest';
import { suggestIdentifier } from '../../../../src/simulation/acl/suggest-identifier.ts';

const permissions = [
  'fs:allow-read-text-file',
  'fs:allow-write-text-file',
  'fs:default',
  'core:default',
  'core:event:allow-listen',
];

/** The values of tauri-build's unit tests (2.7.4, `src/acl.rs`). */
const cases: readonly [asked: string, candidates: readonly string[], suggestion: string | undefined][] = [
  ['fs:allow-read-text-fil', permissions, 'fs:allow-read-text-file'],
  ['fs:allow-read-text-fiel', permissions, 'fs:allow-read-text-file'],
  [
    'core:event:allow-listenx',
    ['core:event:allow-listen', 'core:event:allow-unlisten'],
    'core:event:allow-listen',
  ],
  ['fs:allow-read-text-file', ['fs:allow-write-text-file'], undefined],
  ['core:event:allow-listen', ['core:event:allow-unlisten'], undefined],
  ['core:event:allow-lisetn', ['core:event:allow-listen'], 'core:event:allow-listen'],
  ['fs:allow-readtext-file', ['fs:allow-read-text-file'], undefined],
  ['core:window:allow-on', ['core:window:allow-in'], undefined],
  ['totally-unrelated', permissions, undefined],
  ['', permissions, undefined],
  ['fs:allow', permissions, undefined],
  ['fs:allow-foo', permissions, undefined],
  ['xx:allow-read-text-file', permissions, undefined],
  [
    'core:windw:allow-set-title',
    ['core:window:allow-set-title', 'dialog:default'],
    'core:window:allow-set-title',
  ],
  ['dialgo:default', ['core:window:allow-set-title', 'dialog:default'], 'dialog:default'],
  ['core:window:allow-print', ['core:window:allow-close', 'core:webview:allow-print'], undefined],
  ...[
    ['core:window:set-title', 'core:window:allow-set-title'] as const,
    ['core:window:set-titel', 'core:window:allow-set-title'] as const,
    ['echo', 'allow-echo'] as const,
  ].map(([asked, suggestion]): [string, readonly string[], string] => [
    asked,
    ['core:window:allow-set-title', 'core:window:deny-set-title', 'allow-echo'],
    suggestion,
  ]),
  ['fs:allow-read', [], undefined],
  ['fs:default', permissions, undefined],
];

describe('what tauri-build suggests', () => {
  it.each(cases)('for %s among %j: %s', (asked, candidates, suggestion) => {
    expect(suggestIdentifier(asked, candidates)).toBe(suggestion);
  });
});
