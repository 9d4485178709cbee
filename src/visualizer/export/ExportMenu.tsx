import { createSignal, For, onMount, Show } from 'solid-js';
import { changedSettings } from '../run/changed-settings.ts';
import type { PanelProps } from '../panels/panel.ts';
import { animationDrawing, mapDrawing, MAX_ANIMATED, sequenceDrawing } from './drawings.ts';
import { embedHtml } from './embed-html.ts';
import { exportName } from './file-name.ts';
import { mermaidOf } from './mermaid.ts';
import { pngOf } from './png.ts';
import { textOfRun } from './run-text.ts';
import { fileOf } from './standalone.ts';

interface Export {
  readonly words: string;
  /** What is said once it is done. */
  readonly done: string;
  readonly make: () => Promise<void> | void;
}

/** What a figure gives away: a link, drawings and texts of what it shows. Nothing of it leaves the browser. */
export default function ExportMenu(props: { panelProps: PanelProps; onClose: () => void }) {
  const { data, run, at, until } = props.panelProps;
  const { set } = run.trace;
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  const [said, setSaid] = createSignal('');
  const title = document.getElementById(`${data.id}-title`)?.textContent.trim() ?? run.trace.scenario;
  const number = String(at + 1);
  const embed = embedHtml(props.panelProps, title);
  const name = (ending: string, step?: number) => exportName(data, set, ending, step);
  const settings =
    changedSettings(data, set)?.replaceAll('`', '').replace(/\.$/, '') ?? 'as the page sets it';
  const exports: readonly Export[] = [
    {
      words: `Copy the link to step ${number}`,
      done: 'The link is copied.',
      make: () => navigator.clipboard.writeText(linkToStep(data.id, run.steps[at], at)),
    },
    {
      words: `Map at step ${number}, as SVG`,
      done: 'Saved.',
      make: async () => {
        const drawing = await mapDrawing(props.panelProps, at);
        save(name('svg', at), textFile(fileOf(drawing, `${title} Step ${number}.`), 'image/svg+xml'));
      },
    },
    {
      words: `Map at step ${number}, as PNG`,
      done: 'Saved.',
      make: async () => {
        save(name('png', at), await pngOf(await mapDrawing(props.panelProps, at)));
      },
    },
    ...(until > 0 && until < MAX_ANIMATED
      ? [
          {
            words: 'Map step by step, as an animated SVG',
            done: 'Saved.',
            make: async () => {
              const drawing = await animationDrawing(props.panelProps);
              save(name('animated.svg'), textFile(fileOf(drawing, title), 'image/svg+xml'));
            },
          },
        ]
      : []),
    {
      words: 'Sequence, as SVG',
      done: 'Saved.',
      make: () => {
        save(
          name('sequence.svg'),
          textFile(fileOf(sequenceDrawing(props.panelProps), title), 'image/svg+xml'),
        );
      },
    },
    {
      words: 'Sequence, as text for Mermaid',
      done: 'Saved.',
      make: () => {
        save(name('mmd'), textFile(mermaidOf(run.words, title, until), 'text/plain'));
      },
    },
    {
      words: 'Every step and message, as text',
      done: 'Saved.',
      make: () => {
        save(name('txt'), textFile(textOfRun(run, title, settings, until), 'text/plain'));
      },
    },
  ];
  const start = async ({ make, done }: Pick<Export, 'make' | 'done'>) => {
    setSaid('');
    try {
      await make();
      setSaid(done);
    } catch {
      setSaid('That did not work. Reload the page and try again.');
    }
  };
  return (
    <dialog
      ref={(element) => (dialog = element)}
      aria-label="Export this figure"
      onClose={() => props.onClose()}
    >
      <p class="legend">Export this figure</p>
      <p class="small quiet">Made in this page, at its present settings.</p>
      <ul class="plain exports">
        <For each={exports}>
          {(each) => (
            <li>
              <button type="button" class="button" onClick={() => void start(each)}>
                {each.words}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={embed}>
        {(html) => (
          <div class="embed-line">
            <label class="small">
              Embed step {number} in another site, with this line of HTML:
              <textarea
                readonly
                rows="3"
                spellcheck={false}
                value={html()}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            </label>
            <button
              type="button"
              class="button"
              onClick={() =>
                void start({
                  done: 'The line is copied.',
                  make: () => navigator.clipboard.writeText(html()),
                })
              }
            >
              Copy the line
            </button>
          </div>
        )}
      </Show>
      <p class="small" role="status">
        {said()}
      </p>
      <form method="dialog">
        <button class="button filled">Close</button>
      </form>
    </dialog>
  );
}

/** The address of the page with a figure at a step; its settings are in the address already. */
function linkToStep(figure: string, step: string | undefined, at: number): string {
  const url = new URL(location.href);
  url.searchParams.delete(`${figure}.step`);
  if (step !== undefined && at > 0) url.searchParams.set(`${figure}.step`, step);
  url.hash = figure;
  return url.href;
}

/** The browser has to begin with a file before its address may go (ms). */
const BEGINS = 1000;

const textFile = (text: string, type: string) => new Blob([text], { type: `${type};charset=utf-8` });

function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, BEGINS);
}
