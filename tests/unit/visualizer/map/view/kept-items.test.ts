import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { keepItems, type Kept } from '../../../../../src/visualizer/map/view/kept-items.ts';

// Node takes Solid's server build, in which nothing follows a signal.
vi.mock('solid-js', () => vi.importActual('solid-js/dist/solid.js'));

interface Lamp {
  readonly at: number;
  readonly colour: string;
}

/** A kept list of lamps, told apart by where they are, and what it says of those that change. */
function keptLamps(first: readonly Lamp[]) {
  const [lamps, setLamps] = createSignal(first);
  const changed: Kept<Lamp>[] = [];
  const identity = { place: ({ at }: Lamp) => String(at), look: ({ colour }: Lamp) => colour };
  const kept = createRoot(() => keepItems(lamps, identity, (entry) => changed.push(entry)));
  const colours = () => kept().map(({ now }) => now().colour);
  return { kept, setLamps, changed, colours };
}

describe('keepItems', () => {
  it('keeps the entry of what stays at its place', () => {
    const { kept, setLamps, changed, colours } = keptLamps([
      { at: 1, colour: 'grey' },
      { at: 2, colour: 'grey' },
    ]);
    const [first, second] = kept();
    setLamps([
      { at: 1, colour: 'grey' },
      { at: 2, colour: 'green' },
    ]);
    expect(kept()[0]).toBe(first);
    expect(kept()[1]).toBe(second);
    expect(colours()).toEqual(['grey', 'green']);
    expect(changed).toHaveLength(1);
  });

  it('tells only of what looks different', () => {
    const { kept, setLamps, changed } = keptLamps([{ at: 1, colour: 'grey' }]);
    setLamps([{ at: 1, colour: 'grey' }]);
    expect(kept()).toHaveLength(1);
    expect(changed).toEqual([]);
    setLamps([{ at: 1, colour: 'red' }]);
    expect(changed).toEqual(kept());
  });

  it('makes an entry for what is new, tells nothing of it, and forgets what is gone', () => {
    const { kept, setLamps, changed, colours } = keptLamps([{ at: 1, colour: 'grey' }]);
    const [gone] = kept();
    setLamps([{ at: 2, colour: 'green' }]);
    expect(colours()).toEqual(['green']);
    setLamps([{ at: 1, colour: 'red' }]);
    expect(colours()).toEqual(['red']);
    expect(kept()[0]).not.toBe(gone);
    expect(changed).toEqual([]);
  });

  it('follows the order of the list', () => {
    const { kept, setLamps, colours } = keptLamps([
      { at: 1, colour: 'grey' },
      { at: 2, colour: 'green' },
    ]);
    const [first, second] = kept();
    setLamps([
      { at: 2, colour: 'green' },
      { at: 1, colour: 'grey' },
    ]);
    expect(colours()).toEqual(['green', 'grey']);
    expect(kept()).toEqual([second, first]);
  });

  it('holds two at one place apart', () => {
    const { kept, setLamps, changed, colours } = keptLamps([
      { at: 1, colour: 'grey' },
      { at: 1, colour: 'green' },
    ]);
    const [lower, upper] = kept();
    expect(colours()).toEqual(['grey', 'green']);
    setLamps([
      { at: 1, colour: 'grey' },
      { at: 1, colour: 'red' },
    ]);
    expect(kept()[0]).toBe(lower);
    expect(kept()[1]).toBe(upper);
    expect(colours()).toEqual(['grey', 'red']);
    expect(changed.map(({ now }) => now().colour)).toEqual(['red']);
  });
});
