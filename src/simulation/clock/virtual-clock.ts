/** A timer's handle. */
export type TimerId = number;

interface Timer {
  readonly due: number;
  readonly order: TimerId;
  readonly run: () => void;
}

const isBefore = (a: Timer, b: Timer) => a.due < b.due || (a.due === b.due && a.order < b.order);

/**
 * The clock of a run, in virtual milliseconds. Timers fire one by one, ordered by (due time,
 * insertion), each with `now` at its own due time: xstate's `SimulatedClock` gives different results
 * for one long and two short increments when a timer starts another, this one does not.
 */
export class VirtualClock {
  #now = 0;
  #inserted = 0;
  readonly #heap: Timer[] = [];
  readonly #cancelled = new Set<TimerId>();

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void, delay: number): TimerId {
    const order = this.#inserted++;
    this.#push({ due: this.#now + Math.max(0, delay), order, run });
    return order;
  }

  clearTimeout(id: TimerId): void {
    this.#cancelled.add(id);
  }

  /** Fires the timers due at or before `time`; returns whether any is left after that. */
  advanceTo(time: number): boolean {
    for (let next = this.#heap[0]; next !== undefined && next.due <= time; next = this.#heap[0]) {
      this.#pop();
      if (this.#cancelled.delete(next.order)) continue;
      this.#now = next.due;
      next.run();
    }
    return this.#heap.length > this.#cancelled.size;
  }

  #push(timer: Timer): void {
    const heap = this.#heap;
    let index = heap.length;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex];
      if (parent === undefined || isBefore(parent, timer)) break;
      heap[index] = parent;
      index = parentIndex;
    }
    heap[index] = timer;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      if (left === undefined) break;
      const goRight = right !== undefined && isBefore(right, left);
      const child = goRight ? right : left;
      if (isBefore(last, child)) break;
      heap[index] = child;
      index = 2 * index + (goRight ? 2 : 1);
    }
    heap[index] = last;
  }
}
