import { For } from 'solid-js';
import { Icon } from '../icons/Icon.tsx';
import { Sentence } from '../caption/Sentence.tsx';

/** What of a link could not be followed. The picture stays as it was. */
export function Notice(props: { problems: readonly string[]; onClose: () => void }) {
  return (
    <div class="ask" role="alert">
      <p class="legend">
        <small>
          <Icon name="refused" /> Something could not be followed
        </small>
      </p>
      <ul>
        <For each={props.problems}>
          {(problem) => (
            <li>
              <Sentence text={problem} />
            </li>
          )}
        </For>
      </ul>
      <p>All else was kept.</p>
      <p class="choices">
        <button type="button" class="button filled" onClick={() => props.onClose()}>
          Go on without it
        </button>
      </p>
    </div>
  );
}
