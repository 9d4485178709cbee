import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { Glyph as RunGlyph, GlyphEnd, GlyphMark } from '../../trace/index.ts';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-name.ts';
import { HEIGHT, placesOf } from './glyph-places.ts';

const MIDDLE = HEIGHT / 2;
const PX_PER_REM = 16;
/** A square's side, and a dot across. */
const MARK = 9;

/** A run in one line, for lists. Its sentence is its name; the word beside it says the end for the eye. */
export function Glyph(props: {
  glyph: RunGlyph;
  /** Without the word, and closer together. */
  isShort?: boolean | undefined;
  /** Without the end, where the reader is yet to predict it. */
  hidesEnd?: boolean | undefined;
}): JSX.Element {
  const places = () => placesOf(props.glyph, props);
  const sentence = () =>
    props.hidesEnd ? props.glyph.way : `${props.glyph.way}, ${props.glyph.end.sentence}`;
  return (
    <span class="glyph">
      <svg
        class="icon"
        role="img"
        aria-label={sentence()}
        viewBox={`0 0 ${places().width} ${HEIGHT}`}
        width={`${places().width / PX_PER_REM}rem`}
        height={`${HEIGHT / PX_PER_REM}rem`}
      >
        <path class="thread" d={places().thread} />
        <For each={props.glyph.marks}>{(mark, index) => <Mark mark={mark} x={places().x(index())} />}</For>
        <Show when={places().more}>
          {(x) => <path class="more" d={`M${x() - 4} ${MIDDLE}h.1m4 0h.1m4 0h.1`} />}
        </Show>
        <Show when={places().end}>
          {(x) => (
            <Icon
              name={endIcons[props.glyph.end.kind]}
              x={x()}
              y={MIDDLE}
              class={endClass(props.glyph.end)}
            />
          )}
        </Show>
      </svg>
      <Show when={!props.isShort && !props.hidesEnd}>
        <b class={endClass(props.glyph.end)} aria-hidden="true">
          {props.glyph.end.word}
        </b>
      </Show>
    </span>
  );
}

const endIcons: Readonly<Record<GlyphEnd['kind'], IconName>> = {
  resolved: 'resolved',
  rejected: 'rejected',
  never: 'never',
  heard: 'heard',
  unheard: 'listens',
};

const endClass = ({ kind, by }: GlyphEnd) => (by === undefined ? `end ${kind}` : `end ${kind} by-${by}`);

function Mark(props: { mark: GlyphMark; x: number }): JSX.Element {
  return (
    <Switch>
      <Match when={props.mark === 'gate' || props.mark === 'waits'}>
        <circle class={props.mark} cx={props.x} cy={MIDDLE} r={MARK / 2} />
      </Match>
      <Match when={true}>
        <rect class={props.mark} x={props.x - MARK / 2} y={MIDDLE - MARK / 2} width={MARK} height={MARK} />
        <Show when={props.mark === 'frame'}>
          <path class="bar" d={`M${props.x - 2.5} ${MIDDLE}h5`} />
        </Show>
      </Match>
    </Switch>
  );
}
