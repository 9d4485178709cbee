import { describe, expect, it } from 'vitest';
import { readTraceFile } from '../../../src/components/trace-viewer/read-file.ts';
import { recordedLines } from '../recording/lines.ts';

const text = recordedLines.find(({ name }) => name === 'invoke-success')?.text ?? '';
const lines = text.trimEnd().split('\n');
const refusalOf = (source: string) => {
  const read = readTraceFile(source);
  return 'refusal' in read ? read.refusal : undefined;
};
const notesOf = (source: string) => {
  const read = readTraceFile(source);
  return 'trace' in read ? (read.notes ?? []) : undefined;
};
const withLine = (index: number, line: string) => lines.toSpliced(index, 1, line).join('\n');

describe('a recording', () => {
  it('is called after its file', () => {
    const read = readTraceFile(text, undefined, 'notes');
    expect('trace' in read && read.trace.scenario).toBe('notes');
  });

  it('opens with a byte order mark and with line ends of Windows', () => {
    expect(notesOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it('opens where its last line is cut, and says so', () => {
    const cut = lines.join('\n').slice(0, -10);
    expect(notesOf(cut)).toEqual([
      `Line ${String(lines.length)} is cut off and left out; the ${String(lines.length - 1)} lines before it are here.`,
    ]);
  });

  it('names a line that is no JSON, and opens nothing', () => {
    const refusal = refusalOf(withLine(5, 'thread main panicked at src/lib.rs:4:5'));
    expect(refusal?.what).toBe('A line of this recording cannot be read.');
    expect(refusal?.where).toEqual(['line 6 is not JSON']);
    expect(refusal?.todo).toContain('one JSON object a line');
  });

  it('names line and key of a value that the recorder does not write', () => {
    const index = lines.findIndex((line) => line.includes('"kind":"request"'));
    const where = (from: string, to: string) =>
      refusalOf(withLine(index, (lines[index] ?? '').replace(from, to)))?.where[0];
    const line = String(index + 1);
    expect(where('"method":"POST"', '"method":7')).toMatch(`line ${line}, \`method\`: expected string`);
    expect(where('"method":"POST",', '')).toBe(`line ${line}, \`method\`: is missing`);
    expect(where('"seq":7', '"seq":-7')).toMatch(`line ${line}, \`seq\`:`);
    expect(where('"headers":[[', '"headers":[[1,')).toMatch(`line ${line}, \`headers.0`);
  });

  it('names the line at which a second run begins', () => {
    expect(refusalOf(`${text}${text.replace('"seq":1,', '"seq":999,')}`)?.where[0]).toBe(
      `line ${String(lines.length + 1)}, \`kind\`: a second run begins here: put it into another file`,
    );
  });

  it('knows a file without its head, and one of another version of the recorder', () => {
    expect(refusalOf(lines.slice(1).join('\n'))?.what).toMatch(
      /^The first line of a record says which Tauri/,
    );
    const later = refusalOf(text.replace('"kind":"versions"', '"kind":"versions","recorder":9'));
    expect(later?.where).toEqual(['line 1, `recorder`: is 9; this reader knows version 1 of the recorder']);
    expect(later?.todo).toContain('version of this site');
  });

  it('leaves out the notes that only the recorded app knows, and says how many', () => {
    const note = '{"at":1795860248431,"kind":"saved","thread":"core/main","bytes":4}';
    expect(notesOf(`${text}${note}\n${note}\n`)).toEqual([
      '2 notes of the kind “saved”, which only your app knows, are left out.',
    ]);
  });

  it('refuses a line that is nested without end, and a text in a body that is', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const index = lines.findIndex((line) => line.includes('"kind":"callback"'));
    const nested = withLine(index, (lines[index] ?? '').replace('"json":4', `"json":${deep}`));
    expect(refusalOf(nested)?.where).toEqual([
      `line ${String(index + 1)} is nested more than 60 levels deep`,
    ]);
    const body = text.replace('"body":{"text":"4"}', `"body":{"text":${JSON.stringify(deep)}}`);
    expect(refusalOf(body)?.what).toBe('Its values are nested more than 60 levels deep.');
  });

  it('is not slow for many documents', () => {
    const loaded = (document: number) =>
      `{"at":1795860248431,"kind":"loaded","document":${String(document)},"seq":1,"frame":"","isolation":false,"url":"tauri://localhost","origin":"tauri://localhost","webview":"main"}`;
    const many = [lines[0], ...Array.from({ length: 5000 }, (_, index) => loaded(index))].join('\n');
    expect(refusalOf(many)?.what).toContain('5,000 documents');
  });
});
