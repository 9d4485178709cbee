import type { Renaming } from './names.ts';
import { isFromPage, type RecordLine } from './records.ts';

const unread = /^(JSON error: .* at line 1 column )(\d+)$/s;

/**
 * What a console says of a posted text names the column at which it cannot be read, and that counts the digits of the ids
 * which the text really had. Moves the column to where it is in the renamed text that the document posted last.
 */
export function withColumns(
  records: readonly RecordLine[],
  lostIn: Renaming['lostIn'],
): readonly RecordLine[] {
  const posted = new Map<number, string>();
  return records.map((record) => {
    if (!isFromPage(record)) return record;
    if (record.kind === 'message' && record.body && 'text' in record.body)
      posted.set(record.document, record.body.text);
    if (record.kind !== 'console') return record;
    const text = record.text.replace(unread, (_, before: string, column: string) => {
      const message = posted.get(record.document) ?? '';
      return before + String(Number(column) - lostIn(message.slice(0, Number(column))));
    });
    return { ...record, text };
  });
}
