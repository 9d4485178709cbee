import { describe, expect, test } from 'vitest';
import { highlight, textOf } from '../../../src/figures/highlight.ts';

describe('highlight', () => {
  test('knows three inks: text, keyword, comment', async () => {
    expect(await highlight(['const size = await save(); // bytes'], 'typescript')).toEqual([
      [['k', 'const'], ' size = ', ['k', 'await'], ' save(); ', ['c', '// bytes']],
    ]);
  });

  test('leaves operators in the ink of the text', async () => {
    expect(await highlight(['pub fn f(a: &str) -> usize {'], 'rust')).toEqual([
      [['k', 'pub'], ' ', ['k', 'fn'], ' f(a: &str) -> usize {'],
    ]);
  });

  test('loses no character', async () => {
    const lines = ['/** One', ' * two */', '', '  if (a < b && c) return `x ${y}`;'];
    const tokens = await highlight(lines, 'typescript');
    expect(tokens.map((line) => line.map(textOf).join(''))).toEqual(lines);
  });
});
