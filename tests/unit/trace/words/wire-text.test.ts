import { describe, expect, test } from 'vitest';
import { wireText } from '../../../../src/trace/words/wire-text.ts';

describe('wireText', () => {
  test('writes a request with its headers and its body', () => {
    const text = wireText({
      form: 'request',
      method: 'POST',
      url: 'ipc://localhost/word_count',
      headers: [['Content-Type', 'application/json']],
      body: { json: { text: 'to be' } },
    });
    expect(text).toBe('POST ipc://localhost/word_count\nContent-Type: application/json\n\n{"text":"to be"}');
  });

  test('writes a response, and no body where there is none', () => {
    expect(wireText({ form: 'response', status: 500, headers: [], body: { text: 'no' } })).toBe('500\n\nno');
    expect(wireText({ form: 'response', status: 200, headers: [], body: null })).toBe('200');
  });
});
