import { batch, createEffect, createMemo, createSignal, For, onCleanup, untrack } from 'solid-js';
import type { Picture, Trace } from '../../../trace/index.ts';
import { keepItems, type Kept } from './kept-items.ts';
import { layout } from '../scene/layout.ts';
import { appear, canMove, travel, travelTime, type Pace } from './motion.ts';
import type { BoxItem, MapLayout, MarkItem, PathItem, TextItem } from '../scene/scene.ts';
import { hrefOf } from './symbols.tsx';

interface ProcessMapProps {
  trace: Trace;
  picture: Picture;
  /** Room (px); the map is laid out for it and centred where it does not fill it. */
  width: number;
  /** Names the map; the transcript beside it tells what it shows. */
  label?: string;
  labelledby?: string;
  /** Places everything; the map's own layout unless told. */
  place?: typeof layout;
  /** The next step's tokens travel; otherwise they stand at once where they belong. */
  animate?: boolean;
  /** The run plays by itself: tokens take their time. */
  playing?: boolean;
  /** A prediction is open: nothing gives its answer away. */
  hideAhead?: boolean;
  /** The picture before a change of a knob: what refused there is marked. */
  before?: Picture | undefined;
}

interface Stage {
  readonly shown: MapLayout;
  readonly trace: Trace;
  readonly step: number;
  readonly pace?: Pace;
  /** How long tokens travel before all else changes (ms). */
  readonly hop: number;
}

/** Processes, windows and gates with the messages between them, as one picture of a run. */
export function ProcessMap(props: ProcessMapProps) {
  const stage = createMemo<Stage>((last) => {
    const { trace, picture, width } = props;
    const shown = (props.place ?? layout)(trace, picture, width, props.hideAhead ? undefined : props.before);
    const step = picture.step.index;
    const isNext = last?.trace === trace && last.step + 1 === step && last.shown.width === shown.width;
    const pace = untrack(() => (isNext && props.animate && canMove() ? paceOf(props.playing) : undefined));
    if (!pace) return { shown, trace, step, hop: 0 };
    return {
      shown,
      trace,
      step,
      pace,
      hop: Math.max(0, ...shown.tokens.map(({ legs }) => travelTime(legs, pace))),
    };
  });

  // While tokens travel, all else stays as it was; it changes in one fade when they are there.
  const [scene, setScene] = createSignal(untrack(stage).shown);
  const [isMoving, setMoving] = createSignal(false);
  let fades = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: MapLayout | undefined;
  createEffect(() => {
    const { shown, hop } = stage();
    clearTimeout(timer);
    batch(() => {
      setScene(hop === 0 ? shown : (now) => pending ?? now);
      setMoving(hop > 0);
    });
    pending = hop > 0 ? shown : undefined;
    if (hop === 0) return;
    timer = setTimeout(() => {
      fades = true;
      batch(() => {
        setScene(shown);
        setMoving(false);
      });
      fades = false;
      pending = undefined;
    }, hop);
  });
  onCleanup(() => {
    clearTimeout(timer);
  });
  const fadeIn = (element: Element) => {
    if (fades) inPage(() => appear(element));
  };
  const draws = (kept: Kept<unknown>) => (element: Element) => {
    kept.element = element;
    fadeIn(element);
  };
  const onChange = ({ element }: Kept<unknown>) => {
    if (element) fadeIn(element);
  };
  const box = (kept: Kept<BoxItem>) => {
    const { as, x, y, w, h } = kept.now();
    return (
      <rect
        ref={draws(kept)}
        class={kept.now().as}
        x={x}
        y={y}
        width={w}
        height={h}
        rx={corners[kindOf(as)]}
      />
    );
  };
  const grounds = keepItems(() => scene().grounds, boxes, onChange);
  const paths = keepItems(() => scene().paths, ways, onChange);
  const posts = keepItems(() => scene().boxes, boxes, onChange);
  const badges = keepItems(() => scene().marks, marks, onChange);
  const texts = keepItems(() => scene().texts, words, onChange);

  return (
    <svg
      class={isMoving() ? 'map hop' : 'map'}
      role="img"
      aria-label={props.label}
      aria-labelledby={props.labelledby}
      width={scene().width}
      height={scene().height}
      viewBox={`0 0 ${scene().width} ${scene().height}`}
    >
      <For each={grounds()}>{box}</For>
      <For each={paths()}>{(kept) => <path ref={draws(kept)} class={kept.now().as} d={kept.now().d} />}</For>
      <For each={posts()}>{box}</For>
      <For each={badges()}>
        {(kept) => {
          const { name, x, y, scale } = kept.now();
          return (
            <use
              ref={draws(kept)}
              class={kept.now().tone}
              href={hrefOf(name)}
              transform={`translate(${x} ${y})scale(${scale ?? 1})`}
            />
          );
        }}
      </For>
      <For each={texts()}>
        {(kept) => {
          const { x, y, anchor, turned } = kept.now();
          const turn = turned ? 'rotate(-90)' : '';
          return (
            <text
              ref={draws(kept)}
              class={classOf(kept.now())}
              text-anchor={anchor}
              transform={`translate(${x} ${y})${turn}`}
            >
              {kept.now().text}
            </text>
          );
        }}
      </For>
      <For each={stage().shown.tokens}>
        {({ name, outcome, tone, x, y, turn, scale, legs }) => {
          const size = `rotate(${turn})scale(${scale})`;
          const go = (element: Element) => {
            const pace = untrack(stage).pace;
            if (pace) inPage(() => travel(element, legs, pace));
          };
          return (
            <g ref={go} class={tone} transform={`translate(${x} ${y})`}>
              <use href={hrefOf(name)} transform={size} />
              {outcome && <use href={`#m-${outcome}`} transform={`${size}translate(3 0)rotate(${-turn})`} />}
            </g>
          );
        }}
      </For>
    </svg>
  );
}

/** An element can move only once it is in the page; that is after the update that makes it. */
const inPage = (move: () => void) => queueMicrotask(move);

const paceOf = (playing: boolean | undefined): Pace => (playing ? 'playing' : 'stepping');

const kindOf = (as: string) => as.split(' ')[0] ?? '';
const classOf = ({ as, tone }: TextItem) => (tone ? `${as} ${tone}` : as);

const boxes = {
  place: ({ as, x, y, w, h }: BoxItem) => [kindOf(as), x, y, w, h].join(),
  look: ({ as }: BoxItem) => as,
};
const ways = { place: ({ as, d }: PathItem) => as + d, look: () => '' };
const marks = {
  place: ({ name, x, y, scale }: MarkItem) => [name, x, y, scale].join(),
  look: ({ tone }: MarkItem) => tone ?? '',
};
const words = {
  place: ({ as, x, y, anchor, turned }: TextItem) => [as, x, y, anchor, turned].join(),
  look: (item: TextItem) => classOf(item) + item.text,
};

const corners: Readonly<Record<string, number>> = { window: 4, core: 4, title: 3, command: 2 };
