import { describe, expect, it } from 'vitest';
import { planOf } from '../../../../../src/visualizer/map/geometry/plan.ts';
import { slotsOf } from '../../../../../src/visualizer/map/geometry/slots.ts';
import { runOf } from '../runs.ts';

describe('planOf', () => {
  it('finds what needs room at any step', () => {
    const plan = planOf(runOf('blocked-main-thread').trace);
    expect(
      plan.windows.map(({ label, calls, listeners }) => [label, calls.length, listeners.length]),
    ).toEqual([['main', 3, 1]]);
    expect([...plan.threads].sort()).toEqual(['core/async', 'core/main']);
    expect(plan.queued).toHaveLength(2);
  });

  it('counts the frames of a window as part of it', () => {
    const [window] = planOf(runOf('wrong-invoke-key', { case: 'c' }).trace).windows;
    expect(window).toMatchObject({ actors: ['page(main)', 'frame(ads)'], isFramed: true });
  });

  it('lets messages on their way to one page stand in line', () => {
    const { trace } = runOf('emit-to-all');
    const ofMain = trace.messages.filter(
      ({ from, to, call }) => from.startsWith('core/') && to === 'page(main)' && call === 'c3',
    );
    expect(new Set(ofMain.map(({ id }) => slotsOf.wide(trace).get(id))).size).toBe(ofMain.length);
    expect(new Set(ofMain.map(({ id }) => slotsOf.narrow(trace).get(id))).size).toBe(ofMain.length);
  });

  it('is made once for a trace', () => {
    const { trace } = runOf('invoke-success');
    expect(planOf(trace)).toBe(planOf(trace));
  });
});
