import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { kindWords, type Lane, type Stretch, type Strip } from '../../diagnosis/recording/index.ts';
import { timeAt } from '../../trace/picture/threads.ts';
import type { OpenedTrace } from '../../visualizer/mount/open-trace.ts';
import { EndMark } from '../diagnose/EndMark.tsx';
import { marksInRow, nearestTo, type Times, timesAt } from './strip-places.ts';
import type { ShownThing } from './shown-thing.ts';

/** Widths and heights (px). */
const NAMES = 132;
const MARKS = 34;
const LANE = 24;
const BOX = 14;
const TICK = 12;
const AXIS = 26;
const MARK_SCALE = 18 / 28;
/** Room for half a mark at the end of the axis. */
const END = 16;
/** A box of no time is so wide. */
const MIN_BOX = 3;
/** A press this near to a mark is on it. */
const NEAR = 14;
/** An arrow key goes so far (ms), and in a shorter run this part of it. */
const STRIDE = 1000;
const PART = 1 / 20;

export interface TimeStripProps {
  readonly opened: Pick<OpenedTrace, 'run' | 'player'>;
  readonly things: readonly ShownThing[];
  readonly strip: Strip;
}

/** The whole run by time, as a slider that moves the figure. */
export function TimeStrip(props: TimeStripProps) {
  const { opened, strip } = props;
  const { run, player } = opened;
  const times: Times = {
    length: run.words.steps.length,
    at: (step) => Math.max(strip.from, timeAt(run.trace, step)),
  };
  const length = Math.max(1, strip.to - strip.from);
  const [width, setWidth] = createSignal(0);
  const axis = () => Math.max(1, width() - NAMES - END);
  const x = (time: number) => NAMES + ((time - strip.from) / length) * axis();
  const at = () => player.now().context.at;
  const now = () => times.at(at());
  const marks = createMemo(() =>
    marksInRow(props.things, ({ at: time }) => x(time) - NAMES, axis()).map((place) => ({
      ...place,
      x: place.x + NAMES,
      mark: place.mark + NAMES,
    })),
  );
  const bottom = MARKS + strip.lanes.length * LANE;
  const seek = (to: number) => {
    player.send({ type: 'player.seek', to: Math.min(times.length - 1, Math.max(0, to)) });
  };
  const thingHere = () => props.things.findIndex(({ number }) => number - 1 === at());
  const valueText = () => {
    const here = props.things[thingHere()];
    const name = here ? `, ${String(thingHere() + 1)} ${kindWords[here.kind]}` : '';
    return `${secondsOf(now() - strip.from)}, step ${String(at() + 1)} of ${String(times.length)}${name}`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepFor(event.key, at(), times, props.things);
    if (to === undefined) return;
    event.preventDefault();
    seek(to);
  };
  const onPoint = (event: PointerEvent & { currentTarget: Element }, isPress: boolean) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const place = event.clientX - left;
    const onMark =
      isPress && event.clientY - top < MARKS
        ? marks().find(({ mark }) => Math.abs(place - mark) < NEAR)
        : undefined;
    seek(
      onMark ? onMark.thing.number - 1 : nearestTo(times, strip.from + ((place - NAMES) / axis()) * length),
    );
  };
  let root: HTMLElement | undefined;
  onMount(() => {
    if (!root) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(root);
    onCleanup(() => {
      observer.disconnect();
    });
  });
  return (
    <div
      ref={(element) => (root = element)}
      class="time-strip"
      role="slider"
      tabindex="0"
      aria-label="Time"
      aria-valuemin="0"
      aria-valuemax={length / 1000}
      aria-valuenow={(now() - strip.from) / 1000}
      aria-valuetext={valueText()}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onPoint(event, true);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onPoint(event, false);
      }}
    >
      <svg width="100%" height={bottom + AXIS} aria-hidden="true">
        <defs>
          <pattern id="strip-hatch" width="7" height="7" patternUnits="userSpaceOnUse">
            <path d="M-1 8L8-1" class="hatch" />
          </pattern>
        </defs>
        <For each={strip.lanes}>
          {(lane, index) => (
            <LaneDrawing lane={lane} y={MARKS + (index() + 0.5) * LANE} x={x} width={width()} />
          )}
        </For>
        <For each={timesAt(length, axis())}>
          {(time) => (
            <>
              <path class="tick" d={`M${String(x(strip.from + time))} ${String(bottom)}v4`} />
              <text class="time" x={x(strip.from + time)} y={bottom + 18} text-anchor="middle">
                {secondsOf(time)}
              </text>
            </>
          )}
        </For>
        <For each={marks()}>
          {({ thing, x: place, mark }) => (
            <g>
              <path
                class="to-mark"
                d={`M${String(mark)} ${String(MARKS - 12)}L${String(place)} ${String(MARKS - 4)}V${String(bottom)}`}
              />
              <g
                transform={`translate(${String(mark - 14 - 14 * MARK_SCALE + 9)} 2) scale(${String(MARK_SCALE)})`}
              >
                <EndMark ends={thing.kind === 'rejected' ? 'refused' : thing.kind} />
              </g>
              <text class="number" x={mark + 8} y="16">
                {props.things.indexOf(thing) + 1}
              </text>
            </g>
          )}
        </For>
        <Show when={width() > 0}>
          <path class="now" d={`M${String(x(now()))} ${String(MARKS - 10)}V${String(bottom)}`} />
          <rect class="handle" x={x(now()) - 4.5} y={bottom - 6} width="9" height="12" />
        </Show>
      </svg>
    </div>
  );
}

