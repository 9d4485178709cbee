import { createComputed, createMemo, on, onMount, Show, type JSX } from 'solid-js';
import type { Experiment } from '../experiment/experiment.ts';
import type { FigureData } from '../run/figure-data.ts';
import { later } from '../loading/later.tsx';
import { PredictionQuestion } from '../prediction/PredictionQuestion.tsx';
import { pictureIn } from '../run/run.ts';
import type { PartId } from '../touch/PartButtons.tsx';
import type { FigureView } from './figure-view.ts';
import { FigureKnobs } from './FigureKnobs.tsx';
import { createStickiness } from './stickiness.ts';

const loadResult = () => import('../prediction/PredictionResult.tsx');
const PredictionResult = later(loadResult, 'PredictionResult');
const TouchedPart = later(() => import('./TouchedPart.tsx'), 'TouchedPart');
const TriedChallenge = later(() => import('./TriedChallenge.tsx'), 'TriedChallenge');
const WaitingNow = later(() => import('../panels/WaitingNow.tsx'), 'WaitingNow');

/**
 * The place beside the map that belongs to the reader: settings, a question, or its result. One is seen, and only
 * that has room: the longest of them may be far longer than the map beside it.
 */
export function ReaderColumn(props: {
  root: HTMLElement;
  data: FigureData;
  experiment: Experiment;
  view: FigureView;
  staticFields: Element | null;
  /** The challenge of the static view, until what tries it is there. */
  staticChallenge: Element | null;
  /** What waits at the first step, until what says it of any is there. */
  staticWaits: Element | null;
  /** What the baseline is called, within a sentence. */
  setting: string;
  /** The part of the map that is opened. */
  part: PartId | undefined;
  onClosePart: () => void;
}) {
  const { data, experiment, view } = props;
  createStickiness(props.root);
  const focused = document.activeElement;
  // The fields of the static view move to their new place, and the focus with them.
  onMount(() => {
    if (props.staticFields?.contains(focused)) (focused as HTMLElement).focus({ preventScroll: true });
  });
  let column: HTMLElement | undefined;
  /** For what goes when it is pressed: the reader's keys would be lost with it. */
  const keepFocus = () => {
    if (column?.contains(document.activeElement)) column.focus({ preventScroll: true });
  };
  const { send } = experiment.player;
  const shown = createMemo(() => {
    if (view.askedStop()) return 'question';
    if (view.decidedStop()) return 'result';
    return props.part ? 'part' : 'settings';
  });
  // Before what is shown goes, and the focus with it.
  createComputed(on(shown, keepFocus, { defer: true }));
  const knobs = () => (
    <Show when={data.knobs.length > 0}>
      <FigureKnobs
        data={data}
        experiment={experiment}
        staticFields={props.staticFields}
        baselineName={`the ${props.setting}`}
        picture={pictureIn(view.run(), view.at())}
        hidesChosen={view.openStop() !== undefined}
        onBack={() => {
          keepFocus();
          experiment.back();
        }}
      />
    </Show>
  );
  return (
    <div class="reader-column stack" tabindex="-1" ref={(element) => (column = element)}>
      <Show when={data.knobs.length > 0 || data.challenge !== undefined || data.waits !== undefined}>
        <Page isShown={shown() === 'settings'}>
          <Show when={data.challenge} fallback={knobs()}>
            {(challenge) => (
              <TriedChallenge
                placeholder={props.staticChallenge}
                data={data}
                challenge={challenge()}
                experiment={experiment}
                next={props.root.dataset.next}
                keepFocus={keepFocus}
              >
                {knobs()}
              </TriedChallenge>
            )}
          </Show>
          <Show when={data.waits !== undefined}>
            <WaitingNow
              placeholder={props.staticWaits}
              run={view.run()}
              at={view.at()}
              most={data.waits ?? 0}
            />
          </Show>
        </Page>
      </Show>
      <Show when={shown() === 'part' && props.part}>
        {(part) => (
          <TouchedPart
            data={data}
            experiment={experiment}
            view={view}
            part={part()}
            onClose={props.onClosePart}
          />
        )}
      </Show>
      <Show when={data.prediction}>
        {(prediction) => (
          <>
            <Page isShown={shown() === 'question'}>
              <PredictionQuestion
                figure={data.id}
                prediction={prediction()}
                onAnswer={(option) => {
                  // What explains the options is here by the time the run has decided.
                  void loadResult().catch(() => undefined);
                  send({ type: 'player.answer', option });
                }}
                onSkip={() => {
                  send({ type: 'player.skip' });
                }}
              />
            </Page>
            <Show when={shown() === 'result' && view.decidedStop()}>
              {(stop) => (
                <PredictionResult
                  prediction={prediction()}
                  option={stop().option}
                  onResume={() => {
                    send({ type: 'player.resume' });
                  }}
                  onAgain={() => {
                    send({ type: 'player.seek', to: prediction().at + 1 });
                  }}
                />
              )}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

/** One of the things that the column can hold; unseen, it keeps what the reader has begun in it. */
function Page(props: { isShown: boolean; children: JSX.Element }) {
  return <div hidden={!props.isShown}>{props.children}</div>;
}
