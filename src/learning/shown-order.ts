/**
 * The order in which the items of a question are shown: always the same for the same id, and never their right order.
 * Each place has the index of the item that is shown there.
 */
export function shownOrder(id: string, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = 0x811c9dc5;
  for (let place = 0; place < id.length; place += 1)
    state = Math.imul(state ^ id.charCodeAt(place), 0x01000193);
  for (let last = count - 1; last > 0; last -= 1) {
    state = Math.imul(state, 1664525) + 1013904223;
    const other = (state >>> 16) % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order.every((item, place) => item === place) ? [...order.slice(1), 0] : order;
}
