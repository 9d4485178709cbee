import { describe, expect, test } from 'vitest';
import { colour, contrast, difference, seen, type Deficiency, type Theme } from './colours.ts';

const themes: readonly Theme[] = ['light', 'dark'];
const grounds = ['paper', 'surface', 'webview-tint', 'core-tint', 'frame-tint', 'waiting-tint'];

const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', grounds],
  ['ink-2', grounds],
  ['ink-3', grounds],
  ['webview-text', ['paper', 'surface', 'webview-tint']],
  ['core-text', ['paper', 'surface', 'core-tint']],
  ['frame-text', ['paper', 'surface', 'frame-tint']],
  ['allowed', ['paper', 'surface', 'webview-tint', 'core-tint']],
  ['denied', ['paper', 'surface', 'webview-tint', 'core-tint']],
  ['waiting', ['paper', 'surface', 'webview-tint', 'core-tint', 'waiting-tint']],
];
const graphics: readonly (readonly [graphic: string, grounds: readonly string[]])[] = [
  ['line-2', ['paper', 'surface', 'core-tint', 'webview-tint']],
  ['webview', ['paper', 'webview-tint']],
  ['core', ['paper', 'core-tint']],
  ['frame', ['paper', 'frame-tint', 'webview-tint']],
];
const meanings = ['webview', 'core', 'frame', 'allowed', 'denied', 'waiting'];
const deficiencies: readonly Deficiency[] = ['protanopia', 'deuteranopia', 'tritanopia'];

describe.each(themes)('colours, %s', (theme) => {
  test.each(texts)('%s can be read on every ground it stands on', (text, on) => {
    for (const ground of on)
      expect(contrast(colour(text, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)('%s can be seen on every ground it stands on', (graphic, on) => {
    for (const ground of on)
      expect(contrast(colour(graphic, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(3);
  });

  test.each(deficiencies)('no two meanings look the same with %s', (deficiency) => {
    for (const [index, one] of meanings.entries()) {
      for (const other of meanings.slice(index + 1)) {
        const apart = difference(
          seen(colour(one, theme), deficiency),
          seen(colour(other, theme), deficiency),
        );
        expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(10);
      }
    }
  });
});
