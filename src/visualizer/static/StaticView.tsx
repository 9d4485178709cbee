import { For, Show } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import { StepCaption } from '../caption/StepCaption.tsx';
import { KnobFields } from '../knobs/KnobFields.tsx';
import { sequenceHeight } from '../panels/sequence-layout.ts';
import { Prediction } from '../prediction/Prediction.tsx';
import type { FigureData } from '../run/figure-data.ts';
import { wordsAt, type Run } from '../run/run.ts';
import { StaticMaps } from './StaticMaps.tsx';

/** The figure as a page holds it before its script: the first step, in the live figure's exact size. */
export function StaticView(props: { data: FigureData; run: Run }) {
  return (
    <>
      <StaticMaps {...props} step={0} hideAhead={props.data.prediction !== undefined} />
      <Show
        when={props.data.prediction?.at === 0}
        fallback={<StepCaption words={wordsAt(props.run, 0)} at={0} steps={props.run.steps.length} />}
      >
        <Prediction data={props.data} stop={{ at: 0, until: 0, state: 'open' }} send={() => undefined} />
      </Show>
      <div class="playback" />
      <Show when={!props.data.changes} fallback={<StaticChanges data={props.data} />}>
        <div class="more">
          <div class="panel">
            <div class="tabs" />
            <svg width="1" height={sequenceHeight(props.run.words.rows.slice())} />
          </div>
          <Show when={props.data.knobs.length > 0}>
            <KnobFields
              figure={props.data.id}
              knobs={props.data.knobs}
              baseline={props.data.set}
              set={props.data.set}
              baselineName=""
              onBack={() => undefined}
              onCompare={() => undefined}
            />
          </Show>
        </div>
      </Show>
    </>
  );
}

function StaticChanges(props: { data: FigureData }) {
  return (
    <p class="changes">
      <b>Change something:</b>
      <For each={props.data.changes}>
        {(change) => (
          <button type="button" class="button" disabled>
            <Sentence text={change.label} />
          </button>
        )}
      </For>
    </p>
  );
}
