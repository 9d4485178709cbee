import { describe, expect, it } from 'vitest';
import {
  baseline,
  boxOf,
  callForms,
  fit,
  inTwoLines,
  widthOf,
  wrap,
} from '../../../../../src/visualizer/map/geometry/text.ts';
import { overlaps } from '../../../../../src/visualizer/map/geometry/shape.ts';

describe('widthOf', () => {
  it('keeps 0.61 em for a character of code', () => {
    expect(widthOf('call', 'save_file')).toBeCloseTo(9 * 14 * 0.61);
  });

  it('keeps more for wide letters than for narrow ones', () => {
    expect(widthOf('gate', 'mmmm')).toBeGreaterThan(widthOf('gate', 'llll') * 2);
  });
});

describe('baseline', () => {
  it('is below the middle', () => {
    expect(baseline('input', 100)).toBeCloseTo(104.55);
  });
});

describe('fit', () => {
  it('takes the first candidate that fits', () => {
    expect(fit('call', 80, 'invoke(save_file)', 'save_file', 'save')).toBe('save_file');
  });

  it('cuts the last one where none does', () => {
    expect(fit('call', 44, 'save_file')).toBe('save…');
  });

  it('is empty where not even that has room', () => {
    expect(fit('call', 5, 'save_file')).toBe('');
  });
});

describe('wrap', () => {
  it('breaks at spaces and after slashes, and cuts what is left', () => {
    expect(wrap('input', 90, 'one two three four five six', 2)).toEqual(['one two', 'three four…']);
    expect(wrap('input', 110, 'ipc://localhost/save_file', 3)).toEqual(['ipc://', 'localhost/', 'save_file']);
  });
});

describe('inTwoLines', () => {
  it('finds two lines, or says that there is more', () => {
    expect(inTwoLines('input', 80, 'one two three')).toEqual(['one two', 'three']);
    expect(inTwoLines('input', 80, 'one two three four five six')).toBeUndefined();
  });
});

describe('callForms', () => {
  it('shortens an invoke down to its command', () => {
    expect(callForms("invoke('save_file', { path: 'a.txt' })")).toEqual([
      "invoke('save_file', { path: 'a.txt' })",
      "invoke('save_file', { path })",
      "invoke('save_file', {…})",
      "invoke('save_file', …)",
      "invoke('save_file',…)",
      'save_file(…)',
      'save_file',
    ]);
  });

  it('shortens other calls down to their verb', () => {
    expect(callForms("emitTo({ kind: 'App' }, 'doc:changed', { words: 4 })").at(-2)).toBe('emitTo(…)');
    expect(callForms("getCurrentWebviewWindow().listen('doc:changed')").slice(1)).toEqual([
      "listen('doc:changed')",
      'listen(…)',
      'listen',
    ]);
  });
});

describe('boxOf', () => {
  it('starts left of an anchor in the middle or at the end', () => {
    const text = { x: 100, y: 50, text: 'save', as: 'call' } as const;
    const width = widthOf('call', 'save');
    expect(boxOf(text)).toMatchObject({ x: 100, w: width });
    expect(boxOf({ ...text, anchor: 'middle' }).x).toBeCloseTo(100 - width / 2);
    expect(boxOf({ ...text, anchor: 'end' }).x).toBeCloseTo(100 - width);
  });

  it('is upright where the text is turned', () => {
    const box = boxOf({ x: 100, y: 50, text: 'save', as: 'call', turned: true });
    expect(box.h).toBeCloseTo(widthOf('call', 'save'));
    expect(box.y + box.h).toBeCloseTo(50);
  });
});

describe('overlaps', () => {
  it('is false for boxes that only touch', () => {
    const box = { x: 0, y: 0, w: 10, h: 10 };
    expect(overlaps(box, { ...box, x: 10 })).toBe(false);
    expect(overlaps(box, { ...box, x: 9 })).toBe(true);
  });
});
