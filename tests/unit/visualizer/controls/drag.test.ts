import { createComputed, createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Stop } from '../../../../src/player/index.ts';
import { createDrag } from '../../../../src/visualizer/controls/drag.ts';
import { createPlayer } from '../../../../src/visualizer/experiment/create-player.ts';

// Node takes Solid's server build, in which nothing follows a signal.
vi.mock('solid-js', () => vi.importActual('solid-js/dist/solid.js'));

/** Frames of a browser, 16 ms each. */
let frames: FrameRequestCallback[] = [];
let now = 0;
function runFrames(): void {
  while (frames.length > 0) {
    now += 16;
    const due = frames;
    frames = [];
    for (const frame of due) frame(now);
  }
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function dragOver(steps: number, stops: readonly Stop[] = []) {
  return createRoot(() => {
    const player = createPlayer({ steps, at: 0, stops });
    const drag = createDrag(player);
    const at = () => player.now().context.at;
    const seen: string[] = [];
    createComputed(() => seen.push(`${String(at())} + ${String(drag.share())}`));
    return { player, drag, at, seen };
  });
}

describe('createDrag', () => {
  it('is at the whole step before the place, and so far on the way to the next', () => {
    const { drag, at } = dragOver(5);
    expect(drag.share()).toBeUndefined();
    drag.to(2.5);
    expect([at(), drag.share()]).toEqual([2, 0.5]);
    drag.to(1.25);
    expect([at(), drag.share()]).toEqual([1, 0.25]);
  });

  it('settles on the nearer step', () => {
    const { drag, at } = dragOver(5);
    drag.to(2.75);
    drag.drop();
    runFrames();
    expect([at(), drag.share()]).toEqual([3, undefined]);
    drag.to(1.25);
    drag.drop();
    runFrames();
    expect([at(), drag.share()]).toEqual([1, undefined]);
  });

  it('settles no more where the reader has gone elsewhere', () => {
    const { player, drag, at } = dragOver(5);
    drag.to(2.75);
    drag.drop();
    player.send({ type: 'player.seek', to: 0 });
    runFrames();
    expect([at(), drag.share()]).toEqual([0, undefined]);
  });

  it('stays within the run', () => {
    const { drag, at } = dragOver(5);
    drag.to(9.5);
    expect([at(), drag.share()]).toEqual([4, 0]);
    drag.to(-1);
    expect([at(), drag.share()]).toEqual([0, 0]);
  });

  it('changes step and share at once, so that it is never on the way past the last step', () => {
    const { drag, seen } = dragOver(3);
    drag.to(1.75);
    drag.to(2);
    drag.to(0.5);
    expect(seen).toEqual(['0 + undefined', '1 + 0.75', '2 + 0', '0 + 0.5']);
  });

  it('does not go on from an open prediction', () => {
    const { drag, at } = dragOver(5, [{ at: 1, until: 3, state: 'open' }]);
    drag.to(1.5);
    expect([at(), drag.share()]).toEqual([1, 0]);
    drag.to(3.5);
    expect([at(), drag.share()]).toEqual([1, 0]);
  });
});
