import { describe, expect, it } from 'vitest';
import { notePlace } from '../../../src/components/note-place.ts';

const view = { width: 400, height: 600 };
const note = { width: 200, height: 80 };
const line = (left: number, top: number) => ({ left, top, bottom: top + 20 });

describe('notePlace', () => {
  it('is below the term, at its left', () => {
    expect(notePlace([line(50, 100)], note, view)).toEqual({ x: 50, y: 124 });
  });

  it('is below the last line of a term that is broken into two', () => {
    expect(notePlace([line(350, 100), line(10, 130)], note, view)).toEqual({ x: 10, y: 154 });
  });

  it('stays inside the window at its right and at its left', () => {
    expect(notePlace([line(350, 100)], note, view).x).toBe(192);
    expect(notePlace([line(2, 100)], note, view).x).toBe(8);
    expect(notePlace([line(350, 100)], { width: 500, height: 80 }, view).x).toBe(8);
  });

  it('is above the first line where there is no room below', () => {
    expect(notePlace([line(50, 540), line(10, 570)], note, view)).toEqual({ x: 50, y: 456 });
  });

  it('is below where there is room on neither side', () => {
    expect(notePlace([line(50, 40)], { width: 200, height: 570 }, view)).toEqual({ x: 50, y: 64 });
  });
});
