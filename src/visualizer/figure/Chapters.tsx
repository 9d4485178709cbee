import { createMemo, For } from 'solid-js';
import { AXIS } from '../controls/Scrubber.tsx';
import type { PanelProps } from '../panels/panel.ts';
import { chapterAt } from '../run/chapters.ts';

/** From the top of the timeline (px), which is so high on a wide screen. */
const START = { top: 32, bottom: 52, height: 68 } as const;

/**
 * The chapters of a run: a line on the timeline where each begins, and a button below it that goes there. A screen reader
 * says which one is entered.
 */
export function Chapters(props: { panelProps: PanelProps }) {
  const { panelProps } = props;
  const chapters = () => panelProps.run.chapters ?? [];
  const last = () => Math.max(1, panelProps.run.steps.length - 1);
  const current = createMemo(() => chapterAt(panelProps.run, panelProps.at));
  const columns = () =>
    chapters().map(({ step }, index) => {
      const end = chapters()[index + 1]?.step ?? last();
      return `minmax(max-content, ${String(end - step)}fr)`;
    });
  const x = (step: number) => `${String(AXIS.start + (AXIS.length * step) / last())}%`;
  return (
    <>
      <div class="chapter-starts" aria-hidden="true">
        <svg width="100%" height={START.height}>
          <For each={chapters()}>
            {({ step }) => <line class="axis" x1={x(step)} x2={x(step)} y1={START.top} y2={START.bottom} />}
          </For>
        </svg>
      </div>
      <ol class="chapters" aria-label="Chapters" style={{ '--chapters': columns().join(' ') }}>
        <For each={chapters()}>
          {({ title, step }, index) => (
            <li>
              <button
                type="button"
                aria-current={index() === current() ? 'step' : undefined}
                aria-disabled={step > panelProps.until}
                onClick={() => {
                  if (step <= panelProps.until) panelProps.onSeek(step);
                }}
              >
                {title}
              </button>
            </li>
          )}
        </For>
      </ol>
      <p class="unseen" role="status">
        {chapters()[current()] && `Chapter ${chapters()[current()]?.title ?? ''}`}
      </p>
    </>
  );
}
