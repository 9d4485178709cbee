import { createMemo, For } from 'solid-js';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import { pictureIn, wordsAt, type Run } from '../run/run.ts';
import { colourOf, Sentence } from '../caption/Sentence.tsx';
import type { Beside } from './beside.ts';

/** Two maps stand beside each other where each has at least 340 px. */
const LEAST = 340;
const GAP = 40;

/** Both runs at one pair of their steps: each its map and its sentence. */
export function Compared(props: {
  beside: Beside;
  at: number;
  width: number;
  playing: boolean;
  /** What the figure's own setting is called. */
  home: string;
}) {
  const half = () => {
    const beside = (props.width - GAP) / 2;
    return beside >= LEAST ? beside : props.width;
  };
  const pair = () => props.beside.pairs[props.at];
  return (
    <div class="compared">
      <For each={['own', 'changed'] as const}>
        {(side) => (
          <Side
            name={side === 'own' ? props.home : 'Your change'}
            run={props.beside[side]}
            at={pair()?.[side] ?? 0}
            waits={(pair()?.of ?? 'both') !== 'both' && pair()?.of !== side}
            width={half()}
            playing={props.playing}
          />
        )}
      </For>
    </div>
  );
}

function Side(props: {
  name: string;
  run: Run;
  at: number;
  waits: boolean;
  width: number;
  playing: boolean;
}) {
  const words = createMemo(() => wordsAt(props.run, props.at));
  const place = () => `step ${String(props.at + 1)} of ${String(props.run.steps.length)}`;
  return (
    <section class="side" aria-label={props.name}>
      <p class="head">
        <b>{props.name}</b>{' '}
        <span class="quiet">{props.waits ? `${place()}; it has no such step` : place()}</span>
      </p>
      <ProcessMap
        trace={props.run.trace}
        picture={pictureIn(props.run, props.at)}
        width={props.width}
        label={`${props.name}, ${place()}`}
        animate
        playing={props.playing}
      />
      <p class="who">
        <b class={colourOf(words().kind)}>{words().speaker}</b>
      </p>
      <p>
        <Sentence text={words().sentence} />
      </p>
    </section>
  );
}
