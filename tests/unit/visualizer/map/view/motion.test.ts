import { describe, expect, it, vi } from 'vitest';
import {
  appear,
  byHand,
  canMove,
  departures,
  grow,
  placeAt,
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
    expect(frames[0]).toEqual({ transform: 'translate(0px,0px)' });
    expect(frames.at(-1)).toEqual({ transform: 'translate(170px,100px)' });
    expect(timing.duration).toBeCloseTo(200 / 0.45 + 520);
  });

  it('moves what is drawn where the token ends', () => {
    const { element, animate } = elementWith();
    travel(element, [near], normal, { x: 170, y: 100 });
    const [frames] = animate.mock.calls[0] as [Keyframe[]];
    expect(frames[0]).toEqual({ transform: 'translate(-70px,0px)' });
    expect(frames.at(-1)).toEqual({ transform: 'translate(0px,0px)' });
  });

  it('leaves a token alone that did not move', () => {
    const { element, animate } = elementWith();
    travel(element, [], normal);
    expect(animate).not.toHaveBeenCalled();
  });
});

describe('placeAt', () => {
  it('begins and ends with the way, and is between meanwhile', () => {
    expect(placeAt([far, near], 0)).toEqual({ x: 0, y: 0, travelled: 0 });
    expect(placeAt([near], 0.5)).toEqual({ x: 135, y: 100, travelled: 0.5 });
    expect(placeAt([far, near], 1)).toEqual({ x: 170, y: 100, travelled: 1 });
  });

  it('rests at a gate between two segments', () => {
    const rest = 460 / 920;
    expect(placeAt([near, near], rest)).toEqual({ x: 170, y: 100, travelled: 0.5 });
  });
});

describe('grow', () => {
  it('shows as much of the way as the token has travelled', () => {
    const { element, animate } = elementWith();
    grow(element, [near], normal);
    const [frames, timing] = animate.mock.calls[0] as [Keyframe[], KeyframeAnimationOptions];
    expect(frames[0]).toEqual({ strokeDashoffset: 1 });
    expect(frames.at(-1)).toEqual({ strokeDashoffset: 0 });
    expect(timing.duration).toBe(400);
  });
});

describe('departures', () => {
  it('is when a token goes on after each rest', () => {
    expect(departures([near, near])).toEqual([520 / 920]);
    expect(departures([near])).toEqual([]);
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
