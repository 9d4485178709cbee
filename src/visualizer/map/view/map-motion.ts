import { batch, createEffect, createMemo, createSignal, onCleanup, untrack, type Accessor } from 'solid-js';
import type { Picture, Trace } from '../../../trace/index.ts';
import type { BoxItem, IconItem, PathItem, Scene, TextItem } from '../draw/scene.ts';
import type { KeyedItem } from './keyed-items.ts';
import { appear, canMove, departures, travelTime, type Pace } from './motion.ts';
import { passingBetween } from './passing.ts';

/** A picture to show, laid out for the map's width. */
interface NextScene {
  readonly trace: Trace;
  readonly picture: Picture;
  readonly scene: Scene;
  /** The scene of another picture of the same run. */
  readonly sceneAt: (picture: Picture) => Scene;
  /** Nothing moves without; else how a token gets from the last picture to this one. */
  readonly pace: Pace | undefined;
}

/** What a map shows while tokens move. */
export interface MapMotion {
  /**
   * Tokens travel first, and all else changes in one fade when they arrive, but for the gates that let a request pass:
   * each opens as it leaves.
   */
  readonly scene: Accessor<Scene>;
  /** The scene to which tokens travel, or else the one that is shown. */
  readonly latest: Accessor<Scene>;
  readonly isMoving: Accessor<boolean>;
  /** How tokens travel to the latest scene; undefined where they are there at once. */
  readonly pace: () => Pace | undefined;
  /** Keeps the element that draws an item, which fades in if it comes with an arrival. */
  readonly draws: <Item extends Drawn>(item: KeyedItem<Item>) => (element: Element) => void;
  /** Fades in what looks different after an arrival. */
  readonly onChange: <Item extends Drawn>(item: KeyedItem<Item>) => void;
}

type Drawn = PathItem | BoxItem | IconItem | TextItem;

/** Whether it has come with its token, and so is there already: its name, and its way. */
const cameAlong = (item: Drawn) =>
  ('of' in item && item.of !== undefined) || ('as' in item && item.as === 'route');

/** Follows the scenes of a map; only from a step to the very next one anything moves. */
export function createMapMotion(next: Accessor<NextScene>, onHop: (time: number) => void): MapMotion {
  const stage = createMemo<Stage>((last) => stageAfter(last, next()));
  const [scene, setScene] = createSignal(untrack(stage).scene);
  const [isMoving, setMoving] = createSignal(false);
  /** Whether what changes with the scene that was shown last fades in. */
  let fades = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: Scene | undefined;

  const show = (shown: Scene, fadesIn: boolean) => {
    fades = fadesIn;
    setScene(shown);
  };
  /** Shows one after the other, each when it is due; with the last one tokens have arrived. */
  const follow = ([next, ...rest]: readonly Due[], now: number) => {
    if (!next) return;
    timer = setTimeout(() => {
      batch(() => {
        show(next.make(), true);
        setMoving(rest.length > 0);
      });
      if (rest.length === 0) pending = undefined;
      follow(rest, next.at);
    }, next.at - now);
  };
  createEffect(() => {
    const { scene: latest, hop, pace, departure, due } = stage();
    onHop(hop);
    clearTimeout(timer);
    setMoving(hop > 0);
    if (hop === 0) {
      pending = undefined;
      show(latest, pace !== undefined);
      return;
    }
    // What was not reached yet is shown before anything else begins.
    if (departure) show(departure(), true);
    else if (pending) show(pending, false);
    pending = latest;
    follow([...due, { at: hop, make: () => latest }], 0);
  });
  onCleanup(() => {
    clearTimeout(timer);
  });

  const fadeIn = (element: Element) => {
    if (fades) inPage(() => appear(element));
  };
  return {
    scene,
    latest: () => stage().scene,
    isMoving,
    pace: () => untrack(stage).pace,
    draws: (item) => (element) => {
      item.element = element;
      if (!cameAlong(item.now())) fadeIn(element);
    },
    onChange: ({ element }) => {
      if (element) fadeIn(element);
    },
  };
}

interface Stage extends NextScene {
  /** How long tokens travel before all else changes (ms). */
  readonly hop: number;
  /** What is shown as they leave. */
  readonly departure?: (() => Scene) | undefined;
  /** What is shown meanwhile. */
  readonly due: readonly Due[];
}

interface Due {
  /** From the start of the hop (ms). */
  readonly at: number;
  readonly make: () => Scene;
}

function stageAfter(last: Stage | undefined, next: NextScene): Stage {
  const { trace, picture, scene } = next;
  const sceneAt = (other: Picture) => untrack(() => next.sceneAt(other));
  const isNext =
    last?.trace === trace &&
    last.picture.step.index + 1 === picture.step.index &&
    last.scene.width === scene.width;
  const pace = isNext && next.pace && canMove() ? next.pace : undefined;
  if (!pace || !last) return { ...next, pace, hop: 0, due: [] };
  const times = scene.tokens.map(({ segments }) => travelTime(segments, pace));
  const hop = Math.max(0, ...times);
  const { departure, gates } = passingBetween(last.picture, picture);
  const stops = departures(scene.tokens[times.indexOf(hop)]?.segments ?? []);
  // Gates that are drawn as one are left at once.
  const opened = gates.length > stops.length ? gates.slice(-1) : gates;
  return {
    ...next,
    pace,
    hop,
    departure: departure && (() => sceneAt(departure)),
    due: stops.slice(-opened.length || stops.length).flatMap((share, index) => {
      const shown = opened[index];
      return shown ? [{ at: share * hop, make: () => sceneAt(shown) }] : [];
    }),
  };
}

/** An element can move only once it is in the page; that is after the update that makes it. */
export const inPage = (move: () => void) => queueMicrotask(move);
