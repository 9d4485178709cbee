import { For, Show } from 'solid-js';
import { letter } from '../prediction/letter.ts';
import { panelScene } from '../map/scene/panel-scene.ts';
import { panelMeasures } from '../map/geometry/panel-measures.ts';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import { MessageTable } from '../panels/MessageTable.tsx';
import { messageRows } from '../panels/message-rows.ts';
import type { Printable } from './printable.ts';
import { pictureIn, wordsAt, type Run } from '../run/run.ts';
import { Sentence } from '../caption/Sentence.tsx';
import { speakerColour } from '../caption/speaker-colour.ts';
import { panelsOf } from './panels-of.ts';
import { changedSettings } from '../run/changed-settings.ts';

/** As wide as a page of A4 has room (px). */
export const SCALE_WIDTH = 704;

/** Panels are of the map of processes; what a figure about threads is about is one picture of the whole run. */
export const hasScale = ({ about }: Printable['data']): boolean => about === 'threads';

/** A figure on paper; of a comparison, one run after the other. */
export function PrintedFigure(props: Printable) {
  const runs = () =>
    props.run.comparison ? [props.run.comparison.baseline, props.run.comparison.changed] : [props.run];
  const baselineName = () =>
    props.data.baseline === 'lesson' ? 'The lesson’s setting' : 'The start setting';
  return (
    <For each={runs()}>
      {(run) => (
        <>
          <Show
            when={changedSettings(props.data, run.trace.set)}
            fallback={props.run.comparison && <p class="legend">{baselineName()}</p>}
          >
            {(words) => (
              <p class="legend">
                Changed by you: <Sentence text={words()} />
              </p>
            )}
          </Show>
          <PrintedRun data={props.data} run={run} openAt={props.openAt} />
        </>
      )}
    </For>
  );
}

/**
 * Numbered panels with their sentences, then every message with its wire form. While the figure's
 * prediction is open, paper asks it too, and shows the rest on a new page: a teacher hands out the pages
 * before it, and a reader who turns the page has chosen to.
 */
function PrintedRun(props: Printable) {
  const steps = () => props.run.steps.length;
  const open = () => (props.openAt === undefined ? undefined : props.data.prediction);
  const askedAfter = () => (props.openAt ?? -1) + 1;
  return (
    <>
      <Show when={props.run.words.before}>
        {(before) => (
          <p>
            <b>Before this.</b> <Sentence text={before()} />
          </p>
        )}
      </Show>
      <Show when={open()}>
        {(prediction) => (
          <>
            <Panels run={props.run} from={0} to={askedAfter()} />
            <div class="ask">
              <p class="legend">
                <small>Your prediction, before it goes on</small>
                <Sentence text={prediction().question} />
              </p>
              <For each={prediction().options}>
                {({ text }, index) => (
                  <p>
                    <b>{letter(index())}</b> <Sentence text={text} />
                  </p>
                )}
              </For>
            </div>
            <p class="legend turn">What happened</p>
          </>
        )}
      </Show>
      <Show when={hasScale(props.data)}>
        <ProcessMap
          trace={props.run.trace}
          picture={pictureIn(props.run, steps() - 1)}
          width={SCALE_WIDTH}
          about={props.data.about}
          label="All of it, with time to scale"
        />
      </Show>
      <Panels run={props.run} from={askedAfter()} to={steps()} />
      <p class="legend">Messages</p>
      <MessageTable rows={messageRows(props.run.trace)} at={steps()} isOpen={() => true} />
    </>
  );
}

function Panels(props: { run: Run; from: number; to: number }) {
  return (
    <ol class="panels">
      <For each={panelsOf(props.run, props.from, props.to)}>
        {({ steps }) => (
          <li>
            <ProcessMap
              trace={props.run.trace}
              picture={pictureIn(props.run, steps[0])}
              width={panelMeasures.width}
              layout={panelScene}
              label={`Step ${String(steps[0] + 1)}`}
            />
            <For each={steps}>{(step) => <Line run={props.run} step={step} />}</For>
          </li>
        )}
      </For>
    </ol>
  );
}

function Line(props: { run: Run; step: number }) {
  const words = () => wordsAt(props.run, props.step);
  return (
    <p class="line">
      <b>{props.step + 1}</b>
      <span>
        <b class={speakerColour(words().kind)}>{words().speaker}:</b> <Sentence text={words().sentence} />
      </span>
    </p>
  );
}
