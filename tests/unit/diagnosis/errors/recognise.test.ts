import { describe, expect, it } from 'vitest';
import {
  createRecogniser,
  MAX_PASTE,
  recognise,
  type ErrorEntries,
} from '../../../../src/diagnosis/index.ts';
import { readErrorEntry } from '../../../../src/schemas/error.ts';

const entry = (texts: readonly string[], fields: string) => {
  const read = readErrorEntry(`kind: text
title: Made for a test
group: refused
verdict: Refused
lede: A lede.
ends: refused
brief: refused
gate: permission
saidBy: a test
ran: { answer: no, why: It is a test. }
fields: { ${fields} }
texts: ${JSON.stringify(texts.map((pattern) => ({ pattern, build: 'both', shows: ['console'] })))}
causes: [{ cause: A cause., tell: A sign., fix: { words: Do it. } }]
unseen: A test has no run.
sources: [{ version: tauri 2.12.5, file: a.rs, symbol: a }]
seen: read
`);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.entry;
};

const entries: ErrorEntries = {
  refused: entry(['Command {name} not allowed by ACL'], 'name: { kind: command, sample: go }'),
  unknown: entry(['{name} not allowed. Command not found'], 'name: { kind: command, sample: go }'),
  args: entry(
    ['invalid args `{key}` for command `{name}`: {why}'],
    'key: { kind: argument, sample: a }, name: { kind: command, sample: go }, why: { kind: text, sample: b }',
  ),
  begun: entry(
    ['invalid args `{key}` for command `{name}`'],
    'key: { kind: argument, sample: a }, name: { kind: command, sample: go }',
  ),
  missing: entry(
    ['invalid args `{key}` for command `{name}`: command {name} missing required key {key}'],
    'key: { kind: argument, sample: a }, name: { kind: command, sample: go }',
  ),
  lines: entry(['error: a permission is unknown\nin {file}'], 'file: { kind: file, sample: a.json }'),
  short: entry(['AES-GCM'], ''),
  bound: entry(
    ['error[E0277]: the trait bound `{type}: Kind` is not satisfied'],
    'type: { kind: type, sample: Doc }',
  ),
  report: entry(['"blocked": "{url}", "by": "csp"'], 'url: { kind: url, sample: "ipc:a" }'),
};

const read = (paste: string) =>
  recognise(paste, entries).found.map(({ candidates }) =>
    candidates.map(({ slug, names }) =>
      [slug, ...names.map(({ field, value }) => `${field}=${value}`)].join(' '),
    ),
  );

describe('recognise', () => {
  it.each([
    ['plain', 'Command go not allowed by ACL', 'refused name=go'],
    [
      'after what a console says',
      'Uncaught (in promise) Error: Command go not allowed by ACL',
      'refused name=go',
    ],
    ['with a plugin', 'Command plugin:fs|read_file not allowed by ACL.', 'refused name=plugin:fs|read_file'],
    [
      'as a debug text has a plugin',
      'fs.read_file not allowed. Command not found',
      'unknown name=fs.read_file',
    ],
    ['in quotes', '"Command go not allowed by ACL"', 'refused name=go'],
    ['over two lines', 'Command go\n   not allowed by ACL', 'refused name=go'],
    ['with colours', '\u001b[31mCommand \u001b[1mgo\u001b[0m not allowed by ACL', 'refused name=go'],
    ['with numbers of lines', '12 | Command go not\n13 | allowed by ACL', 'refused name=go'],
    ['as JSON', String.raw`{"error":"error: a permission is unknown\nin a.json"}`, 'lines file=a.json'],
    ['broken by a narrow terminal', 'Command go not allo\nwed by ACL', 'refused name=go'],
    [
      'without the quotes that a chat took',
      'invalid args path for command go: no',
      'args key=path name=go why=no',
    ],
    [
      'in quotes of another kind',
      'invalid args \'path\' for command "go": no',
      'args key=path name=go why=no',
    ],
    [
      'in quotes that open and close differently',
      "invalid args `path' for command `go': no",
      'args key=path name=go why=no',
    ],
    ['without the head of the compiler', 'the trait bound `Doc: Kind` is not satisfied', 'bound type=Doc'],
    [
      'with the head of the compiler',
      'error[E0277]: the trait bound `Doc: Kind` is not satisfied',
      'bound type=Doc',
    ],
    ['as JSON with spaces', '{"blocked": "ipc:a", "by": "csp"}', 'report url=ipc:a'],
    ['as JSON without spaces', '{"blocked":"ipc:a","by":"csp"}', 'report url=ipc:a'],
    ['as a log of Python', "{'blocked': 'ipc:a', 'by': 'csp'}", 'report url=ipc:a'],
    ['of letters that are not English', 'Command öffne_datei not allowed by ACL', 'refused name=öffne_datei'],
  ])('reads a text %s', (_, paste, wanted) => {
    expect(read(paste)).toEqual([[wanted]]);
  });

  it('has the more specific of two first', () => {
    expect(read('invalid args `path` for command `go`: command go missing required key path')).toEqual([
      [
        'missing key=path name=go name=go key=path',
        'args key=path name=go why=command go missing required key path',
      ],
    ]);
  });

  it('takes what a text begins with for no other reading of it', () => {
    expect(read('invalid args `path` for command `go`')).toEqual([['begun key=path name=go']]);
    const [candidates] = read('invalid args `path` for command `go`: it is not there');
    expect(candidates).toEqual(['args key=path name=go why=it is not there']);
  });

  it('takes one name for a field that is in a text twice', () => {
    expect(read('invalid args `path` for command `go`: command stop missing required key path')).toEqual([
      ['args key=path name=go why=command stop missing required key path'],
    ]);
  });

  it('finds all texts in their order, each once', () => {
    const paste =
      'b not allowed. Command not found\nCommand a not allowed by ACL\nb not allowed. Command not found';
    expect(read(paste)).toEqual([['unknown name=b'], ['refused name=a']]);
  });

  it('takes a short text only as a whole line', () => {
    expect(read('AES-GCM')).toEqual([['short']]);
    expect(read('Error: AES-GCM\nat once')).toEqual([['short']]);
    expect(read('we use AES-GCM here')).toEqual([]);
  });

  it.each([
    '',
    ' ',
    'hello',
    'Command not allowed by ACL',
    'Command a b not allowed by ACL',
    'command go not allowed',
    'error[E0999]: the trait bound `Doc: Kind` is not satisfied',
  ])('guesses nothing of %j', (paste) => {
    expect(read(paste)).toEqual([]);
  });

  it('says where a name is', () => {
    const paste = 'x\r\nCommand \u001b[1mgo\u001b[0m not allowed by ACL';
    const [text] = recognise(paste, entries).found;
    const [name] = text?.candidates[0].names ?? [];
    expect(paste.slice(name?.start, name?.end)).toBe('go');
  });

  it('reads the first million characters, and says so', () => {
    const recognised = createRecogniser(entries);
    const text = 'Command go not allowed by ACL';
    expect(recognised(`${text}${' '.repeat(MAX_PASTE)}`)).toMatchObject({ isCut: true, found: [{}] });
    expect(recognised(`${' '.repeat(MAX_PASTE)}${text}`)).toEqual({ isCut: true, found: [] });
  });
});
