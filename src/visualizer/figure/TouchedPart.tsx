import type { Experiment } from '../experiment/experiment.ts';
import type { FigureData } from '../run/figure-data.ts';
import { pictureIn } from '../run/run.ts';
import type { PartId } from '../touch/PartButtons.tsx';
import { PartPanel } from '../touch/PartPanel.tsx';
import type { FigureView } from './figure-view.ts';

/** The part of the map that is opened, as it is at the step that is shown. */
export function TouchedPart(props: {
  data: FigureData;
  experiment: Experiment;
  view: FigureView;
  part: PartId;
  onClose: () => void;
}) {
  const { experiment, view } = props;
  return (
    <PartPanel
      part={props.part}
      run={view.run()}
      picture={pictureIn(view.run(), view.at())}
      knobs={props.data.knobs}
      runAt={experiment.runAt}
      onSet={(knob, value) => experiment.change({ [knob]: value }, knob)}
      onClose={props.onClose}
    />
  );
}
