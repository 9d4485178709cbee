import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterFrame } from '../../../../src/visualizer/loading/after-frame.ts';

// Node takes Solid's server build, in which nothing follows a signal.
vi.mock('solid-js', () => vi.importActual('solid-js/dist/solid.js'));

let waiting = new Map<number, () => void>();

/** Draws one frame: what is asked for meanwhile waits for the next. */
function drawFrame(): void {
  const due = waiting;
  waiting = new Map();
  for (const run of due.values()) run();
}

beforeEach(() => {
  waiting = new Map();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    last += 1;
    waiting.set(last, run);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => waiting.delete(frame));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A value that is followed, and how to stop following it. */
function followed(first: string) {
  return createRoot((dispose) => {
    const [value, setValue] = createSignal(first);
    return { drawn: afterFrame(value), setValue, dispose };
  });
}

describe('afterFrame', () => {
  it('has the first value at once', () => {
    expect(followed('denied').drawn()).toBe('denied');
    expect(waiting.size).toBe(0);
  });

  it('follows when the frame after the next begins, so that the next is drawn without it', () => {
    const { drawn, setValue } = followed('denied');
    setValue('allowed');
    expect(drawn()).toBe('denied');
    drawFrame();
    expect(drawn()).toBe('denied');
    drawFrame();
    expect(drawn()).toBe('allowed');
  });

  it('passes over a value that did not last', () => {
    const { drawn, setValue } = followed('denied');
    setValue('allowed');
    drawFrame();
    setValue('deny');
    drawFrame();
    expect(drawn()).toBe('denied');
    drawFrame();
    expect(drawn()).toBe('deny');
  });

  it('asks for no more frames once nobody looks', () => {
    const { drawn, setValue, dispose } = followed('denied');
    setValue('allowed');
    drawFrame();
    dispose();
    expect(waiting.size).toBe(0);
    expect(drawn()).toBe('denied');
  });
});
