import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { keyItems, type KeyedItem } from '../../../../../src/visualizer/map/view/keyed-items.ts';

// Node takes Solid's server build, in which nothing follows a signal.
vi.mock('solid-js', () => vi.importActual('solid-js/dist/solid.js'));

interface Lamp {
  readonly at: number;
  readonly colour: string;
}

/** A keyed list of lamps, told apart by where they are, and what it reports of those that change. */
function keyedLamps(first: readonly Lamp[]) {
  const [lamps, setLamps] = createSignal(first);
  const changed: KeyedItem<Lamp>[] = [];
  const identity = { place: ({ at }: Lamp) => String(at), look: ({ colour }: Lamp) => colour };
  const items = createRoot(() => keyItems(lamps, identity, (entry) => changed.push(entry)));
  const colours = () => items().map(({ now }) => now().colour);
  return { items, setLamps, changed, colours };
}

describe('keyItems', () => {
  it('keeps the entry of what stays at its place', () => {
    const { items, setLamps, changed, colours } = keyedLamps([
      { at: 1, colour: 'grey' },
      { at: 2, colour: 'grey' },
    ]);
    const [first, second] = items();
    setLamps([
      { at: 1, colour: 'grey' },
      { at: 2, colour: 'green' },
    ]);
    expect(items()[0]).toBe(first);
    expect(items()[1]).toBe(second);
    expect(colours()).toEqual(['grey', 'green']);
    expect(changed).toHaveLength(1);
  });

  it('reports only what looks different', () => {
    const { items, setLamps, changed } = keyedLamps([{ at: 1, colour: 'grey' }]);
    setLamps([{ at: 1, colour: 'grey' }]);
    expect(items()).toHaveLength(1);
    expect(changed).toEqual([]);
    setLamps([{ at: 1, colour: 'red' }]);
    expect(changed).toEqual(items());
  });

  it('makes an entry for what is new, reports nothing of it, and forgets what is gone', () => {
    const { items, setLamps, changed, colours } = keyedLamps([{ at: 1, colour: 'grey' }]);
    const [gone] = items();
    setLamps([{ at: 2, colour: 'green' }]);
    expect(colours()).toEqual(['green']);
    setLamps([{ at: 1, colour: 'red' }]);
    expect(colours()).toEqual(['red']);
    expect(items()[0]).not.toBe(gone);
    expect(changed).toEqual([]);
  });

  it('follows the order of the list', () => {
    const { items, setLamps, colours } = keyedLamps([
      { at: 1, colour: 'grey' },
      { at: 2, colour: 'green' },
    ]);
    const [first, second] = items();
    setLamps([
      { at: 2, colour: 'green' },
      { at: 1, colour: 'grey' },
    ]);
    expect(colours()).toEqual(['green', 'grey']);
    expect(items()).toEqual([second, first]);
  });

  it('holds two at one place apart', () => {
    const { items, setLamps, changed, colours } = keyedLamps([
      { at: 1, colour: 'grey' },
      { at: 1, colour: 'green' },
    ]);
    const [lower, upper] = items();
    expect(colours()).toEqual(['grey', 'green']);
    setLamps([
      { at: 1, colour: 'grey' },
      { at: 1, colour: 'red' },
    ]);
    expect(items()[0]).toBe(lower);
    expect(items()[1]).toBe(upper);
    expect(colours()).toEqual(['grey', 'red']);
    expect(changed.map(({ now }) => now().colour)).toEqual(['red']);
  });
});
