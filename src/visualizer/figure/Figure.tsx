import { createMemo, createSignal, Show, type Accessor } from 'solid-js';
import { StepCaption } from '../caption/StepCaption.tsx';
import { createDrag } from '../controls/drag.ts';
import { PlaybackControls } from '../controls/PlaybackControls.tsx';
import type { Player } from '../experiment/create-player.ts';
import { createExperiment, type ExperimentInput } from '../experiment/experiment.ts';
import { readField } from '../knobs/knob-fields.ts';
import { afterFrame } from '../loading/after-frame.ts';
import { later } from '../loading/later.tsx';
import type { PanelProps } from '../panels/panel.ts';
import { rejectionIn } from '../run/rejection.ts';
import { pictureIn } from '../run/run.ts';
import { Announcer } from './Announcer.tsx';
import { createFigureView } from './figure-view.ts';
import { FigureMap } from './FigureMap.tsx';
import { createPlaybackTicks } from './playback-ticks.ts';
import { createReadiness, createRootHandlers, createSeen } from './root-effects.ts';
import { axisWidth, hasColumn, stageClass } from '../run/stage-widths.ts';
import type { PartId } from '../touch/PartButtons.tsx';

const Chapters = later(() => import('./Chapters.tsx'), 'Chapters');
const Notice = later(() => import('./Notice.tsx'), 'Notice');
const Stories = later(() => import('../knobs/Stories.tsx'), 'Stories');
const RunLists = later(() => import('../panels/RunLists.tsx'), 'RunLists');
const Help = later(() => import('../controls/Help.tsx'), 'Help');
const PageGets = later(() => import('../caption/PageGets.tsx'), 'PageGets');
const ReaderColumn = later(() => import('./ReaderColumn.tsx'), 'ReaderColumn');
const FigureStatus = later(() => import('./FigureStatus.tsx'), 'FigureStatus');
const TouchedPart = later(() => import('./TouchedPart.tsx'), 'TouchedPart');
const LookCloser = later(() => import('./LookCloser.tsx'), 'LookCloser');

export interface FigureProps extends ExperimentInput {
  /** The element that has the focus for the figure's keys. */
  readonly root: HTMLElement;
  /** The width of map and transport (px). */
  readonly widthOfScene: Accessor<number>;
  /** The reader's column of the static view, which stays until it is touched. */
  readonly staticColumn: Element | null;
  /** The knobs of the static view. */
  readonly staticFields: Element | null;
  readonly staticChallenge: Element | null;
  /** What waits in the static view. */
  readonly staticWaits: Element | null;
  readonly staticStories: Element | null;
  /** Room for the choice of other views. */
  readonly staticCloser: Element | null;
  /** Room for what the page gets. */
  readonly staticGets: Element | null;
  /** Is given what moves the figure. */
  readonly onPlayer: ((player: Player) => void) | undefined;
}

