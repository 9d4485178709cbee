import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../src/simulation/ipc/bytes.ts';
import { readPosted } from '../../../../src/simulation/ipc/posted-text.ts';
import { textFault } from '../../../../src/simulation/ipc/serde/text/text-fault.ts';
import { programOf, type ScriptEntry } from '../../../../src/simulation/index.ts';
import { glyphOf } from '../../../../src/trace/picture/glyph.ts';
import { pictureAt, stepsOf } from '../../../../src/trace/index.ts';
import { outcomesOf } from '../../../../src/trace/words/outcomes.ts';
import { appWith, momentsOf, problemsOf, runOf, scenarioOf, sentencesOf } from './one-app.ts';

const post = (text: string, frame?: string): ScriptEntry => ({
  at: 0,
  page: 'main',
  ...(frame !== undefined && { frame }),
  operation: { type: 'postText', text },
});
const whole = '{"cmd":"echo","callback":1,"error":2,"payload":{"value":"a"},"__TAURI_INVOKE_KEY__":"KEY"}';
const withFrame = { windows: { main: { frames: { ad: { url: 'https://ads.example/a' } } } } };

/* Each text is what serde_json 1.0.154 said of Tauri's own struct when it was run. */
const faults: readonly (readonly [string, string])[] = [
  ['', 'EOF while parsing a value at line 1 column 0'],
  ['hello', 'expected value at line 1 column 1'],
  ['no JSON', 'expected ident at line 1 column 2'],
  ['{', 'EOF while parsing an object at line 1 column 1'],
  ['{a}', 'key must be a string at line 1 column 2'],
  ['{"cmd":1}', 'invalid type: integer `1`, expected a string at line 1 column 8'],
  ['{"cmd":"a","cmd":"b"}', 'duplicate field `cmd` at line 1 column 16'],
  ['{"cmd":"a","callback":-1}', 'invalid value: integer `-1`, expected u32 at line 1 column 24'],
  ['{"cmd":"a","callback":"1"}', 'invalid type: string "1", expected u32 at line 1 column 25'],
  ['{"cmd":"a"}', 'missing field `callback` at line 1 column 11'],
  ['[]', 'invalid length 0, expected struct Message with 6 elements at line 1 column 2'],
  ['"text"', 'invalid type: string "text", expected struct Message at line 1 column 6'],
  [`${whole} x`, 'trailing characters at line 1 column 92'],
  [
    whole.replace(',"__TAURI_INVOKE_KEY__":"KEY"', ''),
    'missing field `__TAURI_INVOKE_KEY__` at line 1 column 61',
  ],
  [
    whole.replace('"payload"', '"options":{"headers":[]},"payload"'),
    'invalid type: sequence, expected a map at line 1 column 58',
  ],
  [
    whole.replace('"payload"', '"options":{"headers":{"a b":"1"}},"payload"'),
    'invalid header `a b` `1` at line 1 column 70',
  ],
];

describe('readPosted', () => {
  it.each(faults)('says of %j: %s', (text, fault) => {
    expect(readPosted(text, false)).toEqual({ fault: `JSON error: ${fault}` });
  });

  it('reads a message, whatever else is in it', () => {
    const text = whole.replace('{', '{ "other" : [1,{"a":null}] ,\n');
    expect(readPosted(text, false)).toEqual({
      message: { cmd: 'echo', callback: 1, error: 2, payload: { value: 'a' }, headers: [], key: 'KEY' },
    });
  });

  it('reads lists for the objects of a message, too', () => {
    const text = '["echo",1,2,null,[{"a":"b"}],"KEY"]';
    expect(readPosted(text, false)).toEqual({
      message: { cmd: 'echo', callback: 1, error: 2, payload: null, headers: [['a', 'b']], key: 'KEY' },
    });
    expect(readPosted('["echo",1,2,[[0],[1],"a/b"],null,"KEY"]', true)).toEqual({
      fault: 'isolation pattern error: Nonce: could not convert slice to array',
    });
  });

  it('with isolation opens nothing that the frame has not sealed', () => {
    const sealed = (nonce: number) =>
      whole.replace(
        '{"value":"a"}',
        JSON.stringify({ nonce: Array(nonce).fill(0), payload: [1], contentType: 'a/b' }),
      );
    expect(readPosted(whole, true)).toEqual({
      fault: 'JSON error: missing field `nonce` at line 1 column 60',
    });
    expect(readPosted(sealed(12), true)).toEqual({ fault: 'isolation pattern error: AES-GCM' });
    expect(readPosted(sealed(3), true)).toEqual({
      fault: 'isolation pattern error: Nonce: could not convert slice to array',
    });
  });
});

