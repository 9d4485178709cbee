import { createComponent, createMemo, createSignal, Show, untrack } from 'solid-js';
import { later } from '../loading/later.tsx';
import type { PanelProps } from '../panels/panel.ts';
import Sequence from '../panels/Sequence.tsx';
import { tabs, Tabs, type Tab } from '../panels/Tabs.tsx';
import type { FigureData } from '../run/figure-data.ts';
import type { FigureView } from './figure-view.ts';

const panels = {
  Sequence,
  Messages: later<PanelProps>(async () => (await import('../panels/Messages.tsx')).default),
  Code: later<PanelProps>(async () => (await import('../panels/Code.tsx')).default),
  States: later<PanelProps>(async () => (await import('../panels/States.tsx')).default),
  Transcript: later<PanelProps>(async () => (await import('../panels/Transcript.tsx')).default),
} satisfies Record<Tab, unknown>;

const PairedSteps = later(async () => (await import('../compare/PairedSteps.tsx')).PairedSteps);

/** The views of the run below the controls; where two runs are compared, both in words. */
export function FigurePanels(props: {
  data: FigureData;
  view: FigureView;
  /** Width of the panels (px). */
  width: number;
  baselineName: string;
  onSeek: (step: number) => void;
}) {
  const [tab, setTab] = createSignal<Tab>('Sequence');
  const { view } = props;
  const panelProps: PanelProps = {
    data: props.data,
    get run() {
      return view.run();
    },
    get at() {
      return view.at();
    },
    get until() {
      return view.openStop()?.at ?? view.steps() - 1;
    },
    get width() {
      return props.width;
    },
    get refusedBefore() {
      return view.refusedBefore();
    },
    onSeek: (step) => {
      props.onSeek(step);
    },
  };
  const panel = createMemo(() => {
    const shown = panels[tab()];
    return untrack(() => createComponent(shown, panelProps));
  });
  const { page, core } = props.data.code;
  const hasPanel = (each: Tab) =>
    each === 'Code'
      ? page !== undefined || core !== undefined
      : each !== 'States' || view.run().trace.states !== undefined;
  return (
    <Show
      when={view.run().comparison}
      fallback={
        <Tabs figure={props.data.id} tabs={tabs.filter(hasPanel)} selected={tab()} onSelect={setTab}>
          {panel()}
        </Tabs>
      }
    >
      {(both) => (
        <PairedSteps
          comparison={both()}
          at={view.at()}
          baselineName={props.baselineName}
          onSeek={panelProps.onSeek}
        />
      )}
    </Show>
  );
}
