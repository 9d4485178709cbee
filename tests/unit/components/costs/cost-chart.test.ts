import { describe, expect, it } from 'vitest';
import {
  panelsOf,
  ratioText,
  scaleMarks,
  timeText,
  unitOf,
} from '../../../../src/components/costs/cost-chart.ts';
import { costsOf } from '../../../../src/components/costs/cost-data.ts';
import type { CostRow, Costs } from '../../../../src/schemas/index.ts';
import { inDejaVu } from '../../visualizer/map/fonts.ts';

const costsWith = (...rows: readonly CostRow[]): Costs => ({
  measured: { machine: 'm', engine: 'e', tauri: '2.12.5', build: 'release build', date: '2026-11-23' },
  unit: 'invoke',
  groups: [
    { title: 'Small', rows: [{ id: 'invoke', what: 'Invoke', ms: { brownfield: 2 } }] },
    { title: 'Large', rows },
  ],
});

const largeOf = (ms: CostRow['ms']) =>
  panelsOf(costsWith({ id: 'large', what: 'Large', ms })).at(1)?.lines[0]?.bars ?? [];

describe('ratioText', () => {
  it.each([
    [1, '1×'],
    [1.696, '1.7×'],
    [20.25, '20×'],
    [394.9, '390×'],
    [4813.9, '4,800×'],
    [0.7595, '1/1.3'],
    [0.1646, '1/6'],
    [0.0886, '1/11'],
    [0.0001266, '1/7,900'],
    [0.0001, '1/10,000'],
  ])('says %d as %s', (ratio, text) => {
    expect(ratioText(ratio)).toBe(text);
  });
});

describe('timeText', () => {
  it.each([
    [0.0001, '0.0001 ms'],
    [0.79, '0.79 ms'],
    [3803, '3,803 ms'],
  ])('says %d as %s', (ms, text) => {
    expect(timeText(ms)).toBe(text);
  });
});

describe('unitOf', () => {
  it('is the time of the unit in brownfield', () => {
    expect(unitOf(costsWith())).toBe(2);
  });
});

describe('panelsOf', () => {
  it('begins each bar in the middle and ends it by powers of ten', () => {
    expect(largeOf({ brownfield: 2 }).map(({ end }) => end)).toEqual([50]);
    expect(largeOf({ brownfield: 20_000 }).map(({ end }) => end)).toEqual([100]);
    expect(largeOf({ brownfield: 200 }).map(({ end }) => end)).toEqual([75]);
    expect(largeOf({ page: 0.02 }).map(({ end }) => end)).toEqual([25]);
  });

  it('draws what is cheaper to the left', () => {
    expect(largeOf({ brownfield: 1, isolation: 2, fallback: 3 }).map(({ side }) => side)).toEqual([
      'cheaper',
      'dearer',
      'dearer',
    ]);
  });

  it('has a bar for each way that was measured, 17 px apart, below the words', () => {
    expect(largeOf({ brownfield: 1, fallback: 3 }).map(({ way, y }) => [way, y])).toEqual([
      ['brownfield', 28.5],
      ['fallback', 45.5],
    ]);
  });

  it('leaves open where a bar ends of which only a limit is known', () => {
    const [, large] = panelsOf(
      costsWith({ id: 'call', what: 'Call', ms: { page: 0.001 }, isUpperLimit: true }),
    );
    expect(large?.lines[0]?.bars).toMatchObject([{ way: 'page', isOpen: true, ratio: '1/2,000' }]);
  });

  it.each([{ page: 0.0001 }, { brownfield: 30_000 }])('refuses %o, which the scale has no room for', (ms) => {
    expect(() => largeOf(ms)).toThrow('outside of the chart’s scale');
  });

  it('puts lines below each other, and the scale below all', () => {
    const row = { what: 'Large', ms: { brownfield: 4, isolation: 4 } };
    const large = panelsOf(costsWith({ id: 'a', ...row }, { id: 'b', ...row })).at(1);
    expect(large?.lines.map(({ y, top, bottom }) => [y, top, bottom])).toEqual([
      [14, 20, 54],
      [80, 86, 120],
    ]);
    expect(large?.height).toBe(154);
  });
});

describe('scaleMarks', () => {
  it('are powers of ten, every third one with words', () => {
    expect(scaleMarks.map(({ at }) => at)).toEqual([0, 12.5, 25, 37.5, 50, 62.5, 75, 87.5, 100]);
    expect(scaleMarks.flatMap(({ text }) => text ?? [])).toEqual(['1/1,000', '1×', '1,000×']);
  });
});

describe('the chart of the lesson', () => {
  const panels = panelsOf(costsOf('what-a-message-costs'));
  const lines = panels.flatMap((panel) => panel.lines);
  /** Of the chart on the narrowest phone (px), and from its middle to the words of a bar. */
  const width = 288;
  const away = 11;

  it('compares with the smallest invoke', () => {
    expect(unitOf(costsOf('what-a-message-costs'))).toBe(0.79);
    const megabyte = lines.find(({ what }) => what === 'Send 1 MB as raw bytes');
    expect(megabyte?.bars.map(({ way, ratio }) => `${way} ${ratio}`)).toEqual([
      'brownfield 3.5×',
      'isolation 1,400×',
      'fallback 360×',
    ]);
  });

  // Words of 13 px, like a verdict in a map.
  it('has room for all words in the widest font', () => {
    for (const { what, bars } of lines) {
      expect.soft(inDejaVu('caption', what), what).toBeLessThanOrEqual(width);
      for (const { way, ratio, isOpen } of bars) {
        const words = `${way === 'page' ? '' : `${way} `}${ratio}${isOpen ? ' or less' : ''}`;
        expect.soft(inDejaVu('verdict', words) + away, words).toBeLessThanOrEqual(width / 2);
      }
    }
  });

  it('has room between the words of the scale', () => {
    const edges = scaleMarks.flatMap(({ at, text }) => {
      if (text === undefined) return [];
      const wide = inDejaVu('caption', text);
      const left = (at / 100) * width - wide / 2;
      return [left, left + wide];
    });
    expect([0, ...edges, width]).toEqual([0, ...edges, width].toSorted((one, other) => one - other));
  });
});
