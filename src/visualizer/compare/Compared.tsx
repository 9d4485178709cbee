import { createMemo, For } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import { speakerColour } from '../caption/speaker-colour.ts';
import type { Pace } from '../map/view/motion.ts';
import { pageMeasure } from '../map/view/page-measure.ts';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import type { FigureData } from '../run/figure-data.ts';
import { pictureIn, wordsAt, type RunComparison, type Run } from '../run/run.ts';

/** Two maps are side by side where each has at least this width (px). */
const MIN_WIDTH = 340;
const GAP = 40;

/** Both runs at one pair of their steps: each its map and its sentence. */
export function Compared(props: {
  data: FigureData;
  comparison: RunComparison;
  at: number;
  width: number;
  pace: Pace | undefined;
  /** What the figure's baseline is called. */
  baselineName: string;
  /** What the other is called, where it is no change of the reader's. */
  changedName?: string;
}) {
  const mapWidth = () => {
    const half = (props.width - GAP) / 2;
    return half >= MIN_WIDTH ? half : props.width;
  };
  const pair = () => props.comparison.pairs[props.at];
  return (
    <div class="compared">
      <For each={['baseline', 'changed'] as const}>
        {(side) => (
          <Side
            data={props.data}
            name={side === 'baseline' ? props.baselineName : (props.changedName ?? 'Your change')}
            run={props.comparison[side]}
            at={pair()?.[side] ?? 0}
            waits={(pair()?.of ?? 'both') !== 'both' && pair()?.of !== side}
            width={mapWidth()}
            pace={props.pace}
          />
        )}
      </For>
    </div>
  );
}

function Side(props: {
  data: FigureData;
  name: string;
  run: Run;
  at: number;
  waits: boolean;
  width: number;
  pace: Pace | undefined;
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
        pace={props.pace}
        about={props.data.about}
        gates={props.data.gates}
        detail={props.run.detail}
        measure={pageMeasure()}
      />
      <p class="who">
        <b class={speakerColour(words().kind)}>{words().speaker}</b>
      </p>
      <p>
        <Sentence text={words().sentence} />
      </p>
    </section>
  );
}
