import { describe, expect, it } from 'vitest';
import {
  blocks,
  codeOf,
  escaped,
  fenced,
  hanging,
  sentence,
  tableOf,
} from '../../../../src/components/markdown/words.ts';

describe('escaped', () => {
  it('leaves nothing that Markdown would read as a mark', () => {
    expect(escaped('a_b *c* [d](e) <f> #g `h` i|j')).toBe(
      String.raw`a\_b \*c\* \[d\](e) \<f\> \#g \`h\` i\|j`,
    );
  });
});

describe('sentence', () => {
  it('keeps code as code, and nothing else as a mark', () => {
    expect(sentence('Call `save_file`, not save_all.')).toBe(
      String.raw`Call ${'`save_file`'}, not save\_all.`,
    );
  });
});

describe('codeOf', () => {
  it('marks code that holds backticks by more of them', () => {
    expect(codeOf('a`b')).toBe('``a`b``');
    expect(codeOf('`a`')).toBe('`` `a` ``');
  });

  it('is one line', () => {
    expect(codeOf('a\n  b')).toBe('`a b`');
  });
});

describe('fenced', () => {
  it('is longer than any row of backticks in the text', () => {
    expect(fenced('a', 'json')).toBe('```json\na\n```');
    expect(fenced('```\na\n```')).toBe('````\n```\na\n```\n````');
  });
});

describe('hanging', () => {
  it('moves all lines but the first and empty ones', () => {
    expect(hanging('a\n\nb\nc')).toBe('a\n\n   b\n   c');
  });
});

describe('tableOf', () => {
  it('has a head, a rule and rows, and a bar inside of a cell is no end of it', () => {
    expect(tableOf(['A', 'B'], [['`a|b`', String.raw`c\|d`]])).toBe(
      ['| A | B |', '| --- | --- |', String.raw`| ${'`a\\|b`'} | c\|d |`].join('\n'),
    );
  });
});

describe('blocks', () => {
  it('leaves out what is not there', () => {
    expect(blocks('a', undefined, '', 'b')).toBe('a\n\nb');
  });
});
