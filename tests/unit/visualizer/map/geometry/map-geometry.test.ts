import { describe, expect, it } from 'vitest';
import { narrowGeometry, narrowHeight } from '../../../../../src/visualizer/map/geometry/narrow.ts';
import { planOf, type Plan } from '../../../../../src/visualizer/map/geometry/plan.ts';
import { wideGeometry, wideHeight } from '../../../../../src/visualizer/map/geometry/wide.ts';
import { runOf } from '../runs.ts';

const plan = planOf(runOf('invoke-denied-by-window').trace);
const isolated: Plan = { ...plan, gates: 6 };

describe('wideGeometry', () => {
  it('has windows, engine and core at the columns of the design', () => {
    const geometry = wideGeometry(plan, 960);
    expect(geometry.windows.map(({ x, w }) => x + w)).toEqual([235.25, 235.25]);
    expect(geometry.core.x).toBe(372.75);
    expect(geometry.outside(0, 0).x).toBeCloseTo(298, 0);
  });

  it('gives six gates a smaller distance', () => {
    const geometry = wideGeometry(isolated, 960);
    expect([geometry.gate(0, 'core/main').x, geometry.gate(5, 'core/main').x, geometry.spacing]).toEqual([
      438, 758, 64,
    ]);
  });

  it('gives a wider map wider columns, and a narrower one room for a call', () => {
    expect(wideGeometry(plan, 1088).spacing).toBeGreaterThan(77.5);
    expect(wideGeometry(plan, 900).windows[0]?.w).toBeGreaterThan(200);
  });

  it('ends every lane where the next one begins', () => {
    const geometry = wideGeometry(plan, 960);
    expect(geometry.branch(1).at(-1)).toEqual(geometry.trunk('core/async')[0]);
    expect(geometry.exit('core/async').at(-1)?.y).toBe(geometry.delivery(1)[0]?.y);
  });
});

describe('wideHeight', () => {
  it('is larger with isolation', () => {
    expect([wideHeight(plan), wideHeight(isolated)]).toEqual([382, 401]);
  });
});

describe('narrowGeometry', () => {
  it('has its lanes and rows where the design has them', () => {
    const geometry = narrowGeometry(plan, 340);
    expect(geometry.trunk('core/async')[0]?.x).toBe(52);
    expect(geometry.exit('core/async').at(-1)?.x).toBe(308);
    expect(geometry.gate(1, 'core/main').y - geometry.gate(0, 'core/main').y).toBe(35);
    expect(geometry.windows.map(({ w }) => w + 1.5)).toEqual([164, 164]);
  });

  it('leads async requests past a command of the main thread', () => {
    const both = planOf(runOf('blocked-main-thread').trace);
    expect(narrowGeometry(both, 340).command('core/main').x).toBeGreaterThan(52);
  });
});

describe('narrowHeight', () => {
  it('is that of the geometry at any width', () => {
    expect(narrowHeight(plan)).toBe(narrowGeometry(plan, 560).height);
  });
});
