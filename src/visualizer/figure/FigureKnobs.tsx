import { createComponent, createEffect, createSignal, Show } from 'solid-js';
import type { Picture } from '../../trace/index.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { KnobFields } from '../knobs/KnobFields.tsx';
import { afterFrame } from '../loading/after-frame.ts';
import type { FigureData } from '../run/figure-data.ts';

/**
 * The fields: those of the static view, where it has them, until the reader changes something, and only then their
 * component.
 */
export function FigureKnobs(props: {
  data: FigureData;
  experiment: Experiment;
  staticFields: Element | null;
  baselineName: string;
  picture: Picture;
  /** A prediction waits for its answer. */
  hidesChosen: boolean;
  onBack: () => void;
}) {
  const { data, experiment } = props;
  const drawnSet = afterFrame(experiment.set);
  const [component, setComponent] = createSignal<typeof KnobFields>();
  const load = async () => {
    const { KnobFields: loaded } = await import('../knobs/KnobFields.tsx');
    setComponent(() => loaded);
  };
  // Fields that cannot be loaded stay the static ones, and the run follows them all the same.
  createEffect(() => {
    // A table follows the steps, and a question at the first step leaves the static view no room for fields.
    const isNeeded = experiment.isChanged() || data.callTable !== undefined || !props.staticFields;
    if (isNeeded && !component()) load().catch(() => undefined);
  });
  return (
    <Show when={component()} fallback={props.staticFields}>
      {(loaded) =>
        createComponent(loaded(), {
          figure: data.id,
          staticFields: props.staticFields,
          knobs: data.knobs,
          baseline: data.set,
          get set() {
            return experiment.set();
          },
          get marked() {
            return drawnSet();
          },
          baselineName: props.baselineName,
          table: data.callTable,
          get picture() {
            return props.picture;
          },
          get hidesChosen() {
            return props.hidesChosen;
          },
          get isCompared() {
            return experiment.run().comparison !== undefined;
          },
          onBack: () => props.onBack(),
          onCompare: experiment.compare,
        })
      }
    </Show>
  );
}
