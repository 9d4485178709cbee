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
  /** Timers of a plan, sorted; the next one is last. */
  #plan: Timer[] = [];
  readonly #cancelled = new Set<TimerId>();

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void, delay: number): TimerId {
    const order = this.#inserted++;
    this.#push({ due: this.#now + Math.max(0, delay), order, run });
    return order;
  }

  /**
   * Adds many timers at once, each in `delay` ms from now, as if set one after the other. They stay out of the
   * heap, so that a long script does not make every other timer slower.
   */
  plan(entries: readonly { readonly delay: number; readonly run: () => void }[]): void {
    const timers = entries.map(({ delay, run }) => ({
      due: this.#now + delay,
      order: this.#inserted++,
      run,
    }));
    this.#plan = [...this.#plan, ...timers].sort((a, b) => (isBefore(a, b) ? 1 : -1));
  }

  clearTimeout(id: TimerId): void {
    this.#cancelled.add(id);
  }

  /** Fires the timers due at or before `time`, until it is over; returns whether any is left after that. */
  advanceTo(time: number, isOver: () => boolean = () => false): boolean {
    for (let next = this.#next(); next !== undefined && next.due <= time && !isOver(); next = this.#next()) {
      if (next === this.#heap[0]) this.#pop();
      else this.#plan.pop();
      if (this.#cancelled.delete(next.order)) continue;
      this.#now = next.due;
      next.run();
    }
    return this.#heap.length + this.#plan.length > this.#cancelled.size;
  }

  #next(): Timer | undefined {
    const [timer] = this.#heap;
    const planned = this.#plan.at(-1);
    if (timer === undefined || planned === undefined) return timer ?? planned;
    return isBefore(timer, planned) ? timer : planned;
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
