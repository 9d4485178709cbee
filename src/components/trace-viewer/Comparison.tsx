import { createSignal, onCleanup, onMount } from 'solid-js';
import { Compared } from '../../visualizer/compare/Compared.tsx';
import { PairedSteps } from '../../visualizer/compare/PairedSteps.tsx';
import type { FigureData } from '../../visualizer/run/figure-data.ts';
import type { RunComparison } from '../../visualizer/run/run.ts';

export interface ComparisonProps {
  readonly comparison: RunComparison;
  readonly data: FigureData;
  readonly names: readonly [a: string, b: string];
  readonly onClose: () => void;
}

/** Two recordings side by side, at their first difference. */
export function Comparison(props: ComparisonProps) {
  const last = () => props.comparison.pairs.length - 1;
  const first = () => Math.min(props.comparison.difference, last());
  const [at, seek] = createSignal(first());
  const [width, setWidth] = createSignal(0);
  const names = () => ({ a: `A ${props.names[0]}`, b: `B ${props.names[1]}` });
  let section: HTMLElement | undefined;
  onMount(() => {
    if (!section) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(section);
    onCleanup(() => {
      observer.disconnect();
    });
  });
  return (
    <section
      class="figure comparison-of-files"
      ref={(element) => (section = element)}
      aria-label="Two recordings"
    >
      <p class="choices">
        <button type="button" class="button" disabled={at() === 0} onClick={() => seek(at() - 1)}>
          Step back
        </button>
        <button type="button" class="button" disabled={at() === last()} onClick={() => seek(at() + 1)}>
          Step forward
        </button>
        <button type="button" class="button" disabled={at() === first()} onClick={() => seek(first())}>
          First difference
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            props.onClose();
          }}
        >
          Close B
        </button>
        <span class="small quiet" role="status">
          step {at() + 1} of {last() + 1}
        </span>
      </p>
      <Compared
        data={props.data}
        comparison={props.comparison}
        at={at()}
        width={width()}
        pace={undefined}
        baselineName={names().a}
        changedName={names().b}
      />
      <PairedSteps
        comparison={props.comparison}
        at={at()}
        baselineName={names().a}
        changedName={names().b}
        onSeek={seek}
      />
    </section>
  );
}
