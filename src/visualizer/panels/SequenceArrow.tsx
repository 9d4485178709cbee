import { Show } from 'solid-js';
import { fit } from '../map/geometry/text.ts';
import type { Arrow } from '../run/sequence.ts';
import { arrowHead, lineOf, type PlacedRow, type SequenceLayout } from './sequence-layout.ts';

/** Width of a character above an arrow, and what an arrow needs beyond its words (px). */
const CHARACTER = 7.3;
const ENDS = 12;
/** How far from its line an arrow begins and ends, and how far a hop to another thread: behind the verdict of `command` (px). */
const GAP = 2;
const HOP_GAP = 88;
/** Baselines of the words above and below an arrow (px from it). */
const ABOVE = -8;
const BELOW = 16;

/** What goes from one lifeline to another, with its words. */
export function SequenceArrow(props: { arrow: Arrow; place: PlacedRow; layout: SequenceLayout }) {
  const xOf = (actor: string) => lineOf(props.layout, actor)?.x ?? 0;
  const isRightward = () => xOf(props.arrow.to) >= xOf(props.arrow.from);
  const isHop = () => props.layout.isWide && props.arrow.shape === 'spawn';
  const from = () => xOf(props.arrow.from) + (isHop() ? HOP_GAP : isRightward() ? GAP : -GAP);
  const to = () => xOf(props.arrow.to) + (isRightward() ? -GAP : GAP);
  const middle = () => (from() + to()) / 2;
  const label = () => {
    const [wide, narrow] = props.arrow.label;
    const room = Math.abs(to() - from()) - ENDS;
    return props.layout.isWide && wide.length * CHARACTER <= room ? wide : narrow;
  };
  const how = () => {
    const { how: words } = props.arrow;
    return fit('role', Math.abs(to() - from()), words, words.split(', ').at(-1) ?? words);
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
        d={arrowHead(to(), props.place.y, isRightward(), isFilled())}
      />
      <text class="label" x={middle()} y={props.place.y + ABOVE}>
        {label()}
      </text>
      <text class="how" x={middle()} y={props.place.y + BELOW}>
        {[how(), props.place.row.open].filter(Boolean).join('; ')}
      </text>
    </g>
  );
}
