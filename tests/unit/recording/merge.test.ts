import { describe, expect, it } from 'vitest';
import { merged } from '../../../src/recording/merge.ts';
import type { RecordLine } from '../../../src/recording/records.ts';

const page = { webview: 'main', frame: '', isolation: false, document: 1 };
const frame = { webview: 'main', frame: '', isolation: true, document: 2 };
const core = { thread: 'core/main' } as const;

const callback = (at: number, seq: number): RecordLine => ({
  ...page,
  at,
  seq,
  kind: 'callback',
  callback: 1001,
});
const request = (at: number, seq: number, command: string): RecordLine => ({
  ...page,
  at,
  seq,
  kind: 'request',
  request: seq,
  url: `ipc://localhost/${command}`,
  method: 'POST',
  headers: [],
  body: null,
  isInvoke: true,
});
const running = (at: number, command: string): RecordLine => ({ ...core, at, kind: 'running', command });
const passed = (at: number, side: typeof page): RecordLine => ({
  ...side,
  at,
  seq: 9,
  kind: 'frame-message',
  origin: '',
  json: { callback: 1001 },
});

const kinds = (records: readonly RecordLine[]) => merged(records).map(({ kind }) => kind);

describe('merged', () => {
  it('takes the lines of a page in its own order, whenever they arrived', () => {
    expect(kinds([request(7, 2, 'save_file'), callback(7, 1)])).toEqual(['callback', 'request']);
  });

  it('puts a command’s run after the request for it, though the page did something before in the same ms', () => {
    const records = [running(7.2, 'save_file'), callback(7, 1), request(7, 2, 'save_file')];
    expect(kinds(records)).toEqual(['callback', 'request', 'running']);
  });

  it('puts the second run of a command after the second request', () => {
    const records = [
      request(7, 1, 'save_file'),
      running(8.4, 'save_file'),
      running(9.1, 'save_file'),
      callback(9, 2),
      request(9, 3, 'save_file'),
    ];
    expect(kinds(records)).toEqual(['request', 'running', 'callback', 'request', 'running']);
  });

  it('puts what a frame hears between the page’s registration of its callback and the frame’s answer', () => {
    const registered: RecordLine = { ...page, at: 7, seq: 3, kind: 'registered', callback: 1001 };
    const records = [passed(7, frame), callback(7, 2), registered, passed(7, page)];
    const order = merged(records).map((record) => [record.kind, 'isolation' in record && record.isolation]);
    expect(order).toEqual([
      ['callback', false],
      ['registered', false],
      ['frame-message', true],
      ['frame-message', false],
    ]);
  });

  it('does not wait for a line that was lost', () => {
    expect(kinds([running(7, 'save_file'), callback(8, 1)])).toEqual(['running', 'callback']);
  });

  it('keeps time from running back', () => {
    const records = [running(7, 'save_file'), request(9, 1, 'save_file')];
    expect(merged(records).map(({ at }) => at)).toEqual([9, 9]);
  });
});
