import type { Json } from '../../trace/index.ts';

/** Equality of JSON; the order of an object's keys does not count. */
export function equal(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [from, to] = [Object.entries(left), new Map(Object.entries(right))];
  return (
    from.length === to.size && from.every(([key, value]) => to.has(key) && equal(value, to.get(key) as Json))
  );
}

/** Whether two lists hold the same, in whatever order. */
export const sameNames = (left: readonly string[], right: readonly string[]): boolean =>
  equal(left.toSorted(), right.toSorted());
