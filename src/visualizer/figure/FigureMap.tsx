import { createMemo, createSignal, Show } from 'solid-js';
import { holdToGoal } from '../../player/index.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { afterFrame } from '../loading/after-frame.ts';
import { later } from '../loading/later.tsx';
import type { Scene } from '../map/draw/scene.ts';
import type { FigureTopic } from '../map/geometry/figure-topic.ts';
import { byHand, type Pace } from '../map/view/motion.ts';
import { pageMeasure } from '../map/view/page-measure.ts';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import type { FigureData } from '../run/figure-data.ts';
import { pictureIn } from '../run/run.ts';
import type { PartId } from '../touch/PartButtons.tsx';

const PartButtons = later(() => import('../touch/PartButtons.tsx'), 'PartButtons');
const Compared = later(() => import('../compare/Compared.tsx'), 'Compared');

/** Of the time that a step is shown on the way to a goal, so much is movement. */
const MOVING = 0.8;

/** The map of the run, or both runs where they are compared. */
export function FigureMap(props: {
  data: FigureData;
  /** What the figure is about, unless its reader has chosen the map of processes. */
  about: FigureTopic | undefined;
  experiment: Experiment;
  /** What the baseline is called. */
  baselineName: string;
  width: number;
  /** Is notified how long the tokens of a step travel (ms). */
  onHop: (time: number) => void;
  /** The part that is opened in the reader's column, where there is one. */
  part?: PartId | undefined;
  onPart?: ((part: PartId | undefined) => void) | undefined;
  /** Parts can be opened by now. */
  isTouchable: boolean;
  /** How far the reader has dragged towards the next step (0 to 1). */
  share: number | undefined;
}) {
  const { data, experiment } = props;
  const { run, earlier } = experiment;
  const position = () => experiment.player.now().context;
  const picture = createMemo(() => pictureIn(run(), position().at));
  const isAhead = createMemo(() => (props.share ?? 0) > 0);
  const ahead = createMemo(() => (isAhead() ? pictureIn(run(), position().at + 1) : undefined));
  const isHiding = () => position().stops.some(({ state }) => state === 'open');
  const [scene, setScene] = createSignal<Scene>();
  // What can be touched follows what is seen.
  const drawn = afterFrame(() => ({ scene: scene(), trace: run().trace, picture: picture() }));
  const before = createMemo(() =>
    run() === earlier() ? undefined : pictureIn(earlier(), earlier().steps.length - 1),
  );
  const comparison = createMemo(() => run().comparison);
  const pace = (): Pace | undefined => {
    if (props.share !== undefined) return undefined;
    const { goal, speed } = position();
    if (goal) return { within: holdToGoal(goal) * MOVING };
    return experiment.player.now().value === 'playing' ? { speed } : byHand;
  };
  return (
    <Show
      when={comparison()}
      fallback={
        <div class="touchable">
          <ProcessMap
            trace={run().trace}
            picture={picture()}
            width={props.width}
            labelledby={`${data.id}-title`}
            pace={pace()}
            onHop={props.onHop}
            ahead={ahead()}
            share={props.share}
            hideAhead={isHiding()}
            about={props.about}
            gates={data.gates}
            mayRefuse={data.prediction ? data.gates : undefined}
            mayWarn={data.warns}
            detail={run().detail}
            before={before()}
            measure={pageMeasure()}
            onScene={setScene}
          />
          <Show when={props.onPart && props.isTouchable && drawn().scene}>
            {(map) => (
              <PartButtons
                parts={map().parts}
                trace={drawn().trace}
                picture={drawn().picture}
                width={map().width}
                height={map().height}
                opened={props.part}
                onOpen={(part) => props.onPart?.(part)}
              />
            )}
          </Show>
        </div>
      }
    >
      {(both) => (
        <Compared
          data={data}
          comparison={both()}
          at={position().at}
          width={props.width}
          pace={pace()}
          baselineName={props.baselineName}
        />
      )}
    </Show>
  );
}
