import { createMemo, For, Show } from 'solid-js';
import { Mark } from '../map/view/symbols.tsx';
import { anchorOf, marksApart, wordsShown, type TimelineMark } from './timeline.ts';

const MOST_TICKS = 60;
const FIRST = 2.5;
const SPAN = 95;

/** The axis, the marks on it and their words, with percentages as coordinates so that it fits any width. */
export function Scrubber(props: {
  steps: number;
  at: number;
  marks: readonly TimelineMark[];
  /** Width of the axis (px), to see which words would touch. */
  width: number;
  onSeek: (step: number) => void;
}) {
  const last = () => Math.max(1, props.steps - 1);
  const isLong = () => props.steps > MOST_TICKS;
  const marks = createMemo(() =>
    isLong() ? marksApart(props.marks, props.steps, props.width) : props.marks,
  );
  const x = (step: number) => `${FIRST + (SPAN * step) / last()}%`;
  const seekTo = (event: PointerEvent & { currentTarget: Element }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = ((event.clientX - left) / width) * 100;
    props.onSeek(Math.round(((share - FIRST) / SPAN) * last()));
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
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
    >
      <svg width="100%" height="68" aria-hidden="true">
        <line class="axis" x1={x(0)} x2={x(last())} y1="42" y2="42" />
        <line class="played" x1={x(0)} x2={x(props.at)} y1="42" y2="42" />
        <Show when={!isLong()}>
          <For each={Array.from({ length: props.steps }, (_, step) => step)}>
            {(step) => (
              <line
                class={step <= props.at ? 'tick past' : 'tick'}
                x1={x(step)}
                x2={x(step)}
                y1="37"
                y2="47"
              />
            )}
          </For>
        </Show>
        <For each={marks()}>
          {(mark) => (
            <svg x={x(mark.step)} overflow="visible">
              <Show when={mark.shape !== 'word' && mark.shape}>
                {(name) => (
                  <Mark
                    name={name() === 'open' && mark.step === props.at ? 'answered' : name()}
                    x={0}
                    y={18}
                  />
                )}
              </Show>
            </svg>
          )}
        </For>
        <For each={wordsShown(marks(), props.at, props.steps, props.width)}>
          {(mark) => (
            <text x={x(mark.step)} y="65" text-anchor={anchorOf(mark.step, props.steps)}>
              {mark.word}
            </text>
          )}
        </For>
        <svg x={x(props.at)} overflow="visible">
          <rect class="handle" x="-4.5" y="30" width="9" height="24" />
        </svg>
      </svg>
    </div>
  );
}

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
