import { For } from 'solid-js';

/** A sentence whose code is between backticks. */
export function Coded(props: { text: string }) {
  return (
    <For each={props.text.split('`')}>
      {(part, index) => (index() % 2 === 1 ? <code>{part}</code> : <>{part}</>)}
    </For>
  );
}
