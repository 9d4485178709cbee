import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTraceFile } from '../../../../src/components/trace-viewer/read-file.ts';
import { createRecogniser } from '../../../../src/diagnosis/index.ts';
import { anonymousCopy, verdictOf } from '../../../../src/diagnosis/recording/index.ts';
import { traceIn } from '../../../../src/schemas/trace.ts';
import { readRecordings } from '../../../../src/tools/recordings.ts';
import { stepsOf, type Trace } from '../../../../src/trace/index.ts';
import { readStoredEntries } from '../../../../src/tools/stored-entries.ts';
import { knownTexts } from './known-texts.ts';

const storedEntries = readStoredEntries();

const forms = { recognise: createRecogniser(storedEntries), entries: storedEntries };

/** What a reader's app may be called, say and hold; each goes where such a thing goes in a record. */
interface Names {
  readonly window: string;
  readonly other: string;
  readonly frame: string;
  readonly command: string;
  readonly plugin: string;
  readonly event: string;
  readonly key: string;
  readonly text: string;
  readonly site: string;
  readonly capability: string;
  readonly home: string;
  readonly header: string;
  readonly note: string;
}

/** What a recorder writes in an app of these names. */
function recordOf(names: Names): string {
  const { window, other, frame, command, plugin, event, key, text, site, capability, home, header, note } =
    names;
  let seq = 0;
  const page = (kind: string, fields: object, webview = window, name = '') => ({
    at: 1000 + seq,
    kind,
    document: name === '' ? (webview === window ? 1 : 2) : 3,
    seq: ++seq,
    frame: name,
    isolation: false,
    webview,
    ...fields,
  });
  const core = (kind: string, fields: object) => ({ at: 1000 + seq++, kind, thread: 'core/main', ...fields });
  const ask = (id: number, name: string, args: unknown, webview = window) =>
    page(
      'request',
      {
        request: id,
        url: `ipc://localhost/${encodeURIComponent(name)}`,
        method: 'POST',
        headers: [
          ['content-type', 'application/json'],
          ['tauri-callback', String(id * 10)],
          ['tauri-error', String(id * 10 + 1)],
          ['tauri-invoke-key', 'kZyXwVuTsRqPoNmLkJiH'],
          ['user-agent', header],
          [header, text],
        ],
        body: { text: JSON.stringify(args) },
        isInvoke: true,
      },
      webview,
    );
  const answer = (id: number, isOk: boolean, value: unknown, webview = window) => [
    page(
      'response',
      {
        request: id,
        status: 200,
        headers: [
          ['content-type', 'application/json'],
          ['tauri-response', isOk ? 'ok' : 'error'],
          [header, header],
        ],
        body: { text: JSON.stringify(value) },
      },
      webview,
    ),
    page('callback', { callback: isOk ? id * 10 : id * 10 + 1, json: value }, webview),
  ];
  const refusal = `${command} not allowed on window "${other}", webview "${other}", URL: ${site}\n\nallowed on: [windows: "${window}", URL: local]\n\nreferenced by: capability: ${capability}, permission: allow-${command}`;
  return [
    core('versions', { tauri: '2.12.5', engine: '2.50.6' }),
    page('loaded', { url: `${site}/${text}`, origin: site }),
    page('loaded', { url: 'tauri://localhost', origin: 'tauri://localhost' }, other),
    page('loaded', { url: site, origin: site }, window, frame),
    ask(1, command, {
      [key]: text,
      path: `${home}/${text}`,
      list: [text, { [key]: [text] }],
      ok: true,
      n: 71_934_552,
    }),
    core('running', { command }),
    ...answer(1, true, { [key]: text }),
    ask(2, command, { [key]: text }, other),
    ...answer(2, false, refusal, other),
    ask(3, `plugin:${plugin}|${command}`, { [key]: text }),
    ...answer(3, false, { kind: text, [key]: home }),
    ask(4, 'plugin:event|listen', { event, target: { kind: 'Window', label: window }, handler: 77 }),
    ...answer(4, true, 5),
    ask(5, 'plugin:event|emit', { event, payload: { [key]: text } }, other),
    page('callback', { callback: 77, json: { event, id: 5, payload: { [key]: text } } }),
    ...answer(5, true, null, other),
    page('message', {
      body: {
        text: JSON.stringify({
          cmd: command,
          callback: 60,
          error: 61,
          options: { headers: { [header]: text } },
          payload: { [key]: text },
          __TAURI_INVOKE_KEY__: 'kZyXwVuTsRqPoNmLkJiH',
        }),
      },
    }),
    page('message', { body: { text: `${note} no JSON` } }),
    page('console', { level: 'error', text: `${note} ${text}` }),
    page('console', {
      level: 'warn',
      text: `[TAURI] Couldn't find callback id 4211. This might happen when the app is reloaded while Rust is running an asynchronous operation.`,
    }),
    page('violation', {
      directive: 'connect-src',
      blocked: site,
      policy: `connect-src 'self' ${site}; img-src ${site}`,
    }),
    core('emitted', { event, payload: { [key]: text } }),
    core('listening', { event, id: 9, target: { kind: 'Any' } }),
    core('heard', { event, id: 9, target: { kind: 'Any' }, payload: JSON.stringify({ [key]: text }) }),
    core('panicked', { command, text: `${note}: ${text}` }),
    core('closed', { window: other }),
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
}

// Words that no text of Tauri's has, so that whatever is found again came through.
const word = fc.stringMatching(/^[a-z]{3}[0-9][a-z0-9]{8}$/);
const names = fc.record<Names>({
  window: word,
  other: word,
  frame: word,
  command: word,
  plugin: word,
  event: word,
  key: word,
  text: fc.tuple(word, fc.string({ unit: 'grapheme', maxLength: 40 })).map(([start, rest]) => start + rest),
  site: word.map((name) => `https://${name}.example`),
  capability: word,
  home: word.map((name) => `/home/${name}`),
  header: word,
  note: word,
});

function opened(text: string): Trace {
  const read = readTraceFile(text);
  if ('trace' in read) return read.trace;
  throw new Error(JSON.stringify(read.refusal));
}

const kindsIn = (trace: Trace) => verdictOf(trace, knownTexts).things.map(({ kind }) => kind);

describe('anonymousCopy', () => {
  it('leaves no name and no payload of 500 apps in their copies (seed 20261128)', () => {
    fc.assert(
      fc.property(names, (given) => {
        const trace = opened(recordOf(given));
        const { copy } = anonymousCopy(trace, forms);
        const json = JSON.stringify(copy);
        const markers = Object.values(given).flatMap((value) => /[a-z]{3}[0-9][a-z0-9]{8}/.exec(value) ?? []);
        for (const marker of [...markers, '71934552', 'kZyXwVuTsRqPoNmLkJiH', 'user-agent', '/home'])
          expect(json).not.toContain(marker);
        expect(traceIn(JSON.parse(json))).toHaveProperty('trace');
        expect(stepsOf(copy).length).toBe(stepsOf(trace).length);
      }),
      { numRuns: 500, seed: 20_261_128 },
    );
  });

  const [sample] = fc.sample(names, { numRuns: 1, seed: 1 });
  if (!sample) throw new Error('there is no sample');

  it('gives one name one letter, keeps what is Tauri’s, and says what it left out', () => {
    const { copy, names: replaced, texts, leftOut } = anonymousCopy(opened(recordOf(sample)), forms);
    expect(copy.calls.map(({ command }) => command).slice(0, 5)).toEqual([
      'command-a',
      'command-a',
      'plugin:plugin-a|command-a',
      'plugin:event|listen',
      'plugin:event|emit',
    ]);
    expect(copy.actors.map(({ id }) => id).slice(0, 3)).toEqual([
      'page(window-a)',
      'page(window-b)',
      'frame(frame-a)',
    ]);
    expect(replaced).toContainEqual({ kind: 'command', from: sample.command, to: 'command-a' });
    expect(texts.map(([, to]) => to).join('\n')).toContain(
      'command-a not allowed on window "window-b", webview "window-b", URL: https://site-a.invalid',
    );
    expect(leftOut).toContain(`${sample.note} ${sample.text}`);
    expect(leftOut).toContain(`${sample.note} no JSON`);
    const [first] = copy.messages;
    expect(first?.wire.form === 'request' && first.wire.headers).toEqual([
      ['content-type', 'application/json'],
      ['tauri-callback', '10'],
      ['tauri-error', '11'],
      ['tauri-invoke-key', 'KEY'],
    ]);
  });

  it('keeps the names of commands if the reader wants that, where nothing can be hidden in them', () => {
    const trace = opened(recordOf({ ...sample, command: 'save_note' }));
    const { copy } = anonymousCopy(trace, forms, { keepsCommands: true });
    expect(copy.calls[0]?.command).toBe('save_note');
    const odd = anonymousCopy(opened(recordOf({ ...sample, command: 'Ada Lovelace' })), forms, {
      keepsCommands: true,
    });
    expect(odd.copy.calls[0]?.command).toBe('command-a');
  });

  it.each(readRecordings())('makes of $file a copy that is a trace with the same verdict', ({ trace }) => {
    const { copy } = anonymousCopy(trace, forms);
    expect(traceIn(JSON.parse(JSON.stringify(copy)))).toHaveProperty('trace');
    expect(stepsOf(copy).length).toBe(stepsOf(trace).length);
    expect(kindsIn(copy)).toEqual(kindsIn(trace));
    expect(JSON.stringify(copy)).not.toMatch(/\/home\/u|save_file|word_count|autosave|main-cap|to be or/);
  });
});
