import { createMemo, For, Show } from 'solid-js';
import { speakerColour } from '../../visualizer/caption/speaker-colour.ts';
import { Sentence } from '../../visualizer/caption/Sentence.tsx';
import type { OpenedTrace } from '../../visualizer/mount/open-trace.ts';
import { type Run, wordsAt } from '../../visualizer/run/run.ts';

/** So many steps are shown before the one that the figure shows, and after it. */
const BESIDE = 2;

/** What happens just before and after what the figure shows, in few words. */
export function AroundStep(props: { opened: Pick<OpenedTrace, 'run' | 'player'> }) {
  const { run, player } = props.opened;
  const at = () => player.now().context.at;
  const steps = createMemo(() => {
    const { length } = run.words.steps;
    const most = Math.min(length, 2 * BESIDE + 1);
    const first = Math.max(0, Math.min(at() - BESIDE, length - most));
    return Array.from({ length: most }, (_, index) => first + index);
  });
  return (
    <>
      <h2>Around this step</h2>
      <ol>
        <For each={steps()}>
          {(step) => (
            <li aria-current={step === at() ? 'step' : undefined}>
              <span class="quiet">{step + 1}</span>
              <p>
                <BriefStep run={run} step={step} />
              </p>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}

function BriefStep(props: { run: Run; step: number }) {
  const words = () => wordsAt(props.run, props.step);
  const row = () => props.run.words.rows.at(props.step);
  const notes = () => row()?.notes.flatMap((note) => note.words) ?? [];
  return (
    <>
      <b class={speakerColour(words().kind)}>{words().speaker}</b>{' '}
      <Show
        when={row()?.arrow}
        fallback={
          <Show when={notes().length > 0} fallback={<Sentence text={words().sentence} />}>
            <For each={notes()}>
              {({ text, verdict }) => (
                <span class={verdict}>
                  {text}
                  {verdict === 'refused' ? ': refused' : ''}{' '}
                </span>
              )}
            </For>
          </Show>
        }
      >
        {(arrow) => <code>{arrow().label[1]}</code>}
      </Show>
    </>
  );
}
