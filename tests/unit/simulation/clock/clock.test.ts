import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../../src/simulation/clock/virtual-clock.ts';
import { createRandom } from '../../../../src/simulation/clock/random.ts';

/** Timers that start others: what fires, when, in which order. */
function fire(delays: readonly number[], slices: readonly number[]): string[] {
  const clock = new VirtualClock();
  const fired: string[] = [];
  for (const [index, delay] of delays.entries()) {
    clock.setTimeout(() => {
      fired.push(`${index} at ${clock.now()}`);
      clock.setTimeout(() => fired.push(`${index} again at ${clock.now()}`), delay % 7);
    }, delay);
  }
  for (const slice of slices) clock.advanceTo(slice);
  clock.advanceTo(10_000);
  return fired;
}

describe('VirtualClock', () => {
  it('fires timers by due time, then by insertion, each at its own due time', () => {
    expect(fire([7, 5, 5], [])).toEqual([
      '1 at 5',
      '2 at 5',
      '0 at 7',
      '0 again at 7',
      '1 again at 10',
      '2 again at 10',
    ]);
  });

  it('does not fire a timer that was cleared, and knows that none is left', () => {
    const clock = new VirtualClock();
    const timer = clock.setTimeout(() => expect.unreachable(), 5);
    clock.clearTimeout(timer);
    expect(clock.advanceTo(10)).toBe(false);
  });

  it('says that a timer is left beyond the time it was advanced to', () => {
    const clock = new VirtualClock();
    clock.setTimeout(() => undefined, 50);
    expect(clock.advanceTo(49)).toBe(true);
  });

  it('fires planned timers in the order they would have if set one by one', () => {
    const clock = new VirtualClock();
    const fired: string[] = [];
    const note = (name: string) => () => {
      fired.push(`${name} at ${clock.now()}`);
    };
    clock.setTimeout(note('set first'), 5);
    clock.plan([
      { delay: 9, run: note('planned for 9') },
      { delay: 5, run: note('planned for 5') },
    ]);
    clock.setTimeout(note('set last'), 5);
    expect(clock.advanceTo(8)).toBe(true);
    expect(clock.advanceTo(9)).toBe(false);
    expect(fired).toEqual(['set first at 5', 'planned for 5 at 5', 'set last at 5', 'planned for 9 at 9']);
  });

  it('gives the same however time is sliced', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { maxLength: 20 }),
        fc.array(fc.nat(100), { maxLength: 8 }).map((slices) => slices.toSorted((a, b) => a - b)),
        (delays, slices) => {
          expect(fire(delays, slices)).toEqual(fire(delays, []));
        },
      ),
    );
  });
});

describe('createRandom', () => {
  it('draws the same for the same seed, and every item once', () => {
    fc.assert(
      fc.property(fc.integer(), fc.uniqueArray(fc.nat(99), { maxLength: 10 }), (seed, items) => {
        const drawn = createRandom(seed).shuffled(items);
        expect(drawn).toEqual(createRandom(seed).shuffled(items));
        expect(drawn.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      }),
    );
  });

  it('does not draw the same order for every seed', () => {
    const orders = Array.from({ length: 20 }, (_, seed) => createRandom(seed).shuffled([1, 2, 3]).join());
    expect(new Set(orders).size).toBeGreaterThan(3);
  });
});
