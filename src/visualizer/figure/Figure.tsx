import { createSignal, Show } from 'solid-js';
import { StepCaption } from '../caption/StepCaption.tsx';
import { PlaybackControls } from '../controls/PlaybackControls.tsx';
import { createExperiment, type ExperimentInput } from '../experiment/experiment.ts';
// Not later: in a file of its own it would weigh more on the home page than it does here on the others.
import { Changes } from '../knobs/Changes.tsx';
import { readField } from '../knobs/knob-fields.ts';
import { later } from '../loading/later.tsx';
import { Prediction } from '../prediction/Prediction.tsx';
import { Announcer } from './Announcer.tsx';
import { createFigureView } from './figure-view.ts';
import { FigureKnobs } from './FigureKnobs.tsx';
import { FigureMap } from './FigureMap.tsx';
import { FigurePanels } from './FigurePanels.tsx';
import { createPlaybackTicks } from './playback-ticks.ts';
import { createRootHandlers, createStatus, createWidth } from './root-effects.ts';

const Notice = later(async () => (await import('./Notice.tsx')).Notice);
const Help = later(async () => (await import('../controls/Help.tsx')).Help);

/** Where the panels are beside the knobs, and the timeline beside the buttons; the room that those take (px). */
const WIDE = 900;
const KNOBS = 292;
const BUTTONS = 400;

export interface FigureProps extends ExperimentInput {
  /** The element that has the focus for the figure's keys. */
  readonly root: HTMLElement;
  /** The knobs of the static view, or its changes. */
  readonly staticFields: Element | null;
}

/** The live figure: what the static view shows of the first step, in the same size, with its controls. */
export function Figure(props: FigureProps) {
  const { data, root, baseline, staticFields } = props;
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

  const isCompared = () => run().comparison !== undefined;
  const isWide = () => width() >= WIDE;
  const setting = `${data.baseline === 'lesson' ? 'lesson’s' : 'start'} setting`;
  return (
    <>
      <FigureMap
        figure={data.id}
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
          <Show when={!isCompared()}>
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
      <Show
        when={!data.changes}
        fallback={
          <Changes
            data={data}
            set={experiment.set()}
            isChanged={experiment.isChanged()}
            isCompared={isCompared()}
            onChange={experiment.change}
            onCompare={experiment.compare}
          />
        }
      >
        <div
          class="more"
          onInput={(event) => {
            const [knob, value] = readField(event.target as HTMLInputElement);
            experiment.change({ [knob]: value }, knob);
          }}
        >
          <FigurePanels
            data={data}
            view={view}
            width={isWide() && data.knobs.length > 0 ? width() - KNOBS : width()}
            baselineName={`The ${setting}`}
            onSeek={(to) => player.send({ type: 'player.seek', to })}
          />
          <FigureKnobs
            data={data}
            experiment={experiment}
            staticFields={staticFields}
            baselineName={`the ${setting}`}
          />
        </div>
      </Show>
      <Announcer data={data} view={view} />
      <Show when={isHelpOpen()}>
        <Help onClose={() => setHelpOpen(false)} />
      </Show>
    </>
  );
}
