import { createMemo, For } from 'solid-js';
import type { PanelProps } from '../panels/panel.ts';
import { chapterAt } from '../run/run.ts';

/** The chapters of a run, each as long as it is on the timeline above. A button goes to where its chapter begins. */
export function Chapters(props: PanelProps) {
  const chapters = () => props.run.chapters ?? [];
  const current = createMemo(() => chapterAt(props.run, props.at));
  const columns = () => {
    const ends = [
      ...chapters()
        .slice(1)
        .map(({ step }) => step),
      props.run.steps.length - 1,
    ];
    return chapters().map(
      ({ step }, index) => `minmax(max-content, ${String((ends[index] ?? step) - step)}fr)`,
    );
  };
  return (
    <ol class="chapters" aria-label="Chapters" style={{ '--chapters': columns().join(' ') }}>
      <For each={chapters()}>
        {({ title, step }, index) => (
          <li>
            <button
              type="button"
              aria-current={index() === current() ? 'step' : undefined}
              aria-disabled={step > props.until}
              onClick={() => {
                if (step <= props.until) props.onSeek(step);
              }}
            >
              {title}
            </button>
          </li>
        )}
      </For>
    </ol>
  );
}
