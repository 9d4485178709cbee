import { For, Show } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import { speakerColour } from '../caption/speaker-colour.ts';
import type { FigureData } from '../run/figure-data.ts';
import { stepsByChapter } from '../run/chapters.ts';
import type { Run } from '../run/run.ts';
import { ChallengeText } from './ChallengeText.tsx';
import { StaticMaps } from './StaticMaps.tsx';

/** The whole run in words, for readers without script and on paper. */
export function TextAlternative(props: { data: FigureData; run: Run }) {
  return (
    <>
      <StaticMaps {...props} step={decisiveStep(props.run)} />
      <Show when={props.run.words.before}>
        {(before) => (
          <p>
            <b>Before this.</b> <Sentence text={before()} />
          </p>
        )}
      </Show>
      <For each={stepsByChapter(props.run, 0, props.run.steps.length)}>
        {({ title, from, to }) => (
          <>
            <Show when={title}>
              {/* No element of a heading: the figure may be above the page's second level. */}
              <p role="heading" aria-level="2">
                <b>{title}</b>
              </p>
            </Show>
            <ol start={from === 0 ? undefined : from + 1}>
              <For each={props.run.words.steps.slice(from, to)}>
                {({ kind, speaker, sentence }) => (
                  <li>
                    <b class={speakerColour(kind)}>{speaker}:</b> <Sentence text={sentence} />
                  </li>
                )}
              </For>
            </ol>
          </>
        )}
      </For>
      <Show when={props.data.challenge}>
        {(challenge) => <ChallengeText challenge={challenge()} data={props.data} />}
      </Show>
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
    return ` (${[...labels].join(' · ')})`;
  };
  return <Sentence text={`${props.isFirst ? '' : '; '}${props.knob.label}${values()}`} />;
}

/** Index of the step that one picture should show: where the run is refused, else its end. */
function decisiveStep(run: Run): number {
  return run.marks.find(({ shape }) => shape === 'refused')?.step ?? run.steps.length - 1;
}
