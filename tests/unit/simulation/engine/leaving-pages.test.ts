import { describe, expect, it } from 'vitest';
import { ordersOf } from '../../../../src/fidelity/index.ts';
import scenario from '../../../../src/scenarios/shared-channel.ts';
import { LeavingPages } from '../../../../src/simulation/engine/leaving-pages.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { evaluation, response } from '../messages.ts';

const page = 'page(main)';

/** Draws these in turn, each of 0 and 1. */
function leavingPages(...draws: readonly number[]) {
  const rest = [...draws];
  return new LeavingPages({ below: () => rest.shift() ?? NaN, shuffled: (items) => [...items] });
}

describe('LeavingPages', () => {
  it('keeps nothing for a page that stays', () => {
    const pages = leavingPages();
    expect(pages.keeps(evaluation('a'))).toBe(false);
    expect(pages.groupOf(page)).toBeUndefined();
    expect(pages.end(page)).toEqual({ kept: [] });
  });

  it('keeps all evals after the first that it keeps, in their order, and no answer', () => {
    const pages = leavingPages(1, 0);
    pages.leave(page, 50);
    const [early, late, later] = [evaluation('a'), evaluation('b'), evaluation('c')];
    expect(pages.keeps(early)).toBe(false);
    expect(pages.keeps(late)).toBe(true);
    expect(pages.keeps(response('d'))).toBe(false);
    expect(pages.keeps(later)).toBe(true);
    expect(pages.groupOf(page)).toBe('leaving-page(main)-50');
    expect(pages.end(page)).toEqual({ group: 'leaving-page(main)-50', kept: [late, later] });
    expect(pages.groupOf(page)).toBeUndefined();
  });
});

describe('a page that is reloaded while a command sends', () => {
  const set = { channel: 'shared', start: 'reloaded', pattern: 'brownfield' };

  it('gets the message in the old document or in the new one', () => {
    const kinds = new Set(
      Array.from({ length: 20 }, (_, seed) => {
        const { moments } = simulate(scenario, { set, seed });
        return moments.find(
          (it) => (it.kind === 'held' || it.kind === 'missed') && 'index' in it && it.index === 0,
        )?.kind;
      }),
    );
    expect(kinds).toEqual(new Set(['held', 'missed']));
  });

  it('has both orders among those that Tauri leaves open', () => {
    const orders = ordersOf((seed) => simulate(scenario, { set, seed }));
    expect(orders.length).toBeGreaterThan(1);
    expect(simulate(scenario, { set }).open.length).toBeGreaterThan(2);
  });
});
