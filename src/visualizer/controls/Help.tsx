import { For, onMount } from 'solid-js';

const keys: readonly (readonly [string, string])[] = [
  ['Space', 'play or pause'],
  ['← →', 'step back or forward'],
  ['Home End', 'first or last step'],
  ['A to D', 'choose in a question'],
  ['Enter', 'commit to your choice'],
  ['↑ ↓', 'go to another part of the map, once one has the focus'],
  ['Enter', 'open the part that has the focus'],
  ['Esc', 'close an opened part'],
  ['?', 'this help'],
];

/** The figure's keys. They work while the focus is in the figure. */
export function Help(props: { onClose: () => void }) {
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  return (
    <dialog
      ref={(element) => (dialog = element)}
      aria-label="Keys of a figure"
      onClose={() => props.onClose()}
    >
      <p class="legend">Keys of a figure</p>
      <p class="small quiet">They work while the focus is in the figure.</p>
      <dl>
        <For each={keys}>
          {([key, does]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          )}
        </For>
      </dl>
      <form method="dialog">
        <button class="button filled">Close</button>
      </form>
    </dialog>
  );
}
