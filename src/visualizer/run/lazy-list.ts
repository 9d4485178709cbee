/** As much of an array as views need, so that what is long can be made when it is asked for. */
export interface LazyList<Item> {
  readonly length: number;
  at(index: number): Item | undefined;
  slice(from?: number, to?: number): readonly Item[];
}

/** A list of what is made of each item of another, when it is asked for. */
export function lazyList<From extends object, Item>(
  of: readonly From[],
  make: (from: From) => Item,
): LazyList<Item> {
  return {
    length: of.length,
    at: (index) => {
      const from = of.at(index);
      return from && make(from);
    },
    slice: (from, to) => of.slice(from, to).map(make),
  };
}
