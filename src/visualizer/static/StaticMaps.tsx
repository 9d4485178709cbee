import { For } from 'solid-js';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import type { FigureData } from '../run/figure-data.ts';
import { pictureIn, type Run } from '../run/run.ts';

/** The widths (px) that static maps are laid out for; style sheets show one of them. */
const WIDE = 884;
const NARROW = 304;

/** The map of a step in both widths. */
export function StaticMaps(props: { data: FigureData; run: Run; step: number; hideAhead?: boolean }) {
  return (
    <For each={[WIDE, NARROW]}>
      {(width) => (
        <div class={width === WIDE ? 'wide' : 'narrow'}>
          <ProcessMap
            trace={props.run.trace}
            picture={pictureIn(props.run, props.step)}
            width={width}
            labelledby={`${props.data.id}-title`}
            hideAhead={props.hideAhead === true}
            about={props.data.about}
            gates={props.data.gates}
            mayRefuse={props.data.prediction ? props.data.gates : undefined}
            mayWarn={props.data.warns}
            detail={props.run.detail}
          />
        </div>
      )}
    </For>
  );
}
