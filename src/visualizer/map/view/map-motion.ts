import { batch, createEffect, createMemo, createSignal, onCleanup, untrack, type Accessor } from 'solid-js';
import type { Picture, Trace } from '../../../trace/index.ts';
import type { Scene } from '../draw/scene.ts';
import type { KeyedItem } from './keyed-items.ts';
import { appear, canMove, travel, travelTime, type Pace } from './motion.ts';

/** A picture to show, laid out for the map's width. */
interface NextScene {
  readonly trace: Trace;
  readonly picture: Picture;
  readonly scene: Scene;
  /** Nothing moves without; else how a token gets from the last picture to this one. */
  readonly pace: Pace | undefined;
}

/** What a map shows while tokens move. */
export interface MapMotion {
  /** Tokens travel first: while they do, all else stays as it was; it changes in one fade when they arrive. */
  readonly scene: Accessor<Scene>;
  readonly tokens: Accessor<Scene['tokens']>;
  readonly isMoving: Accessor<boolean>;
  /** Lets a token travel to where it is. */
  readonly move: (element: Element, segments: Scene['tokens'][number]['segments']) => void;
  /** Keeps the element that draws an item, which fades in if it comes with an arrival. */
  readonly draws: (item: KeyedItem<unknown>) => (element: Element) => void;
  /** Fades in what looks different after an arrival. */
  readonly onChange: (item: KeyedItem<unknown>) => void;
}

/** Follows the scenes of a map; only from a step to the very next one anything moves. */
export function createMapMotion(next: Accessor<NextScene>, onHop: (time: number) => void): MapMotion {
  const stage = createMemo<Stage>((last) => stageAfter(last, next()));
  const [scene, setScene] = createSignal(untrack(stage).scene);
  const [isMoving, setMoving] = createSignal(false);
  let fades = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: Scene | undefined;

  const arrive = (arrived: Scene) => {
    fades = true;
    batch(() => {
      setScene(arrived);
      setMoving(false);
    });
    fades = false;
    pending = undefined;
  };
  createEffect(() => {
    const { scene: latest, hop } = stage();
    onHop(hop);
    clearTimeout(timer);
    batch(() => {
      setScene(hop === 0 ? latest : (now) => pending ?? now);
      setMoving(hop > 0);
    });
    pending = hop > 0 ? latest : undefined;
    if (hop > 0) timer = setTimeout(() => arrive(latest), hop);
  });
  onCleanup(() => {
    clearTimeout(timer);
  });

  const fadeIn = (element: Element) => {
    if (fades) inPage(() => appear(element));
  };
  return {
    scene,
    tokens: () => stage().scene.tokens,
    isMoving,
    move: (element, segments) => {
      const { pace } = untrack(stage);
      if (pace) inPage(() => travel(element, segments, pace));
    },
    draws: (item) => (element) => {
      item.element = element;
      fadeIn(element);
    },
    onChange: ({ element }) => {
      if (element) fadeIn(element);
    },
  };
}

interface Stage extends NextScene {
  /** How long tokens travel before all else changes (ms). */
  readonly hop: number;
}

function stageAfter(last: Stage | undefined, next: NextScene): Stage {
  const { trace, picture, scene } = next;
  const isNext =
    last?.trace === trace &&
    last.picture.step.index + 1 === picture.step.index &&
    last.scene.width === scene.width;
  const pace = isNext && next.pace && canMove() ? next.pace : undefined;
  if (!pace) return { ...next, pace, hop: 0 };
  return {
    ...next,
    pace,
    hop: Math.max(0, ...scene.tokens.map(({ segments }) => travelTime(segments, pace))),
  };
}

/** An element can move only once it is in the page; that is after the update that makes it. */
const inPage = (move: () => void) => queueMicrotask(move);
