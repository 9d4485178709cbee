import { createEffect, createMemo, createSignal, For, untrack, type Accessor } from 'solid-js';
import type { Gate, Picture, Trace } from '../../../trace/index.ts';
import { hrefOf } from '../../icons/icon-name.ts';
import type { BoxItem, IconItem, PathItem, Scene, TextItem, TokenItem } from '../draw/scene.ts';
import type { MapDetail } from '../draw/map-detail.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import type { Measure } from '../geometry/text.ts';
import type { mapScene } from '../scene/map-scene.ts';
import { hasScene, loadScene, sceneOf } from '../scene/scenes.ts';
import { keyItems, type KeyedItem } from './keyed-items.ts';
import { createMapMotion } from './map-motion.ts';
import type { Pace } from './motion.ts';

interface ProcessMapProps {
  trace: Trace;
  picture: Picture;
  /**
   * Room (px); the map is laid out for it and centred where it does not fill it. Where it comes to a width whose layout
   * is not loaded, it stays in the other until that is there.
   */
  width: number;
  /** Names the map; what it shows is in the transcript. */
  label?: string;
  labelledby?: string;
  /** Places everything; the scene of what the figure is about unless given, which `loadScene` brings first. */
  layout?: typeof mapScene;
  /** How the next step's tokens travel; without it they are at once where they belong. */
  pace?: Pace | undefined;
  /** Is notified of each scene that is drawn. */
  onScene?: ((scene: Scene) => void) | undefined;
  /** Is notified how long the tokens of a step travel (ms). */
  onHop?: ((time: number) => void) | undefined;
  /** A prediction is open: nothing gives its answer away. */
  hideAhead?: boolean;
  /** The picture before a change of a knob: what refused there is marked. */
  before?: Picture | undefined;
  /** What the figure is about. */
  about?: FigureTopic | undefined;
  /** Gates that a setting of the figure concerns. */
  gates?: readonly Gate[] | undefined;
  /** What is drawn below the gate of permissions. */
  detail?: MapDetail | undefined;
  /** How wide words are in the page's font. */
  measure?: Measure | undefined;
}

/** Processes, windows and gates with the messages between them, as one picture of a run. */
export function ProcessMap(props: ProcessMapProps) {
  const arrivals = createArrivals(props);
  const next = createMemo(() => {
    const { trace, picture, width } = props;
    arrivals();
    const place = props.layout ?? sceneOf(props.about);
    return {
      trace,
      picture,
      scene: place(trace, picture, width, {
        before: props.before,
        hideBefore: props.hideAhead,
        about: props.about,
        gates: props.gates,
        detail: props.detail,
        measure: props.measure,
      }),
      pace: untrack(() => props.pace),
    } as const;
  });
  const { scene, tokens, isMoving, move, draws, onChange } = createMapMotion(next, (time) =>
    props.onHop?.(time),
  );
  createEffect(() => props.onScene?.(scene()));
  const backgrounds = keyItems(() => scene().backgrounds, boxKey, onChange);
  const paths = keyItems(() => scene().paths, pathKey, onChange);
  const boxes = keyItems(() => scene().boxes, boxKey, onChange);
  const icons = keyItems(() => scene().icons, iconKey, onChange);
  const texts = keyItems(() => scene().texts, textKey, onChange);
  const box = (item: KeyedItem<BoxItem>) => drawBox(item, draws(item));

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
      <For each={backgrounds()}>{box}</For>
      <For each={paths()}>{(item) => <path ref={draws(item)} class={item.now().as} d={item.now().d} />}</For>
      <For each={boxes()}>{box}</For>
      <For each={icons()}>{(item) => drawIcon(item, draws(item))}</For>
      <For each={texts()}>{(item) => drawText(item, draws(item))}</For>
      <For each={tokens()}>{(token) => drawToken(token, (element) => move(element, token.segments))}</For>
    </svg>
  );
}

/** Brings the layout for the width of a map when it is another; counts those that came. */
function createArrivals(props: ProcessMapProps): Accessor<number> {
  const [arrivals, setArrivals] = createSignal(0);
  createEffect(() => {
    const { about, width, trace } = props;
    if (props.layout || hasScene(about, width, trace)) return;
    loadScene({ about, width, trace }).then(
      () => setArrivals((count) => count + 1),
      () => undefined,
    );
  });
  return arrivals;
}

type Ref = (element: Element) => void;

function drawBox(item: KeyedItem<BoxItem>, ref: Ref) {
  const { as, x, y, w, h } = item.now();
  return (
    <rect ref={ref} class={item.now().as} x={x} y={y} width={w} height={h} rx={corners[firstClass(as)]} />
  );
}

function drawIcon(item: KeyedItem<IconItem>, ref: Ref) {
  const { name, x, y, scale } = item.now();
  return (
    <use
      ref={ref}
      class={item.now().tone}
      href={hrefOf(name)}
      transform={`translate(${x} ${y})scale(${scale ?? 1})`}
    />
  );
}

function drawText(item: KeyedItem<TextItem>, ref: Ref) {
  const { x, y, anchor, turned } = item.now();
  const turn = turned ? 'rotate(-90)' : '';
  return (
    <text
      ref={ref}
      class={textClass(item.now())}
      text-anchor={anchor}
      transform={`translate(${x} ${y})${turn}`}
    >
      {item.now().text}
    </text>
  );
}

function drawToken({ name, outcome, tone, x, y, turn, scale }: TokenItem, ref: Ref) {
  const size = `rotate(${turn})scale(${scale})`;
  return (
    <g ref={ref} class={tone} transform={`translate(${x} ${y})`}>
      <use href={hrefOf(name)} transform={size} />
      {outcome && <use href={`#m-${outcome}`} transform={`${size}translate(3 0)rotate(${-turn})`} />}
    </g>
  );
}

/** What a box is, before how it looks. */
const firstClass = (as: string) => as.split(' ')[0] ?? '';
const textClass = ({ as, tone }: TextItem) => (tone ? `${as} ${tone}` : as);

const boxKey = {
  place: ({ as, x, y, w, h }: BoxItem) => [firstClass(as), x, y, w, h].join(),
  look: ({ as }: BoxItem) => as,
};
const pathKey = { place: ({ as, d }: PathItem) => as + d, look: () => '' };
const iconKey = {
  place: ({ name, x, y, scale }: IconItem) => [name, x, y, scale].join(),
  look: ({ tone }: IconItem) => tone ?? '',
};
const textKey = {
  place: ({ as, x, y, anchor, turned }: TextItem) => [as, x, y, anchor, turned].join(),
  look: (item: TextItem) => textClass(item) + item.text,
};

/** Radii of the corners (px). */
const corners: Readonly<Record<string, number>> = {
  window: 4,
  core: 4,
  sandbox: 3,
  title: 3,
  command: 2,
  lintel: 1,
};
