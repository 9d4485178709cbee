import { describe, expect, it, vi } from 'vitest';
import {
  appear,
  byHand,
  canMove,
  pointAlong,
  travel,
  travelTime,
} from '../../../../../src/visualizer/map/view/motion.ts';

const far = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
];
const near = [
  { x: 100, y: 100 },
  { x: 170, y: 100 },
];

const normal = { speed: 1 };

function elementWith(animate = vi.fn()) {
  return { element: { animate } as unknown as Element, animate };
}

describe('travelTime', () => {
  it('is 450 px a second, and 400 ms from gate to gate, after a rest', () => {
    expect(travelTime([far], normal)).toBeCloseTo(200 / 0.45);
    expect(travelTime([far, near, near], normal)).toBeCloseTo(200 / 0.45 + 2 * (120 + 400));
  });

  it('is 400 to 2,400 ms for any other way', () => {
    const way = (length: number) => [
      [
        { x: 0, y: 0 },
        { x: length, y: 0 },
      ],
    ];
    expect(travelTime(way(110), normal)).toBe(400);
    expect(travelTime(way(5000), normal)).toBe(2400);
  });

  it('is divided by the speed', () => {
    expect(travelTime([near], { speed: 2 })).toBe(200);
  });

  it('is the same short time for every step made by hand', () => {
    expect(travelTime([far], byHand)).toBe(250);
    expect(travelTime([far, near], byHand)).toBe(250);
  });

  it('is nothing where nothing moved', () => {
    expect(travelTime([], normal)).toBe(0);
  });
});

describe('travel', () => {
  it('moves along the line and ends where the token is', () => {
    const { element, animate } = elementWith();
    travel(element, [far, near], normal);
    const [frames, timing] = animate.mock.calls[0] as [Keyframe[], KeyframeAnimationOptions];
    expect(frames[0]).toEqual({ offset: 0, transform: 'translate(0px,0px)' });
    expect(frames.at(-1)).toEqual({ offset: 1, transform: 'translate(170px,100px)' });
    const offsets = frames.map(({ offset }) => offset ?? -1);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(timing.duration).toBeCloseTo(200 / 0.45 + 520);
  });

  it('leaves a token alone that did not move', () => {
    const { element, animate } = elementWith();
    travel(element, [], normal);
    expect(animate).not.toHaveBeenCalled();
  });
});

describe('appear', () => {
  it('fades in', () => {
    const { element, animate } = elementWith();
    appear(element);
    expect(animate).toHaveBeenCalledWith({ opacity: [0, 1] }, 120);
  });
});

describe('pointAlong', () => {
  it('measures along the line', () => {
    expect(pointAlong(far, 0.75)).toEqual({ x: 100, y: 50 });
    expect(pointAlong(far, 1)).toEqual({ x: 100, y: 100 });
  });
});

describe('canMove', () => {
  it('asks the browser and the reader', () => {
    const wants = (reduced: boolean) => () => ({ matches: reduced });
    vi.stubGlobal('Element', { prototype: { animate: vi.fn() } });
    vi.stubGlobal('matchMedia', wants(false));
    expect(canMove()).toBe(true);
    vi.stubGlobal('matchMedia', wants(true));
    expect(canMove()).toBe(false);
    vi.stubGlobal('Element', { prototype: {} });
    vi.stubGlobal('matchMedia', wants(false));
    expect(canMove()).toBe(false);
    vi.unstubAllGlobals();
  });
});
