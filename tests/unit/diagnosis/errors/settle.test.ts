import { describe, expect, it } from 'vitest';
import { entryProblems, recognise, settle, type ErrorEntries } from '../../../../src/diagnosis/index.ts';
import { readErrorEntry } from '../../../../src/schemas/error.ts';
import { readStoredEntries } from '../../../../src/tools/stored-entries.ts';

const storedEntries = readStoredEntries();

const source = (signs: string, file = "beside: ['--> {file}'], looks: '\\.rs'") => `kind: text
title: Command … stopped
group: refused
verdict: Stopped
lede: A lede.
ends: refused
brief: stopped
gate: permission
saidBy: a test
ran: { answer: no, why: It is a test. }
fields:
  command: { kind: command, sample: go }
  file: { kind: file, sample: a.rs, ${file} }
texts: [{ pattern: 'Command {command} stopped', build: both, shows: [console] }]
causes:
  - { cause: First., tell: 'A sign in {file}.', fix: { words: Do it. } }
  - { cause: Second., tell: A sign., ${signs}, fix: { words: Do it. } }
  - { cause: Third., tell: A sign., provenBy: [{ has: thrice }], fix: { words: Do it. } }
unseen: A test has no run.
sources: [{ version: tauri 2.12.5, file: a.rs, symbol: a }]
seen: read
`;

function entriesOf(text: string): ErrorEntries {
  const read = readErrorEntry(text);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  expect(entryProblems(read.entry)).toEqual([]);
  return { stopped: read.entry };
}

function settled(entries: ErrorEntries, paste: string) {
  const { found } = recognise(paste, entries);
  const first = found[0]?.candidates[0];
  const answer = first && settle(first, found, paste, entries);
  if (!answer) throw new Error('The text is known.');
  return { ...answer, causes: answer.entry.causes.map(({ cause }) => cause) };
}

describe('settle', () => {
  it('puts causes that the paste proves first, and says how many hold together', () => {
    const entries = entriesOf(source('provenBy: [{ has: twice }]'));
    expect(settled(entries, 'Command go stopped')).toMatchObject({
      causes: ['First.', 'Second.', 'Third.'],
      proven: 0,
    });
    expect(settled(entries, 'Command go stopped\nat twice')).toMatchObject({
      causes: ['Second.', 'First.', 'Third.'],
      proven: 1,
    });
    expect(settled(entries, 'thrice, not twice:\nCommand go stopped')).toMatchObject({
      causes: ['Second.', 'Third.', 'First.'],
      proven: 2,
    });
  });

  it('takes a cause that is ruled out away, with its fix', () => {
    const entries = entriesOf(source('ruledOutBy: [{ field: command, whose: tauri }]'));
    const { causes, entry, ruledOut } = settled(entries, 'Command plugin:fs|go stopped');
    expect(causes).toEqual(['First.', 'Third.']);
    expect(entry.not.map(({ cause }) => cause)).toEqual(['Second.']);
    expect(ruledOut).toBe(1);
    expect(settled(entries, 'Command go stopped').ruledOut).toBe(0);
  });

  it('leaves a cause out without a word where another says the same', () => {
    const entries = entriesOf(source('leftOutBy: [{ field: command, whose: tauri }]'));
    const { causes, entry, ruledOut } = settled(entries, 'Command plugin:fs|go stopped');
    expect([causes, entry.not, ruledOut]).toEqual([['First.', 'Third.'], [], 0]);
    expect(settled(entries, 'Command go stopped').causes).toContain('Second.');
  });

  it.each([
    ['app', ['save'], ['plugin:fs|read_file']],
    ['core-default', ['plugin:event|listen', 'window.is_visible'], ['plugin:window|set_title', 'listen']],
    ['core-only', ['plugin:window|set_title', 'set_size'], ['plugin:event|listen', 'plugin:fs|read_file']],
    ['plugin', ['plugin:fs|read_file', 'mine.save'], ['plugin:event|listen', 'save']],
    ['official', ['plugin:fs|read_file'], ['mine.save', 'plugin:event|listen']],
  ])('knows whose a command is: %s', (whose, those, others) => {
    const entries = entriesOf(source(`likelyBy: [{ field: command, whose: ${whose} }]`));
    const likely = (command: string) => settled(entries, `Command ${command} stopped`).likely;
    expect(those.map(likely)).toEqual(those.map(() => 1));
    expect(others.map(likely)).toEqual(others.map(() => 0));
  });

  it('takes a name that was not read for a sign', () => {
    const entries = entriesOf(source('ruledOutBy: [{ field: command, lacks: file }]'));
    expect(settled(entries, 'Command go stopped').ruledOut).toBe(1);
    expect(settled(entries, 'Command go stopped\n --> b.rs:2:8').ruledOut).toBe(0);
  });

  it('reads names beside the text, where they look right', () => {
    const entries = entriesOf(source('likelyBy: [{ field: file }]'));
    const { names, likely, causes } = settled(entries, 'Command go stopped\n --> a.txt\n --> b.rs:2:8');
    expect(names.file).toEqual({ value: 'b.rs:2:8', isRead: true });
    expect([likely, causes[0]]).toEqual([1, 'Second.']);
    expect(settled(entries, 'Command go stopped').names.file).toEqual({ value: 'a.rs', isRead: false });
  });

  it('does not take the lines of another text for its own', () => {
    const paste = `Command a not allowed by ACL
Not allowed to open url https://a.example/x with firefox
    at http://127.0.0.1:48001/a.js:1:2`;
    expect(settled(storedEntries, paste).names.url?.isRead).toBe(false);
  });

  it('says what a page gets where a rejection is the message of a panic', () => {
    const paste = `thread 'main' panicked at src/lib.rs:4:2:
forbidden path: /home/u/a.txt`;
    const { entry } = settled(storedEntries, paste);
    expect(entry.page).toContain('never settles');
    expect(entry.ran.why).toContain('Until the line');
  });
});

describe('entryProblems', () => {
  it('names a sign whose field is not there, and a pattern beside the text without its name', () => {
    const read = readErrorEntry(
      source('provenBy: [{ field: other, lacks: another }]', "beside: ['--> {other}']"),
    );
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(entryProblems(read.entry).map(({ path }) => path)).toEqual([
      'causes.1.provenBy.0.field',
      'causes.1.provenBy.0.lacks',
      'fields.file.beside.0',
    ]);
  });
});
