import { createDecipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exampleKey, sealExample } from '../../../src/components/sealed-example.ts';

const { text, nonce, ciphertext, tag, sealedAgain, body } = await sealExample();
const payload = '{"path":"/home/u/notes/a.txt","contents":"x"}';

function open(sealed: readonly number[], key: Uint8Array = exampleKey): string {
  const decipher = createDecipheriv('aes-256-gcm', key, Uint8Array.from(nonce));
  decipher.setAuthTag(Uint8Array.from(sealed.slice(-16)));
  return Buffer.concat([decipher.update(Uint8Array.from(sealed.slice(0, -16))), decipher.final()]).toString();
}

describe('sealExample', () => {
  it('seals a payload of 45 bytes with a nonce of 12 and a tag of 16', () => {
    expect(text).toBe(payload);
    expect([nonce.length, ciphertext.length, tag.length]).toEqual([12, 45, 16]);
  });

  it('is opened with its key and nonce', () => {
    expect(open([...ciphertext, ...tag])).toBe(payload);
  });

  it('is not opened once a number is changed, or with another key', () => {
    const [first = 0, ...rest] = [...ciphertext, ...tag];
    expect(() => open([first ^ 1, ...rest])).toThrow('unable to authenticate data');
    expect(() => open([first, ...rest], exampleKey.with(0, 1))).toThrow('unable to authenticate data');
  });

  it('is other numbers with another nonce', () => {
    expect(sealedAgain).toHaveLength(45);
    expect(sealedAgain).not.toEqual(ciphertext);
  });

  it('travels as the three keys that the core process reads', () => {
    expect(JSON.parse(body)).toEqual({
      nonce,
      payload: [...ciphertext, ...tag],
      contentType: 'application/json',
    });
  });
});
