import { createComponent, createMemo, createSignal, For, Show, untrack } from 'solid-js';
import { later } from '../loading/later.tsx';
import type { PanelProps } from '../panels/panel.ts';
import { createSceneSwitch } from './scene-switch.ts';

const panels = {
  Sequence: later(() => import('../panels/Sequence.tsx'), 'default'),
  Messages: later(() => import('../panels/Messages.tsx'), 'default'),
  Code: later(() => import('../panels/Code.tsx'), 'default'),
  States: later(() => import('../panels/States.tsx'), 'default'),
  Transcript: later(() => import('../panels/Transcript.tsx'), 'default'),
};

const ExportMenu = later(() => import('../export/ExportMenu.tsx'), 'default');

type PanelName = keyof typeof panels;
const panelNames = Object.keys(panels) as readonly PanelName[];

const PairedSteps = later(() => import('../compare/PairedSteps.tsx'), 'PairedSteps');

/** The panel that the page's reader chose last, in whichever figure. */
const [lastPanel, setLastPanel] = createSignal<PanelName>('Sequence');

/** Other views of the run, one at a time, closed at first. Where two runs are compared, both in words. */
export function LookCloser(props: {
  panelProps: PanelProps;
  baselineName: string;
  /** The reader of a figure about threads has chosen the map of processes. */
  isMap: boolean;
  onMap: (isMap: boolean) => void;
}) {
  const { panelProps } = props;
  const { data } = panelProps;
  const scene = createSceneSwitch(
    () => props.isMap,
    (isMap) => props.onMap(isMap),
  );
  const [isOpen, setOpen] = createSignal(false);
  const [isExporting, setExporting] = createSignal(false);
  const hasPanel = (name: PanelName) =>
    name === 'Code'
      ? panelProps.run.program !== undefined
      : name !== 'States' || panelProps.run.trace.states !== undefined;
  const names = createMemo(() => panelNames.filter(hasPanel));
  const chosen = () => (names().includes(lastPanel()) ? lastPanel() : 'Sequence');
  const shown = createMemo(() => (isOpen() ? chosen() : undefined));
  const panel = createMemo(() => {
    const name = shown();
    return name && untrack(() => createComponent(panels[name], panelProps));
  });
  const press = (name: PanelName) => {
    setOpen(shown() !== name);
    setLastPanel(name);
  };
  const panelId = `${data.id}-panel`;
  return (
    <Show
      when={panelProps.run.comparison}
      fallback={
        <div class="closer">
          <p class="look-closer">
            <button
              type="button"
              class="whole"
              aria-expanded={isOpen()}
              aria-controls={panelId}
              onClick={() => setOpen(!isOpen())}
            >
              Look closer
            </button>
            <For each={names()}>
              {(name) => (
                <button
                  type="button"
                  aria-expanded={shown() === name}
                  aria-controls={panelId}
                  onClick={() => {
                    press(name);
                  }}
                >
                  {name}
                </button>
              )}
            </For>
            <button type="button" aria-haspopup="dialog" onClick={() => setExporting(true)}>
              Export
            </button>
            <Show when={data.about === 'threads'}>
              <button type="button" class="scene-switch" onClick={() => void scene.turn()}>
                {scene.label()}
              </button>
            </Show>
          </p>
          <p class="unseen" role="status">
            {scene.announcement()}
          </p>
          <div
            class="panel"
            id={panelId}
            role="region"
            aria-label={shown() ?? 'Look closer'}
            hidden={!isOpen()}
          >
            {panel()}
          </div>
          <Show when={isExporting()}>
            <ExportMenu panelProps={panelProps} onClose={() => setExporting(false)} />
          </Show>
        </div>
      }
    >
      {(both) => (
        <PairedSteps
          comparison={both()}
          at={panelProps.at}
          baselineName={props.baselineName}
          onSeek={panelProps.onSeek}
        />
      )}
    </Show>
  );
}
