import { createMemo, For, Show } from 'solid-js';
import { Icon } from '../icons/Icon.tsx';
import { withMeasure } from '../map/geometry/text.ts';
import { pageMeasure } from '../map/view/page-measure.ts';
import type { Arrow } from '../run/sequence.ts';
import { createPages } from './pages.tsx';
import { progressOf, type PanelProps } from './panel.ts';
import { SequenceArrow } from './SequenceArrow.tsx';
import {
  BADGE,
  headWords,
  layoutSequence,
  lineOf,
  placeNotes,
  type PlacedRow,
  type PlacedWord,
  type SequenceLayout,
} from './sequence-layout.ts';

/** Who said what to whom, in order; whole, as one drawing without the reader's position. In words it is the Transcript. */
export default function Sequence(props: PanelProps & { isWhole?: boolean }) {
  const { page: shownPage, pager } = createPages(
    () => props.run.steps.length,
    () => props.at,
    (step) => {
      props.onSeek(step);
    },
  );
  const page = () => (props.isWhole ? { from: 0, to: props.run.steps.length } : shownPage());
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
        <Show when={!props.isWhole && placeOf(props.at)}>
          {(place) => (
            <>
              <rect class="now" x="0" y={place().top} width={props.width} height={place().height} />
              <rect class="bar" x="0" y={place().top} width="4" height={place().height} />
            </>
          )}
        </Show>
        <Lifelines layout={layout()} />
        <For each={shown()}>
          {(place) => (
            <Row
              place={place}
              layout={layout()}
              width={props.width}
              progress={props.isWhole ? '' : progressOf(place.row.step, props.at)}
            />
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

function Lifelines(props: { layout: SequenceLayout }) {
  return (
    <For each={props.layout.lines}>
      {(head) => {
        const { line, x, box, y, h } = head;
        const words = () => withMeasure(pageMeasure(), () => headWords(head));
        return (
          <g class={`lifeline ${line.kind}`}>
            <line x1={x} x2={x} y1={y + h} y2={props.layout.height} />
            <rect x={x - box / 2} y={y} width={box} height={h} rx={line.kind === 'core' ? 0 : 3} />
            <text class="name" x={x} y={y + (words().role === '' ? h / 2 + 5 : 17)}>
              {words().name}
            </text>
            <text x={x} y="34">
              {words().role}
            </text>
          </g>
        );
      }}
    </For>
  );
}

/** The number of a step, its arrow, and the words at the lifelines. */
function Row(props: { place: PlacedRow; layout: SequenceLayout; width: number; progress: string }) {
  const notes = () =>
    withMeasure(pageMeasure(), () => placeNotes(props.place.row, props.layout, props.width));
  return (
    <g class={`row ${props.progress}`}>
      <text class="number" x="16" y={props.place.y + 4}>
        {props.place.row.step + 1}
      </text>
      <Show when={betweenLines(props.place.row.arrow, props.layout)}>
        {(arrow) => <SequenceArrow arrow={arrow()} place={props.place} layout={props.layout} />}
      </Show>
      <For each={notes()}>{(word) => <Word word={word} y={props.place.y} />}</For>
      <Show when={!hasWordsBelow(props.place) && props.place.row.open}>
        <text x={(props.layout.lines[0]?.x ?? 0) + 10} y={props.place.y + 21}>
          {props.place.row.open}
        </text>
      </Show>
    </g>
  );
}

function Word(props: { word: PlacedWord; y: number }) {
  return (
    <>
      <Show when={props.word.verdict}>
        <Icon
          name={props.word.verdict === 'refused' ? 'refused' : 'resolved'}
          x={props.word.x + 7}
          y={props.y}
          scale={0.75}
        />
      </Show>
      <text
        x={props.word.x + (props.word.verdict ? BADGE : 0)}
        y={props.y + 4}
        class={props.word.verdict ?? ''}
      >
        {props.word.text}
      </text>
    </>
  );
}

/** The arrow, unless both its ends share a line. */
const betweenLines = (arrow: Arrow | undefined, layout: SequenceLayout) =>
  arrow && lineOf(layout, arrow.from) !== lineOf(layout, arrow.to) ? arrow : undefined;

const hasWordsBelow = ({ row }: PlacedRow) => row.arrow !== undefined && row.arrow.shape !== 'spawn';

function bracketOf(from: PlacedRow | undefined, to: PlacedRow | undefined): string {
  return from && to ? `M12 ${from.y}H8V${to.y}H12` : '';
}
