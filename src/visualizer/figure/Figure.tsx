import { createSignal, Show } from 'solid-js';
import { linesOf } from '../caption/pay-back-lines.ts';
import { PageGets } from '../caption/PageGets.tsx';
import { StepCaption } from '../caption/StepCaption.tsx';
import { PlaybackControls } from '../controls/PlaybackControls.tsx';
import { createExperiment, type ExperimentInput } from '../experiment/experiment.ts';
import { later } from '../loading/later.tsx';
import { pictureIn } from '../run/run.ts';
import { Announcer } from './Announcer.tsx';
import { createFigureView } from './figure-view.ts';
import { FigureMap } from './FigureMap.tsx';
import { LookCloser } from './LookCloser.tsx';
import { createPlaybackTicks } from './playback-ticks.ts';
import { ReaderColumn } from './ReaderColumn.tsx';
import { createReadiness, createRootHandlers, createStatus, createWidth } from './root-effects.ts';
import { axisWidth, hasColumn, sceneWidth } from '../run/stage-widths.ts';
import type { PartId } from '../touch/PartButtons.tsx';
import { createStickiness } from './stickiness.ts';

const Notice = later(() => import('./Notice.tsx'), 'Notice');
const Stories = later(() => import('../knobs/Stories.tsx'), 'Stories');
const Help = later(() => import('../controls/Help.tsx'), 'Help');

export interface FigureProps extends ExperimentInput {
  /** The element that has the focus for the figure's keys. */
  readonly root: HTMLElement;
  /** The knobs of the static view. */
  readonly staticFields: Element | null;
  /** The result of the question in the static view. */
  readonly staticResult: Element | null;
  readonly staticStories: Element | null;
}

/** The live figure: what the static view shows of the first step, in the same size, with its controls. */
export function Figure(props: FigureProps) {
  const { data, root } = props;
  const experiment = createExperiment(props);
  const { player, run } = experiment;
  const view = createFigureView(experiment);
  const width = createWidth(root);
  const [isHelpOpen, setHelpOpen] = createSignal(false);
  const [part, setPart] = createSignal<PartId>();
  const isTouchable = createReadiness(root);
  const [hop, setHop] = createSignal(0);
  createPlaybackTicks(experiment, view, hop);
  createStatus(root, data, experiment);
  createStickiness(root);
  createRootHandlers(
    root,
    experiment,
    () => setHelpOpen(true),
    () => ({ data, run: run(), openAt: view.openStop()?.at }),
  );

  const setting = `${data.baseline === 'lesson' ? 'lesson’s' : 'start'} setting`;
  const closePart = () => {
    setPart(undefined);
    root.querySelector<HTMLElement>('.map-parts [tabindex="0"]')?.focus({ preventScroll: true });
  };
  const payBackLines = () => {
    const payBack = experiment.payBack();
    return payBack && linesOf(payBack);
  };
  const widthOfScene = () => sceneWidth(width(), hasColumn(data));
  return (
    <>
      <div class={hasColumn(data) ? 'stage' : 'stage alone'}>
        <div class="scene">
          <FigureMap
            data={data}
            experiment={experiment}
            baselineName={`The ${setting}`}
            width={widthOfScene()}
            onHop={setHop}
            part={part()}
            onPart={hasColumn(data) ? setPart : undefined}
            isTouchable={isTouchable()}
          />
          <div class="transport">
            <StepCaption
              words={view.words()}
              at={view.at()}
              steps={view.steps()}
              longest={data.longest.sentence}
              payBack={payBackLines()}
            />
            <PlaybackControls
              now={view.now()}
              send={player.send}
              marks={view.timeline()}
              playWords={experiment.playWords()}
              width={axisWidth(widthOfScene())}
            />
          </div>
        </div>
        <Show when={hasColumn(data)}>
          <ReaderColumn
            data={data}
            experiment={experiment}
            view={view}
            staticFields={props.staticFields}
            staticResult={props.staticResult}
            setting={setting}
            part={part()}
            onClosePart={closePart}
          />
        </Show>
        <Show when={data.longest.rejection}>
          {(longest) => <PageGets picture={pictureIn(run(), player.now().context.at)} longest={longest()} />}
        </Show>
      </div>
      <Show when={experiment.problems().length > 0}>
        <Notice problems={experiment.problems()} onClose={experiment.cleanLink} />
      </Show>
      <Show
        when={!data.stories}
        fallback={
          <Show when={data.stories}>
            {(stories) => (
              <Stories
                placeholder={props.staticStories}
                stories={stories()}
                baseline={data.set}
                set={experiment.set()}
                onChange={experiment.change}
                onBack={experiment.back}
              />
            )}
          </Show>
        }
      >
        <LookCloser
          data={data}
          view={view}
          width={widthOfScene()}
          baselineName={`The ${setting}`}
          onSeek={(to) => player.send({ type: 'player.seek', to })}
        />
      </Show>
      <Announcer data={data} view={view} payBack={experiment.payBack()} />
      <Show when={isHelpOpen()}>
        <Help onClose={() => setHelpOpen(false)} />
      </Show>
    </>
  );
}
