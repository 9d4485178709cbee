import { createMemo, createSignal, type Accessor } from 'solid-js';

/** Something the map draws at one place, while what is there may look different from step to step. */
export interface KeyedItem<Item> {
  /** Tracked: what is there now. */
  readonly now: Accessor<Item>;
  /** What draws it. */
  element?: Element;
}

/** What tells items of one kind apart. */
interface ItemKey<Item> {
  /** Equal for items that one element can show one after the other. */
  readonly place: (item: Item) => string;
  /** Equal for items that look alike at the same place. */
  readonly look: (item: Item) => string;
}

/**
 * The list, with the same entry for what stays at its place, so that only what changed is drawn again.
 * `onChange` is called for entries that look different now.
 */
export function keyItems<Item>(
  list: Accessor<readonly Item[]>,
  { place, look }: ItemKey<Item>,
  onChange: (item: KeyedItem<Item>) => void,
): Accessor<readonly KeyedItem<Item>[]> {
  type Entry = KeyedItem<Item> & { show: (item: Item) => void };
  let last = new Map<string, Entry>();
  const enter = (item: Item): Entry => {
    const [now, setNow] = createSignal(item);
    return { now, show: (next) => setNow(() => next) };
  };
  return createMemo(() => {
    const entries = new Map<string, Entry>();
    for (const item of list()) {
      let key = place(item);
      while (entries.has(key)) key += '+';
      const entry = last.get(key) ?? enter(item);
      if (look(entry.now()) !== look(item)) {
        entry.show(item);
        onChange(entry);
      }
      entries.set(key, entry);
    }
    last = entries;
    return [...entries.values()];
  });
}
