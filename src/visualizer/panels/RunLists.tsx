import { createMemo, onCleanup, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { ErrorLink } from '../caption/ErrorLink.tsx';
import { Sentence } from '../caption/Sentence.tsx';
import { changedSettings } from '../run/changed-settings.ts';
import { messageRows, sendingSteps } from './message-rows.ts';
import { MessageTable } from './MessageTable.tsx';
import { createPages } from './pages.tsx';
import type { PanelProps } from './panel.ts';
import Transcript from './Transcript.tsx';

interface RunListsProps {
  readonly panelProps: PanelProps;
  /** The figure. */
  readonly root: HTMLElement;
  /** The part of the page that holds the lists of its default run, in elements named by `data-list`. */
  readonly place: Element;
}

/**
 * The lists of steps and messages that a page has below its figure, as the reader has set it, in place of those of the
 * default run. Of two runs that are compared, they are of the changed one.
 */
export function RunLists(props: RunListsProps) {
  const comparison = () => props.panelProps.run.comparison;
  const listed: PanelProps = {
    data: props.panelProps.data,
    get run() {
      return comparison()?.changed ?? props.panelProps.run;
    },
    get at() {
      return comparison()?.pairs[props.panelProps.at]?.changed ?? props.panelProps.at;
    },
    get until() {
      return comparison() ? listed.run.steps.length - 1 : props.panelProps.until;
    },
    get width() {
      return props.panelProps.width;
    },
    get refusedBefore() {
      return comparison() ? [] : props.panelProps.refusedBefore;
    },
    onSeek: (step) => {
      const pair = comparison()?.pairs.findIndex(({ changed, of }) => changed === step && of !== 'baseline');
      props.panelProps.onSeek(pair ?? step);
      // The list is below what shows the step.
      props.root.scrollIntoView({ block: 'start' });
    },
  };
  const show = (name: string, list: () => ReturnType<typeof Steps>) => {
    const place = props.place.querySelector(`[data-list="${name}"]`);
    if (!place) throw new Error(`The page has no place for the list of ${name}.`);
    place.textContent = '';
    onCleanup(render(list, place));
  };
  show('steps', () => <Steps {...listed} />);
  show('messages', () => <Messages {...listed} />);
  return null;
}

function Steps(props: PanelProps) {
  return (
    <>
      <AsSet {...props} />
      <Transcript {...props} />
    </>
  );
}

/** Every message, opened. */
function Messages(props: PanelProps) {
  const steps = createMemo(() => sendingSteps(props.run.trace).filter((step) => step <= props.until));
  const sentBy = (at: number) => steps().findLastIndex((step) => step <= at);
  const { page, pager } = createPages(
    () => steps().length,
    () => Math.max(0, sentBy(props.at)),
    (row) => {
      props.onSeek(steps()[row] ?? 0);
    },
  );
  const rows = createMemo(() => messageRows(props.run.trace, page().from, page().to));
  return (
    <>
      <AsSet {...props} />
      <Show when={steps().length > 0} fallback={<p>Nothing crosses a boundary in this run.</p>}>
        <MessageTable
          rows={rows()}
          at={props.until}
          current={rows().findLast(({ step }) => step <= props.at)?.message.id}
          isOpen={() => true}
          afterAnswer={(text) => <ErrorLink text={text} />}
        />
        {pager()}
      </Show>
    </>
  );
}

/** Whose run is listed, where it is not the default one. */
function AsSet(props: PanelProps) {
  return (
    <Show when={changedSettings(props.data, props.run.trace.set)}>
      {(settings) => (
        <p class="small quiet">
          As set above: <Sentence text={settings()} />
        </p>
      )}
    </Show>
  );
}
