import { describe, expect, it } from 'vitest';
import { fitted, outlined, widthOf, wrapped } from '../../../../src/components/cards/text.ts';

describe('widthOf', () => {
  it('grows with size and weight', () => {
    expect(widthOf('Tauri', 64, 'regular')).toBeCloseTo(2 * widthOf('Tauri', 32, 'regular'));
    expect(widthOf('Tauri', 64, 'bold')).toBeGreaterThan(widthOf('Tauri', 64, 'regular'));
  });
});

describe('outlined', () => {
  it('draws each letter, and nothing for a space', () => {
    expect(outlined('a b', 10, 20, 64, 'bold').match(/<path /g)).toHaveLength(2);
  });
});

describe('wrapped', () => {
  it('breaks between words, where the next has no room', () => {
    const room = widthOf('one two', 32, 'regular');
    expect(wrapped('one two three', room, 32, 'regular')).toEqual(['one two', 'three']);
  });

  it('breaks a word that has no room in a whole line', () => {
    const lines = wrapped('abcdefghij', widthOf('abcd', 32, 'regular') + 1, 32, 'regular');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('abcdefghij');
  });
});

describe('fitted', () => {
  const sizes = [
    { size: 64, lines: 1 },
    { size: 32, lines: 2 },
  ];

  it('takes the largest size that fits', () => {
    expect(fitted('short', 1000, sizes, 'bold')).toEqual({ size: 64, lines: ['short'] });
    expect(
      fitted('a line that is too long', widthOf('a line that is', 32, 'bold') + 1, sizes, 'bold'),
    ).toEqual({
      size: 32,
      lines: ['a line that is', 'too long'],
    });
  });

  it('cuts what fits in none, within its room', () => {
    const room = 200;
    const { size, lines } = fitted('many words that are more than there is room for', room, sizes, 'bold');
    expect(size).toBe(32);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, size, 'bold')).toBeLessThanOrEqual(room);
  });
});
