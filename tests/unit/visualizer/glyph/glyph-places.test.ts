import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/trace/index.ts';
import { placesOf } from '../../../../src/visualizer/glyph/glyph-places.ts';

const denied: Glyph = {
  marks: ['webview', 'gate', 'gate'],
  isCut: false,
  way: 'preview calls, 2 gates pass',
  end: { kind: 'rejected', word: 'rejected', sentence: 'rejected at permission' },
};
const sealed: Glyph = {
  marks: ['webview', 'frame', 'gate', 'gate', 'gate', 'gate', 'gate', 'gate'],
  isCut: true,
  way: 'main calls, 6 gates pass, save_file runs',
  end: { kind: 'resolved', word: '5', sentence: 'resolved: 5' },
};

describe('placesOf', () => {
  it('sets marks 15 apart, and the end a little further', () => {
    const { x, ...places } = placesOf(denied, {});
    expect([x(0), x(1), x(2)]).toEqual([5, 20, 35]);
    expect(places).toEqual({ end: 54, thread: 'M5 11H46', width: 63.5 });
  });

  it('sets them 13 apart without the word', () => {
    const { x, ...places } = placesOf(denied, { isShort: true });
    expect([x(0), x(1), x(2)]).toEqual([5, 18, 31]);
    expect(places).toEqual({ end: 48, thread: 'M5 11H40', width: 57.5 });
  });

  it('lets the thread go on where the end is hidden', () => {
    expect(placesOf(denied, { isShort: true, hidesEnd: true })).toMatchObject({
      thread: 'M5 11H44',
      width: 44,
    });
    expect(placesOf(denied, { hidesEnd: true })).not.toHaveProperty('end');
  });

  it('breaks the thread for what is left out before the end', () => {
    expect(placesOf(sealed, {})).toMatchObject({ more: 125, end: 144, thread: 'M5 11H118M132 11H136' });
  });

  it('stops the thread at the edge of a ring, and inside of a cup', () => {
    const ending = (kind: 'never' | 'heard') =>
      placesOf({ ...denied, marks: ['core'], end: { ...denied.end, kind } }, {}).thread;
    expect(ending('never')).toBe('M5 11H15.5');
    expect(ending('heard')).toBe('M5 11H20');
  });
});
