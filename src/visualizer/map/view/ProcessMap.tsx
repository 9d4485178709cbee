import { createEffect, createMemo, createSignal, For, Show, untrack, type Accessor } from 'solid-js';
import type { Gate, Picture, Trace } from '../../../trace/index.ts';
import { hrefOf } from '../../icons/icon-name.ts';
import type { BoxItem, IconItem, PathItem, Scene, TextItem, TokenItem } from '../draw/scene.ts';
import type { MapDetail } from '../draw/map-detail.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import { pathThrough } from '../geometry/polyline.ts';
import { withMeasure, type Measure } from '../geometry/text.ts';
import type { mapScene } from '../scene/map-scene.ts';
import { hasScene, loadScene, sceneOf } from '../scene/scenes.ts';
import { keyItems, type KeyedItem } from './keyed-items.ts';
import { createMapMotion, inPage } from './map-motion.ts';
import { grow, placeAt, travel, type Pace } from './motion.ts';

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
  /** The next step's picture while the reader drags towards it: tokens are on their way there, all else stays. */
  ahead?: Picture | undefined;
  /** How far they are (0 to 1). */
  share?: number | undefined;
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
  /** Gates of which any may refuse, as far as the reader may know. */
  mayRefuse?: readonly Gate[] | undefined;
  mayWarn?: boolean | undefined;
  /** What is drawn below the gate of permissions. */
  detail?: MapDetail | undefined;
  /** How wide words are in the page's font. */
  measure?: Measure | undefined;
}

/** Processes, windows and gates with the messages between them, as one picture of a run. */
export function ProcessMap(props: ProcessMapProps) {
  const arrivals = createArrivals(props);
  const sceneAt = (picture: Picture) => {
    arrivals();
    const place = props.layout ?? sceneOf(props.about);
    const { trace, width, before, hideAhead: hideBefore, about, gates, mayRefuse, mayWarn, detail } = props;
    return withMeasure(props.measure, () =>
      place(trace, picture, width, { before, hideBefore, about, gates, mayRefuse, mayWarn, detail }),
    );
  };
  const next = createMemo(() => {
    const { trace, picture } = props;
    return {
      trace,
      picture,
      scene: sceneAt(picture),
      sceneAt,
      pace: untrack(() => props.pace),
    } as const;
  });
  const { scene, latest, isMoving, pace, draws, onChange } = createMapMotion(next, (time) =>
    props.onHop?.(time),
  );
  const ahead = createMemo(() => props.ahead && sceneAt(props.ahead));
  const travelling = () => ahead() ?? latest();
  const isOnWay = () => isMoving() || ahead() !== undefined;
  const way: Way = {
    share: () => (ahead() ? props.share : undefined),
    start: (move) => {
      const hop = ahead() ? undefined : pace();
      if (hop) inPage(() => move(hop));
    },
  };
  createEffect(() => props.onScene?.(scene()));
  const backgrounds = keyItems(() => scene().backgrounds, boxKey, onChange);
  const paths = keyItems(() => scene().paths, pathKey, onChange);
  const boxes = keyItems(() => scene().boxes, boxKey, onChange);
  const icons = keyItems(() => scene().icons, iconKey, onChange);
  const texts = keyItems(() => scene().texts, textKey, onChange);
  const box = (item: KeyedItem<BoxItem>) => drawBox(item, draws(item));

  return (
    <svg
      class={isOnWay() ? 'map hop' : 'map'}
      role="img"
      aria-label={props.label}
      aria-labelledby={props.labelledby}
      width={scene().width}
      height={scene().height}
      viewBox={`0 0 ${scene().width} ${scene().height}`}
    >
      <For each={backgrounds()}>{box}</For>
      <For each={paths()}>
        {(item) => <path ref={draws(item)} class={classOf(item.now())} d={item.now().d} />}
      </For>
      <Show when={isOnWay() && travelling()}>
        {(drawn) => <For each={drawn().tokens}>{(token) => drawOnWay(token, drawn(), way)}</For>}
      </Show>
      <For each={boxes()}>{box}</For>
      <For each={icons()}>{(item) => drawIcon(item, draws(item))}</For>
      <For each={texts()}>{(item) => drawText(item, draws(item))}</For>
      <For each={travelling().tokens}>{(token) => drawToken(token, way)}</For>
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
      transform={`translate(${x} ${y.toFixed()})${turn}`}
    >
      {item.now().text}
    </text>
  );
}

/** How tokens are on their way. */
interface Way {
  /** What part of their time has passed, where the reader drags them. */
  readonly share: () => number | undefined;
  /** Lets them move by themselves, where they do. */
  readonly start: (move: (pace: Pace) => void) => void;
}

/** Where a token is now, by which it is drawn or its name. */
const placeOn = ({ share }: Way, { segments, x, y }: TokenItem) => {
  const part = share();
  return part === undefined || segments.length === 0 ? { x, y, travelled: 1 } : placeAt(segments, part);
};

/** What a token takes with it on its way: the line that grows behind it, and its name, which are below gates and icons. */
function drawOnWay(token: TokenItem, { paths, texts }: Scene, way: Way) {
  const { segments, message } = token;
  const isOf = ({ of }: { readonly of?: string | undefined }) => of === message;
  const place = () => placeOn(way, token);
  return (
    <>
      <path
        ref={(element) => way.start((pace) => grow(element, segments, pace))}
        class="route"
        d={pathThrough(segments.flat())}
        pathLength="1"
        stroke-dasharray="1 1"
        stroke-dashoffset={1 - place().travelled}
      />
      <g
        ref={(element) => way.start((pace) => travel(element, segments, pace, token))}
        class="on-way"
        transform={`translate(${place().x - token.x} ${place().y - token.y})`}
      >
        <For each={paths.filter(isOf)}>{({ as, d }) => <path class={as} d={d} />}</For>
        <For each={texts.filter(isOf)}>{(text) => drawText({ now: () => text }, () => undefined)}</For>
      </g>
    </>
  );
}

function drawToken(token: TokenItem, way: Way) {
  const { name, outcome, tone, turn, scale, segments } = token;
  const size = `rotate(${turn})scale(${scale})`;
  const place = () => placeOn(way, token);
  return (
    <g
      ref={(element) => way.start((pace) => travel(element, segments, pace))}
      class={tone}
      transform={`translate(${place().x} ${place().y})`}
    >
      <use href={hrefOf(name)} transform={size} />
      {outcome && <use href={`#m-${outcome}`} transform={`${size}translate(3 0)rotate(${-turn})`} />}
    </g>
  );
}

/** What a box is, before how it looks. */
const firstClass = (as: string) => as.split(' ')[0] ?? '';
const classOf = ({ as, of }: PathItem | TextItem): string => (of === undefined ? as : `${as} of-token`);
const textClass = (item: TextItem) => (item.tone ? `${classOf(item)} ${item.tone}` : classOf(item));

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
