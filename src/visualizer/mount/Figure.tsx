import {
  createComponent,
  createEffect,
  createMemo,
  createSignal,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js';
import { holdOf, hasResult, openStopAt, type PlayerSnapshot } from '../../player/index.ts';
// From the file itself: the layer's index would bring what writes the sentences into the page.
import { plainOf } from '../../trace/words/sentence.ts';
// Not later: in a file of its own it would weigh more on the home page than it does here on the others.
import { Changes } from '../knobs/Changes.tsx';
import { createExperiment, type ExperimentInput } from '../experiment/experiment.ts';
import { afterFrame } from '../loading/after-frame.ts';
import { createKeys } from '../controls/keys.ts';
import { later } from '../loading/later.tsx';
import { readField } from '../knobs/knob-fields.ts';
import type { Knobs } from '../knobs/Knobs.tsx';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import type { PanelProps } from '../panels/panel.ts';
import Sequence from '../panels/Sequence.tsx';
import { Prediction } from '../prediction/Prediction.tsx';
import { settingsKey, standingWord } from '../run/recorded.ts';
import { printables } from '../print/printable.ts';
import { pictureIn, refusedBefore, wordsAt, type Run } from '../run/run.ts';
import { Saying } from '../caption/Sentence.tsx';
import { tabs, Tabs, type Tab } from '../panels/Tabs.tsx';
import { timelineOf } from '../controls/timeline.ts';
import { Transport } from '../controls/Transport.tsx';

const panels = {
  Sequence,
  Messages: later<PanelProps>(async () => (await import('../panels/Messages.tsx')).default),
  Code: later<PanelProps>(async () => (await import('../panels/Code.tsx')).default),
  Transcript: later<PanelProps>(async () => (await import('../panels/Transcript.tsx')).default),
} satisfies Record<Tab, unknown>;

const Notice = later(async () => (await import('./Notice.tsx')).Notice);
const Compared = later(async () => (await import('../compare/Compared.tsx')).Compared);
const PairedSteps = later(async () => (await import('../compare/PairedSteps.tsx')).PairedSteps);
const Help = later(async () => (await import('../controls/Help.tsx')).Help);

/** Where the panel stands beside the knobs, and their widths (px). */
const WIDE = 900;
const KNOBS = 292;
const TRANSPORT = 400;

export interface FigureProps extends ExperimentInput {
  /** The element that has the focus for the figure's keys. */
  readonly root: HTMLElement;
  /** The still's knobs, or its changes. */
  readonly stillKnobs: Element | null;
}

/** What is seen of a run beside its map. */
interface Shown {
  readonly run: Run;
  readonly now: PlayerSnapshot;
}

/** The live figure: what `static.tsx` draws standing still, in the same size, with its controls. */
export function Figure(props: FigureProps) {
  const { data, root } = props;
  const experiment = createExperiment(props);
  const { player, run } = experiment;
  const [width, setWidth] = createSignal(root.clientWidth);
  const [tab, setTab] = createSignal<Tab>('Sequence');
  const [isHelpOpen, setHelpOpen] = createSignal(false);

  const picture = createMemo(() => pictureIn(run(), player.now().context.at));
  const isHiding = () => player.now().context.stops.some(({ state }) => state === 'open');

  // A new run is seen first in the map, where the reader looks; all else follows when that is drawn.
  const followed = afterFrame(run);
  const latest = (): Shown => ({ run: run(), now: player.now() });
  const shown = createMemo((before: Shown) => (followed() === run() ? latest() : before), untrack(latest));
  const context = () => shown().now.context;
  const at = () => context().at;
  const isPlaying = () => shown().now.value === 'playing';
  const shownRun = createMemo(() => shown().run);
  const words = createMemo(() => wordsAt(shownRun(), at()));
  const openStop = () => context().stops.find(({ state }) => state === 'open');
  const asked = () => openStopAt(context());
  const decided = () => context().stops.find((stop) => hasResult(stop, at()));
  const refused = createMemo(() => refusedBefore(shownRun(), props.own));
  const stops = createMemo(() => context().stops);
  const timeline = createMemo(() => timelineOf(shownRun().marks, stops(), refused()));
  const isWide = () => width() >= WIDE;

  createEffect(() => {
    if (!isPlaying()) return;
    const timer = setTimeout(
      () => player.send({ type: 'player.tick' }),
      holdOf(words().sentence, context().speed),
    );
    onCleanup(() => {
      clearTimeout(timer);
    });
  });

  createEffect(() => {
    root.classList.toggle('is-changed', experiment.isChanged());
  });

  createEffect(() => {
    const word = root.querySelector('.verification');
    if (word)
      word.textContent = standingWord(data.recorded?.includes(settingsKey(experiment.set())) ?? false);
  });

  const announced = createMemo((before: string) => {
    const prediction = data.prediction;
    if (prediction && asked()) return `Your prediction, before it goes on. ${plainOf(prediction.question)}`;
    const isMarked = timeline().some(({ step }) => step === at());
    if (isPlaying() && !isMarked) return before;
    return `Step ${at() + 1} of ${context().steps}. ${words().speaker}. ${plainOf(words().sentence)}`;
  }, '');

  onMount(() => {
    const observer = new ResizeObserver(() => setWidth(root.clientWidth));
    observer.observe(root);
    const stopKeys = createKeys(root, player, () => setHelpOpen(true));
    printables.set(root, () => ({ data, run: run(), openAt: openStop()?.at }));
    onCleanup(() => {
      observer.disconnect();
      stopKeys();
    });
  });

  const panelProps: PanelProps = {
    data,
    get run() {
      return shownRun();
    },
    get at() {
      return at();
    },
    get until() {
      return openStop()?.at ?? context().steps - 1;
    },
    get width() {
      return isWide() && data.knobs.length > 0 ? width() - KNOBS : width();
    },
    get refusedBefore() {
      return refused();
    },
    onSeek: (to) => {
      player.send({ type: 'player.seek', to });
    },
  };
  const setShown = afterFrame(experiment.set);
  const [fields, setFields] = createSignal<typeof Knobs>();
  const useFields = async () => {
    const { Knobs: loaded } = await import('../knobs/Knobs.tsx');
    setFields(() => loaded);
  };
  // A field that cannot be loaded stays the still's, and the run follows it all the same.
  createEffect(() => {
    if (experiment.isChanged() && !fields()) useFields().catch(() => undefined);
  });
  const panel = createMemo(() => {
    const view = panels[tab()];
    return untrack(() => createComponent(view, panelProps));
  });
  const offered = tabs.filter(
    (each) => each !== 'Code' || data.code.page !== undefined || data.code.core !== undefined,
  );

  const home = data.home === 'lesson' ? 'lesson’s' : 'start';
  const beside = createMemo(() => run().beside);
  return (
    <>
      <Show
        when={beside()}
        fallback={
          <ProcessMap
            trace={run().trace}
            picture={picture()}
            width={width()}
            labelledby={`${data.id}-title`}
            animate
            playing={isPlaying()}
            hideAhead={isHiding()}
            before={run() === props.own ? undefined : pictureIn(props.own, props.own.steps.length - 1)}
          />
        }
      >
        {(both) => (
          <Compared
            beside={both()}
            at={player.now().context.at}
            width={width()}
            playing={isPlaying()}
            home={`The ${home} setting`}
          />
        )}
      </Show>
      <Show when={experiment.problems().length > 0}>
        <Notice problems={experiment.problems()} onClose={experiment.cleanLink} />
      </Show>
      <Show
        when={asked() ?? decided()}
        fallback={
          <Show when={!beside()}>
            <Saying words={words()} at={at()} steps={context().steps} />
          </Show>
        }
      >
        {(stop) => <Prediction data={data} stop={stop()} send={player.send} />}
      </Show>
      <Transport
        now={shown().now}
        send={player.send}
        marks={timeline()}
        width={isWide() ? width() - TRANSPORT : width()}
      />
      <Show when={!data.changes} fallback={<Changes experiment={experiment} data={data} />}>
        <div
          class="more"
          onInput={(event) => {
            const [knob, value] = readField(event.target as HTMLInputElement);
            experiment.change({ [knob]: value }, knob);
          }}
        >
          <Show
            when={shownRun().beside}
            fallback={
              <Tabs figure={data.id} tabs={offered} selected={tab()} onSelect={setTab}>
                {panel()}
              </Tabs>
            }
          >
            {(both) => (
              <PairedSteps
                beside={both()}
                at={at()}
                home={`The ${home} setting`}
                onSeek={panelProps.onSeek}
              />
            )}
          </Show>
          <Show when={fields()} fallback={props.stillKnobs}>
            {(loaded) =>
              createComponent(loaded(), {
                figure: data.id,
                still: props.stillKnobs,
                knobs: data.knobs,
                own: data.set,
                get set() {
                  return experiment.set();
                },
                get marked() {
                  return setShown();
                },
                home: `the ${home} setting`,
                get isCompared() {
                  return beside() !== undefined;
                },
                onBack: experiment.back,
                onCompare: experiment.compare,
              })
            }
          </Show>
        </div>
      </Show>
      <p class="unseen" role="status">
        {announced()}
      </p>
      <Show when={isHelpOpen()}>
        <Help onClose={() => setHelpOpen(false)} />
      </Show>
    </>
  );
}
