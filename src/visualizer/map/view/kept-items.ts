import { createMemo, createSignal, type Accessor } from 'solid-js';

/** Something the map draws at one place, while what is there may look different from step to step. */
export interface Kept<Item> {
  /** Tracked: what is there now. */
  readonly now: Accessor<Item>;
  /** What draws it. */
  element?: Element;
}

/** How items of one kind are told apart. */
interface Identity<Item> {
  /** Equal for items that one element can show one after the other. */
  readonly place: (item: Item) => string;
  /** Equal for items that look alike at the same place. */
  readonly look: (item: Item) => string;
}

/**
 * The list, with the same entry for what stays at its place, so that only what changed is drawn anew.
 * `onChange` is told of entries that look different now.
 */
export function keepItems<Item>(
  list: Accessor<readonly Item[]>,
  { place, look }: Identity<Item>,
  onChange: (kept: Kept<Item>) => void,
): Accessor<readonly Kept<Item>[]> {
  type Entry = Kept<Item> & { show: (item: Item) => void };
  let last = new Map<string, Entry>();
  const enter = (item: Item): Entry => {
    const [now, setNow] = createSignal(item);
    return { now, show: (next) => setNow(() => next) };
  };
  return createMemo(() => {
    const kept = new Map<string, Entry>();
    for (const item of list()) {
      let key = place(item);
      while (kept.has(key)) key += '+';
      const entry = last.get(key) ?? enter(item);
      if (look(entry.now()) !== look(item)) {
        entry.show(item);
        onChange(entry);
      }
      kept.set(key, entry);
    }
    last = kept;
    return [...kept.values()];
  });
}
