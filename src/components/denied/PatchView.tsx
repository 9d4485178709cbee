import { For, Show } from 'solid-js';
import { diffLines, type Proposal } from '../../diagnosis/access/index.ts';
import { CopyButton } from '../errors/CopyButton.tsx';

const signs = { added: '+', removed: '−', same: ' ' } as const;

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
              <div class="diff">
                <div class="diff-head">
                  <p>
                    <code class="long">{change.path}</code>
                    <Show when={change.before === undefined}> a new file</Show>
                  </p>
                  <Show when={index() === 0 && !props.isStatic}>
                    <CopyButton
                      text={() => given().diff}
                      words="Copy patch"
                      isFilled={props.isFilled ?? false}
                    />
                  </Show>
                </div>
                <pre tabindex="0" role="group" aria-label={`Change of ${change.path}`}>
                  <For each={diffLines(change)}>
                    {({ kind, number, text }) => (
                      <code class={kind}>
                        <span class="number">{number}</span> <span class="sign">{signs[kind]}</span>{' '}
                        <Show when={kind === 'removed'} fallback={text}>
                          {/^\s*/.exec(text)?.[0]}
                          <s>{text.trimStart()}</s>
                        </Show>
                        {'\n'}
                      </code>
                    )}
                  </For>
                </pre>
              </div>
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
