import { createMemo, For, Show } from 'solid-js';
import { Icon } from '../icons/Icon.tsx';
import { anchorOf, marksApart, wordsShown, type TimelineMark } from './timeline.ts';

/** With more steps, they have no ticks. */
const MAX_TICKS = 60;
/** Where the axis begins and how long it is (% of the width). */
export const AXIS = { start: 2.5, length: 95 } as const;
/** Heights (px) from the top of the drawing. */
const HEIGHTS = {
  whole: 68,
  icon: 18,
  handle: { top: 30, height: 24 },
  tick: { top: 37, bottom: 47 },
  axis: 42,
  word: 64,
} as const;
const HANDLE_WIDTH = 9;

interface ScrubberProps {
  steps: number;
  at: number;
  marks: readonly TimelineMark[];
  /** Width of the axis (px), to see which words would touch. */
  width: number;
  /** While it is dragged, how much of the way to the next step (0 to 1). */
  share?: number | undefined;
  onSeek: (step: number) => void;
  /** Is dragged to a place between steps; without it, it goes from step to step. */
  onDrag?: ((place: number) => void) | undefined;
  /** It is let go after that. */
  onDrop?: (() => void) | undefined;
}

/** A pointer that moves so far (px) drags. */
const MIN_DRAG = 3;

/** The slider over the steps of a run. */
export function Scrubber(props: ScrubberProps) {
  let pressedAt = 0;
  let isDragged = false;
  const placeOf = (event: PointerEvent & { currentTarget: Element }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = ((event.clientX - left) / width) * 100;
    return ((share - AXIS.start) / AXIS.length) * lastStep(props.steps);
  };
  const onPointerMove = (event: PointerEvent & { currentTarget: Element }) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    isDragged ||= Math.abs(event.clientX - pressedAt) >= MIN_DRAG;
    if (!isDragged) return;
    if (props.onDrag) props.onDrag(placeOf(event));
    else props.onSeek(Math.round(placeOf(event)));
  };
  const onPointerUp = () => {
    if (isDragged) props.onDrop?.();
    isDragged = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = seekOf(event.key, props.at, props.steps);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    props.onSeek(to);
  };
  return (
    <div
      class="scrubber"
      role="slider"
      tabindex="0"
      aria-label="Step"
      aria-valuemin="1"
      aria-valuemax={props.steps}
      aria-valuenow={props.at + 1}
      aria-valuetext={`step ${String(props.at + 1)} of ${String(props.steps)}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pressedAt = event.clientX;
        props.onSeek(Math.round(placeOf(event)));
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      <Axis {...props} />
    </div>
  );
}

/** The axis, the marks on it and their words, with percentages as coordinates so that it fits any width. */
function Axis(props: ScrubberProps) {
  const isLong = () => props.steps > MAX_TICKS;
  const marks = createMemo(() => marksApart(props.marks, props.steps, (props.width * AXIS.length) / 100));
  const x = (step: number) => `${AXIS.start + (AXIS.length * step) / lastStep(props.steps)}%`;
  const place = () => props.at + (props.share ?? 0);
  return (
    <svg width="100%" height={HEIGHTS.whole} overflow="visible" aria-hidden="true">
      <line class="axis" x1={x(0)} x2={x(lastStep(props.steps))} y1={HEIGHTS.axis} y2={HEIGHTS.axis} />
      <line class="played" x1={x(0)} x2={x(place())} y1={HEIGHTS.axis} y2={HEIGHTS.axis} />
      <Show when={!isLong()}>
        <For each={Array.from({ length: props.steps }, (_, step) => step)}>
          {(step) => (
            <line
              class={step <= props.at ? 'tick past' : 'tick'}
              x1={x(step)}
              x2={x(step)}
              y1={HEIGHTS.tick.top}
              y2={HEIGHTS.tick.bottom}
            />
          )}
        </For>
      </Show>
      <For each={marks()}>
        {(mark) => (
          <svg x={x(mark.step)} overflow="visible">
            <Show when={mark.shape !== 'word' && mark.shape}>
              {(name) => (
                <Icon
                  name={name() === 'open' && mark.step === props.at ? 'answered' : name()}
                  x={0}
                  y={HEIGHTS.icon}
                />
              )}
            </Show>
          </svg>
        )}
      </For>
      <For each={wordsShown(marks(), props.at, props.steps, props.width)}>
        {(mark) => (
          <text x={x(mark.step)} y={HEIGHTS.word} text-anchor={anchorOf(mark.step, props.steps)}>
            {mark.word}
          </text>
        )}
      </For>
      <svg x={x(place())} overflow="visible">
        <rect
          class="handle"
          x={-HANDLE_WIDTH / 2}
          y={HEIGHTS.handle.top}
          width={HANDLE_WIDTH}
          height={HEIGHTS.handle.height}
        />
      </svg>
    </svg>
  );
}

/** Index of the last step, and 1 for a run of one step, so that every step has a place on the axis. */
const lastStep = (steps: number) => Math.max(1, steps - 1);

function seekOf(key: string, at: number, steps: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return steps - 1;
    default:
      return undefined;
  }
}
