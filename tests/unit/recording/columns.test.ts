import { expect, it } from 'vitest';
import { withColumns } from '../../../src/recording/columns.ts';
import { renaming } from '../../../src/recording/names.ts';
import type { RecordLine } from '../../../src/recording/records.ts';

const page = { at: 0, webview: 'main', frame: '', isolation: false, document: 7, seq: 1 };
const posted = '{"cmd":"x","callback":123456789,"error":1234567890,"options":{"headers":[';
const text = (column: number) =>
  `JSON error: invalid type: sequence, expected a map at line 1 column ${String(column)}`;

it('moves the column of a text that cannot be read to where it is after its ids were renamed', () => {
  const { rename, lostIn } = renaming('"callback":123456789 "callback":1234567890', '');
  const records: readonly RecordLine[] = [
    { ...page, kind: 'message', body: { text: rename(posted) } },
    { ...page, kind: 'console', level: 'error', text: text(posted.length) },
    { ...page, kind: 'console', level: 'error', text: 'at line 1 column 70' },
  ];
  const said = withColumns(records, lostIn).flatMap((it) => (it.kind === 'console' ? [it.text] : []));
  // The ids had 9 and 10 digits, and their names have 4.
  expect(said).toEqual([text(posted.length - 11), 'at line 1 column 70']);
});