/** The live figure: what the static view shows of the first step, in the same size, with its controls. */
export function Figure(props: FigureProps) {
  const { data, root } = props;
  const experiment = createExperiment(props);
  const { player, run } = experiment;
  props.onPlayer?.(player);
  const view = createFigureView(experiment);
  const [isHelpOpen, setHelpOpen] = createSignal(false);
  const [part, setPart] = createSignal<PartId>();
  const isTouchable = createReadiness(root);
  const [hop, setHop] = createSignal(0);
  /** The reader of a figure about threads has chosen the map of processes. */
  const [isMap, setMap] = createSignal(false);
  createPlaybackTicks(experiment, view, hop);
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
  const picture = () => pictureIn(view.run(), view.at());
  const payBack = afterFrame(experiment.payBack);
  const drag = createDrag(player);
  /** There is a rejection by then, or soon. */
  const getsText = createMemo(
    (did: boolean) => did || isTouchable() || rejectionIn(picture()) !== undefined,
    false,
  );
  const panelProps: PanelProps = {
    data,
    get run() {
      return view.run();
    },
    get at() {
      return view.at();
    },
    get until() {
      return view.openStop()?.at ?? view.steps() - 1;
    },
    get width() {
      return widthOfScene();
    },
    get refusedBefore() {
      return view.refusedBefore();
    },
    onSeek: (to) => {
      player.send({ type: 'player.seek', to });
    },
  };
  const lists = document.querySelector(`[data-lists-of="${CSS.escape(root.id)}"]`);
  const isMoved = createMemo((was: boolean) => was || view.at() > 0 || view.run() !== props.baseline, false);
  const hasSeenLists = createSeen(lists);
  const { widthOfScene } = props;
  const widthOfAxis = createMemo(() => axisWidth(widthOfScene()));
  return (
    <>
      <Announcer data={data} view={view} payBack={payBack()} />
      <div
        class={stageClass(data)}
        onInput={(event) => {
          const [knob, value] = readField(event.target as HTMLInputElement);
          if (data.knobs.some(({ id }) => id === knob)) experiment.change({ [knob]: value }, knob);
        }}
      >
        <div class="scene">
          <FigureMap
            data={data}
            about={isMap() ? undefined : data.about}
            experiment={experiment}
            baselineName={`The ${setting}`}
            width={widthOfScene()}
            onHop={setHop}
            part={part()}
            onPart={hasColumn(data) || data.stories ? setPart : undefined}
            isTouchable={isTouchable()}
            share={drag.share()}
          />
          <div class="transport">
            <StepCaption
              words={view.words()}
              at={view.at()}
              steps={view.steps()}
              longest={data.longest.sentence}
              payBack={payBack()?.lines}
            />
            <PlaybackControls
              now={view.now()}
              send={player.send}
              marks={view.timeline()}
              playWords={experiment.playWords()}
              width={widthOfAxis()}
              drag={props.canMove() ? drag : undefined}
            >
              {isTouchable() && data.chapters && <Chapters panelProps={panelProps} />}
            </PlaybackControls>
          </div>
        </div>
        <Show when={hasColumn(data)}>
          <Show when={isTouchable() || view.openStop()?.at === view.at()} fallback={props.staticColumn}>
            <ReaderColumn
              placeholder={props.staticColumn}
              root={root}
              data={data}
              experiment={experiment}
              view={view}
              staticFields={props.staticFields}
              staticChallenge={props.staticChallenge}
              staticWaits={props.staticWaits}
              setting={setting}
              part={part()}
              onClosePart={closePart}
            />
          </Show>
        </Show>
        <Show when={!data.stories && data.longest.rejection}>
          {(longest) => (
            <Show when={getsText()} fallback={props.staticGets}>
              <PageGets placeholder={props.staticGets} picture={picture()} longest={longest()} />
            </Show>
          )}
        </Show>
      </div>
      <Show when={experiment.problems().length > 0}>
        <Notice problems={experiment.problems()} onClose={experiment.cleanLink} />
      </Show>
      <Show
        when={data.stories}
        fallback={
          <Show when={isTouchable()} fallback={props.staticCloser}>
            <LookCloser
              placeholder={props.staticCloser}
              panelProps={panelProps}
              baselineName={`The ${setting}`}
              isMap={isMap()}
              onMap={setMap}
            />
          </Show>
        }
      >
        {(stories) => (
          <Stories
            placeholder={props.staticStories}
            figure={data.id}
            stories={stories()}
            baseline={data.set}
            set={experiment.set()}
            onChange={experiment.change}
            onBack={experiment.back}
            isCovered={part() !== undefined}
          >
            <Show when={part()}>
              {(opened) => (
                <TouchedPart
                  data={data}
                  experiment={experiment}
                  view={view}
                  part={opened()}
                  onClose={closePart}
                />
              )}
            </Show>
          </Stories>
        )}
      </Show>
      <Show when={isMoved() && hasSeenLists() && lists}>
        {(place) => <RunLists panelProps={panelProps} root={root} place={place()} />}
      </Show>
      <Show when={isTouchable()}>
        <FigureStatus root={root} data={data} experiment={experiment} />
      </Show>
      <Show when={isHelpOpen()}>
        <Help onClose={() => setHelpOpen(false)} />
      </Show>
    </>
  );
}
