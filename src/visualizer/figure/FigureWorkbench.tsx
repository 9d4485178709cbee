import { Show } from 'solid-js';
import type { Experiment } from '../experiment/experiment.ts';
// Not later: in a file of its own it would weigh more on the home page than it does here on the others.
import { Changes } from '../knobs/Changes.tsx';
import { readField } from '../knobs/knob-fields.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { FigureView } from './figure-view.ts';
import { FigureKnobs } from './FigureKnobs.tsx';
import { FigurePanels } from './FigurePanels.tsx';

/** The room that knobs take next to the panels (px). */
const KNOBS = 292;

/** What is below the controls: panels with the knobs, or on the home page changes as buttons. */
export function FigureWorkbench(props: {
  data: FigureData;
  experiment: Experiment;
  view: FigureView;
  staticFields: Element | null;
  /** What the baseline is called, within a sentence. */
  setting: string;
  width: number;
  isWide: boolean;
}) {
  const { data, experiment, view } = props;
  return (
    <Show
      when={!data.changes}
      fallback={
        <Changes
          data={data}
          set={experiment.set()}
          isChanged={experiment.isChanged()}
          isCompared={experiment.run().comparison !== undefined}
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
          width={props.isWide && data.knobs.length > 0 ? props.width - KNOBS : props.width}
          baselineName={`The ${props.setting}`}
          onSeek={(to) => experiment.player.send({ type: 'player.seek', to })}
        />
        <FigureKnobs
          data={data}
          experiment={experiment}
          staticFields={props.staticFields}
          baselineName={`the ${props.setting}`}
        />
      </div>
    </Show>
  );
}
