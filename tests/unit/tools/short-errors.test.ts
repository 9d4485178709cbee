import { describe, expect, it } from 'vitest';
import { withShortErrors } from '../../../src/tools/short-errors.ts';

describe('withShortErrors', () => {
  it('leaves out the text of an error, with or without values in it', () => {
    const code = "if (a) throw new Error('no a'); else throw new Error(`no ${b(`c`)}`);";
    expect(withShortErrors(code)).toBe("if (a) throw new Error(''); else throw new Error('');");
  });

  it('keeps a cause, and what is no text', () => {
    const code = "throw new Error('no a', { cause }); throw new Error(given); throw new TypeError('no b');";
    expect(withShortErrors(code)).toBe(
      "throw new Error('', { cause }); throw new Error(given); throw new TypeError('no b');",
    );
  });

  it('changes no other text', () => {
    const code = "const text = 'no a'; log(`no ${b}`, new Set('c'));";
    expect(withShortErrors(code)).toBe(code);
  });
});
