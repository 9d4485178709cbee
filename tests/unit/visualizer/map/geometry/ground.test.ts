import { describe, expect, it } from 'vitest';
import { narrowGround, narrowHeight } from '../../../../../src/visualizer/map/geometry/narrow.ts';
import { planOf, type Plan } from '../../../../../src/visualizer/map/geometry/plan.ts';
import { wideGround, wideHeight } from '../../../../../src/visualizer/map/geometry/wide.ts';
import { runOf } from '../runs.ts';

const plan = planOf(runOf('invoke-denied-by-window').trace);
const isolated: Plan = { ...plan, gates: 6 };

describe('wideGround', () => {
  it('has windows, engine and core at the columns of the design', () => {
    const ground = wideGround(plan, 960);
    expect(ground.windows.map(({ x, w }) => x + w)).toEqual([235.25, 235.25]);
    expect(ground.core.x).toBe(372.75);
    expect(ground.between(0, 0).x).toBeCloseTo(298, 0);
  });

  it('gives six gates a smaller distance', () => {
    const ground = wideGround(isolated, 960);
    expect([ground.gate(0, 'core/main').x, ground.gate(5, 'core/main').x, ground.spacing]).toEqual([
      438, 758, 64,
    ]);
  });

  it('gives a wider map wider columns, and a narrower one room for a call', () => {
    expect(wideGround(plan, 1088).spacing).toBeGreaterThan(77.5);
    expect(wideGround(plan, 900).windows[0]?.w).toBeGreaterThan(200);
  });

  it('ends every way where the next one begins', () => {
    const ground = wideGround(plan, 960);
    expect(ground.branch(1).at(-1)).toEqual(ground.trunk('core/async')[0]);
    expect(ground.exit('core/async').at(-1)?.y).toBe(ground.home(1)[0]?.y);
  });
});

describe('wideHeight', () => {
  it('is larger with isolation', () => {
    expect([wideHeight(plan), wideHeight(isolated)]).toEqual([382, 401]);
  });
});

describe('narrowGround', () => {
  it('has its lanes and rows where the design has them', () => {
    const ground = narrowGround(plan, 340);
    expect(ground.trunk('core/async')[0]?.x).toBe(52);
    expect(ground.exit('core/async').at(-1)?.x).toBe(308);
    expect(ground.gate(1, 'core/main').y - ground.gate(0, 'core/main').y).toBe(35);
    expect(ground.windows.map(({ w }) => w + 1.5)).toEqual([164, 164]);
  });

  it('leads async requests past a command of the main thread', () => {
    const both = planOf(runOf('blocked-main-thread').trace);
    expect(narrowGround(both, 340).box('core/main').x).toBeGreaterThan(52);
  });
});

describe('narrowHeight', () => {
  it('is that of the ground at any width', () => {
    expect(narrowHeight(plan)).toBe(narrowGround(plan, 560).height);
  });
});
