import { For, Show } from 'solid-js';
import { renderToString } from 'solid-js/web';
import type { FigureData } from '../run/figure-data.ts';
import { Knobs } from '../knobs/Knobs.tsx';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import { sequenceHeight } from '../panels/sequence-layout.ts';
import { Prediction } from '../prediction/Prediction.tsx';
import { pictureIn, wordsAt, type Run } from '../run/run.ts';
import { colourOf, Saying, Sentence } from '../caption/Sentence.tsx';

/** The widths (px) that the two stills are laid out for; style sheets show one of them. */
const WIDE = 960;
const NARROW = 304;

interface StillProps {
  readonly data: FigureData;
  readonly run: Run;
}

/** The figure as a page holds it before its script: the first step, in the live figure's exact size. */
export const renderStill = (props: StillProps): string => renderToString(() => <Still {...props} />);

/** The whole run in words, for readers without script and on paper. */
export const renderTwin = (props: StillProps): string => renderToString(() => <Twin {...props} />);

function Still(props: StillProps) {
  return (
    <>
      <Maps {...props} step={0} hideAhead={props.data.prediction !== undefined} />
      <Show
        when={props.data.prediction?.at === 0}
        fallback={<Saying words={wordsAt(props.run, 0)} at={0} steps={props.run.steps.length} />}
      >
        <Prediction data={props.data} stop={{ at: 0, until: 0, state: 'open' }} send={() => undefined} />
      </Show>
      <div class="transport" />
      <Show when={!props.data.changes} fallback={<ChangesStill data={props.data} />}>
        <div class="more">
          <div class="panel">
            <div class="tabs" />
            <svg width="1" height={sequenceHeight(props.run.words.rows.slice())} />
          </div>
          <Show when={props.data.knobs.length > 0}>
            <Knobs
              figure={props.data.id}
              knobs={props.data.knobs}
              own={props.data.set}
              set={props.data.set}
              home=""
              onBack={() => undefined}
              onCompare={() => undefined}
            />
          </Show>
        </div>
      </Show>
    </>
  );
}

function ChangesStill(props: { data: FigureData }) {
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

function Twin(props: StillProps) {
  return (
    <>
      <Maps {...props} step={decisiveStep(props.run)} />
      <Show when={props.run.words.before}>
        {(before) => (
          <p>
            <b>Before this.</b> <Sentence text={before()} />
          </p>
        )}
      </Show>
      <ol>
        <For each={props.run.words.steps.slice()}>
          {({ kind, speaker, sentence }) => (
            <li>
              <b class={colourOf(kind)}>{speaker}:</b> <Sentence text={sentence} />
            </li>
          )}
        </For>
      </ol>
      <Show when={props.data.knobs.length > 0}>
        <p>
          Can be changed:{' '}
          <For each={props.data.knobs}>
            {(knob, index) => <Changeable knob={knob} isFirst={index() === 0} />}
          </For>
          .
        </p>
      </Show>
    </>
  );
}

function Changeable(props: { knob: FigureData['knobs'][number]; isFirst: boolean }) {
  const values = () => {
    if (props.knob.kind === 'text') return '';
    const labels = new Set(props.knob.options.map(({ label }) => label));
    return ` (${[...labels].join(', ')})`;
  };
  return <Sentence text={`${props.isFirst ? '' : '; '}${props.knob.label}${values()}`} />;
}

function Maps(props: StillProps & { step: number; hideAhead?: boolean }) {
  const picture = () => pictureIn(props.run, props.step);
  return (
    <For each={[WIDE, NARROW]}>
      {(width) => (
        <div class={width === WIDE ? 'wide' : 'narrow'}>
          <ProcessMap
            trace={props.run.trace}
            picture={picture()}
            width={width}
            labelledby={`${props.data.id}-title`}
            hideAhead={props.hideAhead === true}
          />
        </div>
      )}
    </For>
  );
}

/** Index of the step that one picture should show: where the run is refused, else its end. */
function decisiveStep(run: Run): number {
  return run.marks.find(({ shape }) => shape === 'refused')?.step ?? run.steps.length - 1;
}
