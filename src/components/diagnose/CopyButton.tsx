import { createSignal } from 'solid-js';

const SHOWN_MS = 2000;

/** Copies a text, and says so in its own place and politely. */
export function CopyButton(props: { text: () => string; words: string; isFilled: boolean }) {
  const [said, setSaid] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(props.text()).then(
      () => true,
      () => false,
    );
    setSaid(isCopied ? 'Copied' : 'Select it and copy');
    clearTimeout(timer);
    timer = setTimeout(() => setSaid(''), SHOWN_MS);
  };
  return (
    <>
      <button
        type="button"
        class={props.isFilled ? 'button filled copy scripted' : 'button copy scripted'}
        onClick={() => void copy()}
      >
        <span class="widest" aria-hidden="true">
          {props.words}
        </span>
        <span>{said() || props.words}</span>
      </button>
      <span class="unseen" role="status">
        {said()}
      </span>
    </>
  );
}
