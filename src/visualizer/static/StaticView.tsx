import { Show } from 'solid-js';
import { ChallengePanel, type ChallengeState } from '../challenge/ChallengePanel.tsx';
import { PageGets } from '../caption/PageGets.tsx';
import { StepCaption } from '../caption/StepCaption.tsx';
import { hasColumn, stageClass } from '../run/stage-widths.ts';
import { KnobFields } from '../knobs/KnobFields.tsx';
import { Stories } from '../knobs/Stories.tsx';
import { WaitingNow } from '../panels/WaitingNow.tsx';
import { PredictionQuestion } from '../prediction/PredictionQuestion.tsx';
import { PredictionResult } from '../prediction/PredictionResult.tsx';
import type { FigureChallenge, FigureData } from '../run/figure-data.ts';
import { pictureIn, wordsAt, type Run } from '../run/run.ts';
import { StaticMaps } from './StaticMaps.tsx';

const nothing = () => undefined;

/** The figure as a page holds it before its script: the first step, in the live figure's exact size. */
export function StaticView(props: { data: FigureData; run: Run }) {
  const first = () => props.data.still?.at ?? 0;
  return (
    <>
      <div class={stageClass(props.data)}>
        <div class="scene">
          <StaticMaps {...props} step={first()} hideAhead={props.data.prediction !== undefined} />
          <div class="transport">
            <StepCaption
              words={wordsAt(props.run, first())}
              at={first()}
              steps={props.run.steps.length}
              longest={props.data.longest.sentence}
            />
            <div class="playback" />
          </div>
        </div>
        <Show when={hasColumn(props.data)}>
          <StaticColumn data={props.data} run={props.run} />
        </Show>
        <Show when={!props.data.stories && props.data.longest.rejection}>
          {(longest) => <PageGets picture={pictureIn(props.run, first())} longest={longest()} />}
        </Show>
      </div>
      <Show
        when={props.data.stories}
        fallback={
          <div class="closer">
            <p class="look-closer" />
          </div>
        }
      >
        {(stories) => (
          <div class="static-stories">
            <Stories
              figure={props.data.id}
              stories={stories()}
              baseline={props.data.set}
              set={props.data.set}
              onChange={nothing}
              onBack={nothing}
            />
          </div>
        )}
      </Show>
    </>
  );
}

const hasSettings = ({ knobs, challenge, waits }: FigureData) =>
  knobs.length > 0 || challenge !== undefined || waits !== undefined;

/** The reader's column: its fields, and room for the question and its result. */
function StaticColumn(props: { data: FigureData; run: Run }) {
  return (
    <div class="reader-column stack">
      <Show when={hasSettings(props.data)}>
        <div>
          <Show when={props.data.challenge} fallback={<StaticKnobs data={props.data} />}>
            {(challenge) => (
              <ChallengePanel
                figure={props.data.id}
                challenge={challenge()}
                state={untried(props.data, challenge())}
              >
                <StaticKnobs data={props.data} />
              </ChallengePanel>
            )}
          </Show>
          <Show when={props.data.waits !== undefined}>
            <WaitingNow run={props.run} at={props.data.still?.at ?? 0} most={props.data.waits ?? 0} />
          </Show>
        </div>
      </Show>
      <Show when={props.data.prediction}>
        {(prediction) => (
          <>
            <div class="reserve" inert>
              <PredictionQuestion
                figure={props.data.id}
                prediction={prediction()}
                onAnswer={nothing}
                onSkip={nothing}
              />
            </div>
            <div class="reserve" inert>
              <PredictionResult
                prediction={prediction()}
                option={undefined}
                onResume={nothing}
                onAgain={nothing}
              />
            </div>
          </>
        )}
      </Show>
    </div>
  );
}

function StaticKnobs(props: { data: FigureData }) {
  return (
    <Show when={props.data.knobs.length > 0}>
      <KnobFields
        figure={props.data.id}
        knobs={props.data.knobs}
        baseline={props.data.set}
        set={props.data.set}
        table={props.data.callTable}
        hidesChosen={props.data.prediction !== undefined}
        baselineName={`the ${props.data.baseline === 'lesson' ? 'lesson’s' : 'start'} setting`}
        onBack={nothing}
        onCompare={nothing}
      />
    </Show>
  );
}

/** A challenge that nobody has tried. */
const untried = ({ set }: FigureData, { edit }: FigureChallenge): ChallengeState => ({
  text: set[edit?.knob ?? ''] ?? '',
  verdicts: undefined,
  tries: 0,
  isSolved: false,
  isGiven: false,
  fault: undefined,
  hints: 0,
});
