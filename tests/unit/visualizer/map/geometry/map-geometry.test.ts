import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../../../src/trace/index.ts';
import type { LayoutOptions } from '../../../../../src/visualizer/map/geometry/layout-options.ts';
import { narrowGeometry } from '../../../../../src/visualizer/map/geometry/narrow.ts';
import { planOf, type Plan } from '../../../../../src/visualizer/map/geometry/plan.ts';
import { withMeasure, type Measure } from '../../../../../src/visualizer/map/geometry/text.ts';
import { wideGeometry } from '../../../../../src/visualizer/map/geometry/wide.ts';
import { runOf } from '../runs.ts';
import { inDejaVu, inSiteFont } from '../fonts.ts';

const plan = planOf(runOf('invoke-denied-by-window').trace);
const counts = planOf(runOf('invoke-success').trace);
const both = planOf(runOf('blocked-main-thread').trace);
const isolated: Plan = { ...plan, gates: 6 };
const options: LayoutOptions = { alone: new Set(), noted: new Set(), detail: 0 };
const kept = (...gates: readonly Gate[]): LayoutOptions => ({ ...options, alone: new Set(gates) });

const groups = (of: Plan, width: number, how = options) =>
  wideGeometry(of, width, how).groups.map(({ gates }) => gates.join(' '));

describe('wideGeometry', () => {
  it('has windows, engine and core at the columns of the design', () => {
    const geometry = wideGeometry(plan, 884, options);
    expect(geometry.windows.map(({ x, w }) => x + w)).toEqual([195.25, 195.25]);
    expect(geometry.core.x).toBe(288.75);
    const home = wideGeometry(counts, 1200, options);
    expect([home.windows[0]?.request.x, home.core.x]).toEqual([249, 350.75]);
  });

  it('draws every gate alone where there is room, larger at the width of the home page', () => {
    const home = wideGeometry(counts, 1200, options);
    expect(home.groups.map(({ gates }) => gates)).toEqual([
      ['key'],
      ['origin'],
      ['permission'],
      ['command'],
      ['arguments'],
    ]);
    expect([home.gateScale, wideGeometry(counts, 884, options).gateScale]).toEqual([1.27, 1]);
  });

  it('keeps lintels 8 px apart at least, and in the band of their thread', () => {
    for (const width of [700, 768, 884, 1200]) {
      for (const of of [plan, counts, both, isolated]) {
        const geometry = wideGeometry(of, width, options);
        let next = 0;
        const edges = geometry.groups.map(({ gates }, index) => {
          next += gates.length;
          const { x } = geometry.gate(next - 1, 'core/main');
          const half = geometry.lintel(index) / 2;
          return [x - half, x + half + (gates.length > 1 ? 8 : 0)] as const;
        });
        edges.slice(1).forEach(([start], index) => {
          expect(start - (edges[index]?.[1] ?? 0)).toBeGreaterThanOrEqual(7);
        });
        const band = geometry.bands['core/main'];
        expect(edges[0]?.[0]).toBeGreaterThanOrEqual(band.x);
        expect(edges.at(-1)?.[1]).toBeLessThanOrEqual(band.x + band.w);
      }
    }
  });

  it('puts a command below its gates where there is no room beside them', () => {
    const geometry = wideGeometry(counts, 884, options);
    const lane = geometry.gate(0, 'core/main').y;
    expect(geometry.command('core/main').y).toBeGreaterThan(lane + 60);
    expect(wideGeometry(counts, 1200, options).command('core/main').y).toBe(
      wideGeometry(counts, 1200, options).gate(0, 'core/main').y - 24,
    );
  });

  it('folds what has no room, but for what decides', () => {
    expect(groups(plan, 884)).toEqual(['key', 'origin', 'permission', 'command arguments']);
    expect(groups(counts, 700)).toEqual(['key origin permission command arguments']);
    expect(groups(plan, 700, kept('permission'))).toEqual(['key origin', 'permission', 'command arguments']);
    expect(groups(both, 884, kept('permission'))).toEqual(['key origin', 'permission', 'command arguments']);
  });

  it('puts the gate of arguments on the thread of async commands if it is alone', () => {
    const geometry = wideGeometry(plan, 884, kept('arguments'));
    const last = geometry.gate(4, 'core/async');
    expect(last.y).toBeGreaterThan(geometry.bands['core/async'].y);
    expect(geometry.gate(4, 'core/main').y).toBe(geometry.gate(0, 'core/main').y);
  });

  it('folds that gate with none of the other thread, however little room there is', () => {
    const onAsync = planOf(runOf('invoke-success', { thread: 'async' }).trace);
    const asked = kept('key', 'permission', 'arguments');
    for (const width of [700, 800, 884, 1200]) {
      const geometry = wideGeometry(onAsync, width, asked);
      expect(geometry.groups.at(-1)?.gates).toEqual(['arguments']);
      // The way turns down between the last two, within the core.
      const [, turn] = geometry.trunk('core/async');
      expect(turn?.x).toBeGreaterThan(geometry.gate(3, 'core/main').x);
      expect(turn?.x).toBeLessThan(geometry.gate(4, 'core/async').x);
    }
    expect(groups(onAsync, 700, asked)).toEqual(['key origin permission command', 'arguments']);
  });

  it('makes boxes for the words as they are measured', () => {
    const lintelIn = (measure: Measure) =>
      withMeasure(measure, () => wideGeometry(counts, 1200, options).lintel(2));
    expect(lintelIn(inDejaVu)).toBeGreaterThan(lintelIn(inSiteFont));
  });

  it('ends every lane where the next one begins', () => {
    const geometry = wideGeometry(plan, 960, options);
    expect(geometry.branch(1, false).at(-1)).toEqual(geometry.trunk('core/async')[0]);
    expect(geometry.exit('core/async').at(-1)?.y).toBe(geometry.delivery(0)[0]?.y);
  });
});

describe('narrowGeometry', () => {
  it('has its lanes and rows where the design has them', () => {
    const geometry = narrowGeometry(plan, 358, options);
    expect(geometry.trunk('core/async')[0]?.x).toBe(38);
    expect(geometry.exit('core/async').at(-1)?.x).toBe(332);
    expect(geometry.gate(1, 'core/main').y - geometry.gate(0, 'core/main').y).toBe(34);
  });

  it('gives a window in which something happens more room', () => {
    const [idle, active] = narrowGeometry(plan, 358, options).windows;
    expect([Math.round(idle?.w ?? 0), Math.round(active?.w ?? 0)]).toEqual([116, 227]);
  });

  it('is at most as high as half a phone', () => {
    for (const of of [plan, counts, both, isolated])
      expect(narrowGeometry(of, 358, options).height).toBeLessThanOrEqual(461);
  });

  it('folds the gates of isolation', () => {
    const { groups: narrow } = narrowGeometry(isolated, 358, kept('permission'));
    expect(narrow.map(({ gates }) => gates.length)).toEqual([3, 1, 2]);
  });

  it('leads async requests past a command of the main thread', () => {
    expect(narrowGeometry(both, 358, options).command('core/main').x).toBeGreaterThan(52);
  });
});
