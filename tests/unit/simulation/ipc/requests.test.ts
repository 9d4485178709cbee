import { describe, expect, it } from 'vitest';
import { parsePost, parseRequest } from '../../../../src/simulation/ipc/requests.ts';
import type { Body, Header, Json, PostWire, RequestWire } from '../../../../src/trace/record/trace.ts';

const headers: readonly Header[] = [
  ['Content-Type', 'application/json'],
  ['Tauri-Callback', '1'],
  ['Tauri-Error', '2'],
  ['Tauri-Invoke-Key', 'KEY'],
  ['Origin', 'tauri://localhost'],
];

const request = (body: Body | null, more: readonly Header[] = []): RequestWire => ({
  form: 'request',
  method: 'POST',
  url: 'ipc://localhost/go',
  headers: [...headers.filter(([name]) => !more.some(([it]) => it === name)), ...more],
  body,
});

const post = (payload: Body, more: Partial<PostWire> = {}): PostWire => ({
  form: 'post',
  command: 'go',
  callback: 1,
  error: 2,
  options: null,
  payload,
  key: 'KEY',
  ...more,
});

/** What of it cannot be read, or the body that is read. */
function read(parsed: ReturnType<typeof parseRequest>) {
  return 'fault' in parsed ? `${parsed.fault.gate}: ${parsed.fault.text}` : parsed.request.body;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const octets: readonly Header[] = [['Content-Type', 'application/octet-stream']];

describe('parseRequest', () => {
  it('keeps null, and takes no body for {}', () => {
    expect(read(parseRequest(request({ json: null }), false))).toEqual({ json: null });
    expect(read(parseRequest(request(null), false))).toEqual({ json: {} });
    expect(read(parseRequest(request({ bytes: '' }), false))).toEqual({ json: {} });
  });

  it('reads a body as its content type says', () => {
    expect(read(parseRequest(request({ bytes: base64('{"a":[1]}') }), false))).toEqual({ json: { a: [1] } });
    expect(read(parseRequest(request({ bytes: base64('1,2,3') }), false))).toBe(
      'form: trailing characters at line 1 column 2',
    );
    expect(read(parseRequest(request({ json: { a: 1 } }, octets), false))).toEqual({
      bytes: base64('{"a":1}'),
    });
    expect(read(parseRequest(request({ json: 1 }, [['Content-Type', 'text/css']]), false))).toBe(
      'form: content type text/css is not implemented',
    );
  });

  it('refuses what JavaScript writes and serde_json does not read', () => {
    expect(read(parseRequest(request({ json: { a: '\ud800' } }), false))).toBe(
      'form: unexpected end of hex escape at line 1 column 13',
    );
    const nested = (depth: number): Json => (depth === 1 ? [] : [nested(depth - 1)]);
    expect(read(parseRequest(request({ json: nested(127) }), false))).toEqual({ json: nested(127) });
    expect(read(parseRequest(request({ json: nested(128) }), false))).toBe(
      'form: recursion limit exceeded at line 1 column 128',
    );
  });

  it.each([
    [null, 'invalid type: null, expected struct RawIsolationPayload at line 1 column 4'],
    [true, 'invalid type: boolean `true`, expected struct RawIsolationPayload at line 1 column 4'],
    [7, 'invalid type: integer `7`, expected struct RawIsolationPayload at line 1 column 1'],
    ['a"b', 'invalid type: string "a\\"b", expected struct RawIsolationPayload at line 1 column 6'],
    [{}, 'missing field `nonce` at line 1 column 2'],
    [{ a: 1 }, 'missing field `nonce` at line 1 column 7'],
    [{ nonce: [] }, 'missing field `payload` at line 1 column 12'],
    [{ nonce: 'abc' }, 'invalid type: string "abc", expected a sequence at line 1 column 14'],
    [{ nonce: [256] }, 'invalid value: integer `256`, expected u8 at line 1 column 13'],
    [[], 'invalid length 0, expected struct RawIsolationPayload with 3 elements at line 1 column 2'],
    [[[], []], 'invalid length 2, expected struct RawIsolationPayload with 3 elements at line 1 column 7'],
    [[[], [], 1], 'invalid type: integer `1`, expected a string at line 1 column 8'],
  ] satisfies readonly (readonly [Json, string])[])('isolation: %j is not sealed', (json, text) => {
    expect(read(parseRequest(request({ json }), true))).toBe(`unseal: ${text}`);
  });

  it('isolation: bytes are read as the text that they are', () => {
    expect(read(parseRequest(request({ bytes: base64('x') }, octets), true))).toBe(
      'unseal: expected value at line 1 column 1',
    );
    expect(read(parseRequest(request({ bytes: base64('1,2') }, octets), true))).toBe(
      'unseal: invalid type: integer `1`, expected struct RawIsolationPayload at line 1 column 1',
    );
    expect(read(parseRequest(request({ bytes: '' }, octets), true))).toEqual({ bytes: '' });
  });

  it('takes for an id what Rust takes for a u32', () => {
    const withId = (id: string) => read(parseRequest(request({ json: 1 }, [['Tauri-Error', id]]), false));
    expect(withId('4294967295')).toEqual({ json: 1 });
    expect(withId('+07')).toEqual({ json: 1 });
    for (const id of ['4294967296', '-1', '1.0', '', ' 1'])
      expect(withId(id)).toBe('form: Tauri error header value must be a numeric string');
  });
});

describe('parsePost', () => {
  const url = 'tauri://localhost';

  it('keeps null', () => {
    expect(read(parsePost(post({ json: null }), url, false))).toEqual({ json: null });
  });

  it('names the first field that is missing, at the end of the text', () => {
    const message = post({ json: {} }, { callback: null, key: null });
    // {"cmd":"go","error":2,"payload":{}}
    expect(read(parsePost(message, url, false))).toBe(
      'form: JSON error: missing field `callback` at line 1 column 35',
    );
  });

  it('isolation: a payload that is not sealed', () => {
    // {"cmd":"go","callback":1,"error":2,"payload":null
    expect(read(parsePost(post({ json: null }), url, true))).toBe(
      'unseal: JSON error: invalid type: null, expected struct RawIsolationPayload at line 1 column 49',
    );
    expect(read(parsePost(post({ json: { a: 1 } }), url, true))).toBe(
      'unseal: JSON error: missing field `nonce` at line 1 column 52',
    );
  });

  it('isolation: bytes that were sealed come out as numbers, as bytes of the fallback do', () => {
    const sealed = {
      sealed: { bytes: base64('ab') },
      contentType: 'application/octet-stream',
      nonce: 12,
      payload: 18,
      starts: [1, 2],
    };
    expect(read(parsePost(post(sealed), url, true))).toEqual({ json: [97, 98] });
    expect(read(parseRequest(request(sealed), true))).toEqual({ bytes: base64('ab') });
  });

  it('refuses a payload that serde_json does not read, and a header that HTTP has not', () => {
    // {"cmd":"go","callback":1,"error":2,"payload":{"a":"\ud800"
    expect(read(parsePost(post({ json: { a: '\ud800' } }), url, false))).toBe(
      'form: JSON error: unexpected end of hex escape at line 1 column 58',
    );
    const withHeader = (name: string, value: string) =>
      read(parsePost(post({ json: 1 }, { options: { headers: { [name]: value } } }), url, false));
    expect(withHeader('path', 'ä')).toEqual({ json: 1 });
    // {"cmd":"go","callback":1,"error":2,"options":{"headers":{"a b":"c"}}
    expect(withHeader('a b', 'c')).toBe('form: JSON error: invalid header `a b` `c` at line 1 column 68');
  });
});