function LaneDrawing(props: { lane: Lane; y: number; x: (time: number) => number; width: number }) {
  const boxes = (stretches: readonly Stretch[]) =>
    stretches.map(({ from, to }) => {
      const begin = props.x(from);
      const wide = Math.max(MIN_BOX, props.x(to) - begin);
      return `M${String(begin)} ${String(props.y - BOX / 2)}h${String(wide)}v${String(BOX)}h${String(-wide)}z`;
    });
  return (
    <g class={props.lane.kind}>
      <text class="name" y={props.y + 5}>
        {shortened(props.lane.name)}
      </text>
      <path class="line" d={`M${String(NAMES)} ${String(props.y)}H${String(props.width)}`} />
      <path
        class="wait"
        d={props.lane.waits
          .map(({ from, to }) => `M${String(props.x(from))} ${String(props.y)}H${String(props.x(to))}`)
          .join('')}
      />
      <path
        class="call"
        d={props.lane.calls
          .map((time) => `M${String(props.x(time))} ${String(props.y - TICK / 2)}v${String(TICK)}`)
          .join('')}
      />
      <path class="run" d={boxes(props.lane.runs).join('')} />
      <path class="hold" d={boxes(props.lane.holds).join('')} fill="url(#strip-hatch)" />
    </g>
  );
}

/** The step that a key goes to; undefined where it is none of the slider's. */
function stepFor(key: string, at: number, times: Times, things: readonly ShownThing[]): number | undefined {
  const stride = Math.min(STRIDE, (times.at(times.length - 1) - times.at(0)) * PART);
  const now = times.at(at);
  switch (key) {
    // A step further at least: where nothing happens for long, a key would do nothing.
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.max(at + 1, nearestTo(times, now + stride));
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.min(at - 1, nearestTo(times, now - stride));
    case 'PageUp':
      return (
        things.map(({ number }) => number - 1).reduce<number | undefined>(nearerAfter(at), undefined) ?? at
      );
    case 'PageDown':
      return (
        things.map(({ number }) => number - 1).reduce<number | undefined>(nearerBefore(at), undefined) ?? at
      );
    case 'Home':
      return 0;
    case 'End':
      return times.length - 1;
    default:
      return undefined;
  }
}

const nearerAfter = (at: number) => (nearest: number | undefined, step: number) =>
  step > at && step < (nearest ?? Infinity) ? step : nearest;
const nearerBefore = (at: number) => (nearest: number | undefined, step: number) =>
  step < at && step > (nearest ?? -1) ? step : nearest;

const MAX_NAME = 15;
const shortened = (name: string) => (name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name);

/** A time of the axis. */
const secondsOf = (ms: number) =>
  ms >= 1000 || ms === 0
    ? `${(ms / 1000).toFixed(2).replace(/\.?0+$/, '')} s`
    : `${ms.toFixed(ms < 10 ? 1 : 0).replace(/\.0$/, '')} ms`;
