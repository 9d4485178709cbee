import { createSignal, Show } from 'solid-js';
import { StepCaption } from '../caption/StepCaption.tsx';
import { PlaybackControls } from '../controls/PlaybackControls.tsx';
import { createExperiment, type ExperimentInput } from '../experiment/experiment.ts';
import { later } from '../loading/later.tsx';
import { Prediction } from '../prediction/Prediction.tsx';
import { Announcer } from './Announcer.tsx';
import { createFigureView } from './figure-view.ts';
import { FigureMap } from './FigureMap.tsx';
import { FigureWorkbench } from './FigureWorkbench.tsx';
import { createPlaybackTicks } from './playback-ticks.ts';
import { createRootHandlers, createStatus, createWidth } from './root-effects.ts';

const Notice = later(async () => (await import('./Notice.tsx')).Notice);
const Help = later(async () => (await import('../controls/Help.tsx')).Help);

/** From this width on panels are next to knobs, and the timeline next to buttons, which take so much room (px). */
const WIDE = 900;
const BUTTONS = 400;

export interface FigureProps extends ExperimentInput {
  /** The element that has the focus for the figure's keys. */
  readonly root: HTMLElement;
  /** The knobs of the static view, or its changes. */
  readonly staticFields: Element | null;
}

/** The live figure: what the static view shows of the first step, in the same size, with its controls. */
export function Figure(props: FigureProps) {
  const { data, root, baseline } = props;
  const experiment = createExperiment(props);
  const { player, run } = experiment;
  const view = createFigureView(experiment, baseline);
  const width = createWidth(root);
  const [isHelpOpen, setHelpOpen] = createSignal(false);
  createPlaybackTicks(experiment, view);
  createStatus(root, data, experiment);
  createRootHandlers(
    root,
    experiment,
    () => setHelpOpen(true),
    () => ({ data, run: run(), openAt: view.openStop()?.at }),
  );

  const isWide = () => width() >= WIDE;
  const setting = `${data.baseline === 'lesson' ? 'lesson’s' : 'start'} setting`;
  return (
    <>
      <FigureMap
        figure={data.id}
        about={data.about}
        experiment={experiment}
        baseline={baseline}
        baselineName={`The ${setting}`}
        width={width()}
        playing={view.isPlaying()}
      />
      <Show when={experiment.problems().length > 0}>
        <Notice problems={experiment.problems()} onClose={experiment.cleanLink} />
      </Show>
      <Show
        when={view.askedStop() ?? view.decidedStop()}
        fallback={
          <Show when={!run().comparison}>
            <StepCaption words={view.words()} at={view.at()} steps={view.steps()} />
          </Show>
        }
      >
        {(stop) => <Prediction data={data} stop={stop()} send={player.send} />}
      </Show>
      <PlaybackControls
        now={view.now()}
        send={player.send}
        marks={view.timeline()}
        width={isWide() ? width() - BUTTONS : width()}
      />
      <FigureWorkbench
        data={data}
        experiment={experiment}
        view={view}
        staticFields={props.staticFields}
        setting={setting}
        width={width()}
        isWide={isWide()}
      />
      <Announcer data={data} view={view} />
      <Show when={isHelpOpen()}>
        <Help onClose={() => setHelpOpen(false)} />
      </Show>
    </>
  );
}
