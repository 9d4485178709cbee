import { batch, createEffect, createMemo, createSignal, For, onCleanup, untrack } from 'solid-js';
import type { Picture, Trace } from '../../trace/index.ts';
import { layout } from './layout.ts';
import { appear, canMove, travel, travelTime, type Pace } from './motion.ts';
import type { BoxItem, MapLayout } from './scene.ts';
import { Mark } from './symbols.tsx';

interface ProcessMapProps {
  trace: Trace;
  picture: Picture;
  /** Room (px); the map is laid out for it and centred where it does not fill it. */
  width: number;
  /** Names the map; the transcript beside it tells what it shows. */
  label?: string;
  labelledby?: string;
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
    const shown = layout(trace, picture, width, props.hideAhead ? undefined : props.before);
    const step = picture.step.index;
    const isNext = last?.trace === trace && last.step + 1 === step && last.shown.width === shown.width;
    const pace = untrack(() => (isNext && props.animate && canMove() ? paceOf(props.playing) : undefined));
    if (!pace) return { shown, trace, step, hop: 0 };
    return { shown, trace, step, pace, hop: Math.max(0, ...shown.tokens.map(({ legs }) => travelTime(legs, pace))) };
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
  const born = (element: Element) => {
    if (fades) appear(element);
  };
  const same = <Item extends object>(list: () => readonly Item[]) => createMemo(keeper(list));
  const grounds = same(() => scene().grounds);
  const paths = same(() => scene().paths);
  const boxes = same(() => scene().boxes);
  const marks = same(() => scene().marks);
  const texts = same(() => scene().texts);

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
      <For each={grounds()}>{(box) => <Box box={box} />}</For>
      <For each={paths()}>{(path) => <path ref={born} class={path.as} d={path.d} />}</For>
      <For each={boxes()}>{(box) => <Box box={box} ref={born} />}</For>
      <For each={marks()}>
        {(mark) => <Mark name={mark.name} x={mark.x} y={mark.y} scale={mark.scale} class={mark.tone} ref={born} />}
      </For>
      <For each={texts()}>
        {(text) => (
          <text
            ref={born}
            class={text.tone ? `${text.as} ${text.tone}` : text.as}
            x={text.turned ? undefined : text.x}
            y={text.turned ? undefined : text.y}
            text-anchor={text.anchor}
            transform={text.turned && `translate(${text.x} ${text.y})rotate(-90)`}
          >
            {text.text}
          </text>
        )}
      </For>
      <For each={stage().shown.tokens}>
        {(token) => (
          <g
            ref={(element) => {
              const pace = untrack(stage).pace;
              if (pace)
                queueMicrotask(() => {
                  travel(element, token.legs, pace);
                });
            }}
            class={token.tone}
            transform={`translate(${token.x} ${token.y})`}
          >
            <use href={`#m-${token.name}`} transform={`rotate(${token.turn})scale(${token.scale})`} />
          </g>
        )}
      </For>
    </svg>
  );
}

const paceOf = (playing: boolean | undefined): Pace => (playing ? 'playing' : 'stepping');

/** A list in which what stayed the same is the same object, so that only what changed is drawn anew. */
function keeper<Item extends object>(list: () => readonly Item[]) {
  let last = new Map<string, Item>();
  return (): readonly Item[] => {
    const kept = new Map<string, Item>();
    for (const item of list()) {
      const key = JSON.stringify(item);
      kept.set(key, last.get(key) ?? item);
    }
    last = kept;
    return [...kept.values()];
  };
}

const corners: Readonly<Record<string, number>> = { window: 4, core: 4, title: 3, command: 2 };

function Box(props: { box: BoxItem; ref?: (element: Element) => void }) {
  return (
    <rect
      ref={(element) => props.ref?.(element)}
      class={props.box.as}
      x={props.box.x}
      y={props.box.y}
      width={props.box.w}
      height={props.box.h}
      rx={corners[props.box.as.split(' ')[0] ?? '']}
    />
  );
}
