import { createMemo, Show } from 'solid-js';
import type { Experiment } from '../experiment/experiment.ts';
import { later } from '../loading/later.tsx';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import { pictureIn, type Run } from '../run/run.ts';
import type { FigureTopic } from '../map/geometry/figure-topic.ts';

const Compared = later(async () => (await import('../compare/Compared.tsx')).Compared);

/** The map of the run, or both runs where they are compared. */
export function FigureMap(props: {
  figure: string;
  about: FigureTopic | undefined;
  experiment: Experiment;
  baseline: Run;
  /** What the baseline is called. */
  baselineName: string;
  width: number;
  playing: boolean;
}) {
  const run = () => props.experiment.run();
  const position = () => props.experiment.player.now().context;
  const picture = createMemo(() => pictureIn(run(), position().at));
  const isHiding = () => position().stops.some(({ state }) => state === 'open');
  const comparison = createMemo(() => run().comparison);
  return (
    <Show
      when={comparison()}
      fallback={
        <ProcessMap
          trace={run().trace}
          picture={picture()}
          width={props.width}
          labelledby={`${props.figure}-title`}
          animate
          playing={props.playing}
          hideAhead={isHiding()}
          about={props.about}
          before={
            run() === props.baseline ? undefined : pictureIn(props.baseline, props.baseline.steps.length - 1)
          }
        />
      }
    >
      {(both) => (
        <Compared
          comparison={both()}
          at={position().at}
          width={props.width}
          playing={props.playing}
          baselineName={props.baselineName}
        />
      )}
    </Show>
  );
}
