import { describe, expect, it } from 'vitest';
import type { Stop } from '../../../../src/player/index.ts';
import {
  anchorOf,
  marksApart,
  timelineOf,
  wordsShown,
} from '../../../../src/visualizer/controls/timeline.ts';
import type { RunMark } from '../../../../src/visualizer/run/run-mark.ts';

const marks: readonly RunMark[] = [
  { step: 3, shape: 'refused', word: 'refused' },
  { step: 6, shape: 'rejected', word: 'rejects' },
];
const stop = (state: Stop['state']): Stop => ({
  at: 2,
  until: 6,
  state,
  ...(state === 'answered' && { option: 0 }),
});
const shapes = (timeline: readonly { step: number; shape: string; word: string }[]) =>
  timeline.map(({ step, shape, word }) => `${String(step)} ${shape} ${word}`);

describe('timelineOf', () => {
  it('gives nothing away while a prediction is open', () => {
    expect(shapes(timelineOf(marks, [stop('open')], []))).toEqual(['2 open predict']);
  });

  it('shows what follows once it is answered or skipped', () => {
    expect(shapes(timelineOf(marks, [stop('answered')], []))).toEqual([
      '2 answered predicted',
      '3 refused refused',
      '6 rejected rejects',
    ]);
    expect(timelineOf(marks, [stop('skipped')], [])[0]?.word).toBe('skipped');
  });

  it('keeps what was refused before, unless this run has a mark there', () => {
    expect(shapes(timelineOf([], [], [3]))).toEqual(['3 before refused before']);
    expect(shapes(timelineOf(marks, [], [3]))).toEqual(['3 refused refused', '6 rejected rejects']);
  });
});

describe('marksApart', () => {
  const many = Array.from({ length: 1000 }, (_, index): RunMark => ({
    step: index * 10 + 9,
    shape: index === 500 ? 'refused' : 'resolved',
    word: index === 500 ? 'refused' : 'resolves',
  }));

  it('leaves room for each mark, and of those without room the one that matters most', () => {
    const apart = marksApart(many, 10_000, 500);
    expect(apart.length).toBeLessThanOrEqual(500 / 16 + 1);
    expect(apart.length).toBeGreaterThan(500 / 16 / 2 - 1);
    expect(apart.filter(({ shape }) => shape === 'refused')).toEqual([
      { step: 5009, shape: 'refused', word: 'refused' },
    ]);
    for (const [index, { step }] of apart.entries()) {
      const next = apart[index + 1];
      if (next) expect(((next.step - step) * 500) / 9_999).toBeGreaterThanOrEqual(16);
    }
  });

  it('draws one of two that would cover each other on a phone, the refusal first', () => {
    const crowded: readonly RunMark[] = [
      { step: 3, shape: 'refused', word: 'refused' },
      { step: 4, shape: 'resolved', word: 'resolves' },
      { step: 22, shape: 'resolved', word: 'resolves' },
    ];
    expect(marksApart(crowded, 23, 130).map(({ step }) => step)).toEqual([3, 22]);
  });

  it('keeps all that have room', () => {
    expect(marksApart(marks, 7, 300)).toEqual(marks);
  });
});

describe('wordsShown', () => {
  const timeline = timelineOf(marks, [stop('answered')], []);

  it('shows every word where there is room', () => {
    expect(wordsShown(timeline, 0, 7, 560)).toHaveLength(3);
  });

  it('keeps only the current and the last where words would touch', () => {
    expect(wordsShown(timeline, 3, 7, 280).map(({ word }) => word)).toEqual(['refused', 'rejects']);
    expect(wordsShown(timeline, 1, 7, 280).map(({ word }) => word)).toEqual(['rejects']);
  });
});

describe('anchorOf', () => {
  it('keeps the words of both ends inside', () => {
    expect([0, 3, 6].map((step) => anchorOf(step, 7))).toEqual(['start', 'middle', 'end']);
  });
});