describe('textFault', () => {
  it.each([
    ['[1,]', 'trailing comma at line 1 column 4'],
    ['{"a":01}', 'invalid number at line 1 column 7'],
    ['{"a" 1}', 'expected `:` at line 1 column 6'],
    ['"a\\x"', 'invalid escape at line 1 column 4'],
    ['"\n"', 'control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0'],
    ['[1\n 2]', 'expected `,` or `]` at line 2 column 2'],
    ['1e999', 'number out of range at line 1 column 5'],
  ])('says of %j: %s', (text, fault) => {
    expect(textFault(utf8(text), 'Value')).toBe(fault);
  });
});

describe('a text that a page posts by hand', () => {
  it('runs a command if it is all there, and its answer finds no callback', () => {
    const trace = runOf(appWith(), post(whole));
    expect(momentsOf(trace, 'returned')[0]?.value).toEqual({ json: 'a' });
    expect(momentsOf(trace, 'missed')).toMatchObject([{ callback: 1 }]);
    expect(trace.calls).toEqual([]);
    expect(sentencesOf(trace, 'running')).toEqual([
      'echo runs on the async runtime; the main thread stays free.',
    ]);
  });

  it('with a wrong key is dropped, with a line on stderr', () => {
    const trace = runOf(appWith(), post(whole.replace('KEY"}', 'guess"}')));
    expect(momentsOf(trace, 'stderr')[0]?.text).toBe('__TAURI_INVOKE_KEY__ expected KEY but received guess');
    expect(momentsOf(trace, 'running')).toEqual([]);
  });

  it('that is no message is a line in the console', () => {
    const trace = runOf(appWith(), post('no JSON'));
    expect(momentsOf(trace, 'console').map(({ text }) => text)).toEqual([
      'JSON error: expected ident at line 1 column 2',
    ]);
    expect(sentencesOf(trace, 'sent')[0]).toBe('Script of main posts a text by hand: no JSON.');
  });

  it('is shown by every view, though it belongs to no call', () => {
    for (const text of [whole, 'no JSON', whole.replace('"echo"', '"nothing"')]) {
      for (const pattern of ['brownfield', 'isolation'] as const) {
        const trace = runOf(appWith({ pattern }), post(text));
        for (const { index } of stepsOf(trace)) expect(pictureAt(trace, index).windows).toHaveLength(1);
        expect(() => [glyphOf(trace), outcomesOf(trace)]).not.toThrow();
      }
    }
  });
});

describe('a text that a foreign frame posts', () => {
  const originOf = (platform: 'linux' | 'macos' | 'windows') => {
    const trace = runOf(appWith({ ...withFrame, platform }), post(whole, 'ad'));
    return { trace, reason: momentsOf(trace, 'gate').find(({ gate }) => gate === 'origin')?.reason };
  };

  it('counts as the page’s on Linux, where the engine names the page', () => {
    expect(originOf('linux').reason).toBe('local');
  });

  it('counts as the frame’s on macOS, and does not arrive on Windows', () => {
    expect(originOf('macos').reason).toBe('remote');
    const { trace, reason } = originOf('windows');
    expect(reason).toBeUndefined();
    expect(sentencesOf(trace, 'stopped')).toEqual([
      'The message of frame(ad) reaches nobody: the web engine hands on what the top document posts, and this is a frame in it.',
    ]);
  });

  it('is answered in the page of its window, where every script of the core process runs', () => {
    const { trace } = originOf('linux');
    expect(trace.messages.at(-1)?.to).toBe('page(main)');
  });

  it('is written as the engine’s handler in the code', () => {
    const scenario = scenarioOf(appWith(withFrame), post('hello', 'ad'));
    expect(problemsOf(scenario)).toEqual([]);
    expect(programOf(scenario).page?.map(({ text }) => text)).toContain(
      "window.webkit.messageHandlers.ipc.postMessage('hello');",
    );
  });
});
