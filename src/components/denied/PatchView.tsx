import { For, Show } from 'solid-js';
import { diffLines, type Proposal } from '../../diagnosis/access/index.ts';
import { CopyButton } from '../diagnose/CopyButton.tsx';
import { FileDiff } from '../diagnose/FileDiff.tsx';

/** A change of files as a patch to copy, or in words where none can be written. */
export function PatchView(props: { proposal: Proposal; isFilled?: boolean; isStatic: boolean }) {
  const patch = () => ('patch' in props.proposal ? props.proposal.patch : undefined);
  return (
    <Show
      when={patch()}
      fallback={
        <Show when={'none' in props.proposal && props.proposal.none}>
          {(words) => <p class="no-patch">{words()}</p>}
        </Show>
      }
    >
      {(given) => (
        <div class="patch">
          <For each={given().changes}>
            {(change, index) => (
              <FileDiff
                path={change.path}
                about={change.before === undefined && 'a new file'}
                lines={diffLines(change)}
                button={
                  index() === 0 &&
                  !props.isStatic && (
                    <CopyButton
                      text={() => given().diff}
                      words="Copy patch"
                      isFilled={props.isFilled ?? false}
                    />
                  )
                }
              />
            )}
          </For>
          <p class="small quiet">
            {given().gives} <code>git apply</code> takes it, in <code>src-tauri</code>.
          </p>
        </div>
      )}
    </Show>
  );
}
