import { createMemo, For, Show } from 'solid-js';
import { Mark } from '../map/view/symbols.tsx';
import { fit } from '../map/geometry/text.ts';
import { createPages } from './pages.tsx';
import { progressOf, type PanelProps } from './panel.ts';
import {
  BADGE,
  headOf,
  layoutSequence,
  lineOf,
  placeNotes,
  type PlacedRow,
  type SequenceLayout,
} from './sequence-layout.ts';
import type { Arrow } from './sequence-arrows.ts';

/** Who said what to whom, in order. In words it is the Transcript. */
export default function Sequence(props: PanelProps) {
  const { page, pager } = createPages(
    () => props.run.steps.length,
    () => props.at,
    (step) => {
      props.onSeek(step);
    },
  );
  const layout = createMemo(() => {
    const { rows, lifelines } = props.run.words;
    return layoutSequence(rows.slice(page().from, page().to), lifelines, props.width);
  });
  const lastShown = () => Math.min(props.until, page().to - 1);
  const shown = () => layout().rows.filter(({ row }) => row.step <= lastShown());
  const brackets = createMemo(() =>
    props.run.words.open.filter(
      ([first = 0, ...others]) => first >= page().from && (others.at(-1) ?? 0) <= lastShown(),
    ),
  );
  const placeOf = (step = NaN) => layout().rows[step - page().from];
  return (
    <>
      <svg
        class="sequence"
        role="img"
        aria-label="Sequence diagram; in words it is the Transcript"
        width={props.width}
        height={layout().height}
      >
        <Show when={placeOf(props.at)}>
          {(place) => (
            <>
              <rect class="now" x="0" y={place().top} width={props.width} height={place().height} />
              <rect class="bar" x="0" y={place().top} width="4" height={place().height} />
            </>
          )}
        </Show>
        <For each={layout().lines}>
          {({ line, x, box }) => (
            <g class={`lifeline ${line.kind}`}>
              <line x1={x} x2={x} y1="42" y2={layout().height} />
              <rect x={x - box / 2} y="2" width={box} height="40" rx={line.kind === 'core' ? 0 : 3} />
              <text class="name" x={x} y={line.role === '' ? 26 : 19}>
                {line.name}
              </text>
              <text x={x} y="34">
                {line.role}
              </text>
            </g>
          )}
        </For>
        <For each={shown()}>
          {(place) => (
            <g class={`row ${progressOf(place.row.step, props.at)}`}>
              <text class="number" x="16" y={place.y + 4}>
                {place.row.step + 1}
              </text>
              <Show when={goesFar(place.row.arrow, layout())}>
                {(arrow) => <Drawn arrow={arrow()} place={place} layout={layout()} />}
              </Show>
              <For each={placeNotes(place.row, layout(), props.width)}>
                {(word) => (
                  <>
                    <Show when={word.verdict}>
                      <Mark
                        name={word.verdict === 'refused' ? 'refused' : 'resolved'}
                        x={word.x + 7}
                        y={place.y}
                        scale={0.75}
                      />
                    </Show>
                    <text x={word.x + (word.verdict ? BADGE : 0)} y={place.y + 4} class={word.verdict ?? ''}>
                      {word.text}
                    </text>
                  </>
                )}
              </For>
              <Show when={!hasHow(place) && place.row.open}>
                <text x={(layout().lines[0]?.x ?? 0) + 10} y={place.y + 21}>
                  {place.row.open}
                </text>
              </Show>
            </g>
          )}
        </For>
        <For each={brackets()}>
          {(group) => <path class="bracket" d={bracketOf(placeOf(group[0]), placeOf(group.at(-1)))} />}
        </For>
      </svg>
      {pager()}
    </>
  );
}

/** Width of a character above an arrow, and what an arrow has beyond its words (px). */
const MONO = 7.3;
const BESIDE = 12;
/** How far from its line a hop to another thread begins (px): behind the verdict of `command`. */
const HOP = 88;

/** The arrow, unless both its ends share a line. */
const goesFar = (arrow: Arrow | undefined, layout: SequenceLayout) =>
  arrow && lineOf(layout, arrow.from) !== lineOf(layout, arrow.to) ? arrow : undefined;

const hasHow = (place: PlacedRow) => place.row.arrow !== undefined && place.row.arrow.shape !== 'spawn';

function bracketOf(from: PlacedRow | undefined, to: PlacedRow | undefined): string {
  return from && to ? `M12 ${from.y}H8V${to.y}H12` : '';
}

function Drawn(props: { arrow: Arrow; place: PlacedRow; layout: SequenceLayout }) {
  const xOf = (actor: string) => lineOf(props.layout, actor)?.x ?? 0;
  const isRightward = () => xOf(props.arrow.to) >= xOf(props.arrow.from);
  const isHop = () => props.layout.isWide && props.arrow.shape === 'spawn';
  const from = () => xOf(props.arrow.from) + (isHop() ? HOP : isRightward() ? 2 : -2);
  const to = () => xOf(props.arrow.to) + (isRightward() ? -2 : 2);
  const middle = () => (from() + to()) / 2;
  const says = () => {
    const room = Math.abs(to() - from()) - BESIDE;
    return props.layout.isWide && props.arrow.says[0].length * MONO <= room ? 0 : 1;
  };
  const how = () => {
    const { how } = props.arrow;
    return fit('role', Math.abs(to() - from()), how, how.split(', ').at(-1) ?? how);
  };
  const isFilled = () => props.arrow.shape !== 'answer' && props.arrow.shape !== 'eval';
  return (
    <g class={`arrow ${props.arrow.shape}`}>
      <line x1={from()} x2={to()} y1={props.place.y} y2={props.place.y} />
      <Show when={props.arrow.shape === 'frame'}>
        <line class="inner" x1={from()} x2={to()} y1={props.place.y} y2={props.place.y} />
      </Show>
      <path
        class={isFilled() ? 'head' : 'head open'}
        d={headOf(to(), props.place.y, isRightward(), isFilled())}
      />
      <text class="says" x={middle()} y={props.place.y - 8}>
        {props.arrow.says[says()]}
      </text>
      <text class="how" x={middle()} y={props.place.y + 16}>
        {[how(), props.place.row.open].filter(Boolean).join('; ')}
      </text>
    </g>
  );
}
