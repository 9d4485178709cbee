import { createSignal, For, Show } from 'solid-js';
import { type Finding, findingWord, type FindingWord, shownPlace } from '../../diagnosis/access/index.ts';
import { CopyButton } from '../diagnose/CopyButton.tsx';
import { Coded } from './Coded.tsx';
import { PatchView } from './PatchView.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import { findingMarks, findingMeanings } from './words.ts';

const kinds: readonly FindingWord[] = ['open', 'shut', 'idle'];

/** What a reviewer would want to know, the gravest first; a fix opens in its place. */
export function FindingList(props: { findings: readonly Finding[]; size: string; isStatic: boolean }) {
  const [opened, setOpened] = createSignal<Finding>();
  return (
    <Show
      when={props.findings.length > 0}
      fallback={<p class="nothing-found">{`Nothing to report. ${props.size} looked at.`}</p>}
    >
      <div class="findings-head">
        <ul class="plain">
          <For each={kinds}>
            {(kind) => (
              <li>
                <FindingMark word={kind} /> <b>{findingWord(kind)}</b> {findingMeanings[kind]}
              </li>
            )}
          </For>
        </ul>
        <Show when={!props.isStatic}>
          <CopyButton text={() => asMarkdown(props.findings)} words="Copy as Markdown" isFilled={false} />
        </Show>
      </div>
      <ul class="plain findings">
        <For each={props.findings}>
          {(finding) => (
            <li classList={{ chosen: opened() === finding }}>
              <p class="kind">
                <FindingMark word={finding.word} /> <b>{findingWord(finding.word)}</b>
                <span class="small quiet">{finding.severity}</span>
              </p>
              <p class="at">
                <code class="long">{shownPlace(finding.place)}</code>
              </p>
              <div>
                <p>
                  <b>
                    <Coded text={finding.sentence} />
                  </b>
                </p>
                <p class="small quiet">
                  <Coded text={finding.why} />
                </p>
                <Show when={props.isStatic || opened() === finding}>
                  <PatchView proposal={finding.fix} isStatic={props.isStatic} />
                </Show>
              </div>
              <Show when={!props.isStatic}>
                <button
                  type="button"
                  class="as-link"
                  aria-expanded={opened() === finding}
                  onClick={() => setOpened(opened() === finding ? undefined : finding)}
                >
                  {opened() === finding ? 'Close' : 'patch' in finding.fix ? 'Patch' : 'Fix'}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <p class="small quiet">
        In CI: <code>npm run denied -- src-tauri --fail-on open,shut</code>
      </p>
    </Show>
  );
}

/** What has no effect is a dashed box, as a command that does not run is. */
function FindingMark(props: { word: FindingWord }) {
  return (
    <Show when={props.word === 'idle'} fallback={<VerdictMark verdict={findingMarks[props.word]} />}>
      <svg class="mark idle" width="14" height="14" viewBox="-14 -14 28 28" aria-hidden="true">
        <rect
          x="-12"
          y="-12"
          width="24"
          height="24"
          fill="none"
          stroke="currentColor"
          stroke-width="2.8"
          stroke-dasharray="5 3"
        />
      </svg>
    </Show>
  );
}

function asMarkdown(findings: readonly Finding[]): string {
  return findings
    .map(({ word, severity, place, sentence, why, fix }) => {
      const patch =
        'patch' in fix
          ? `\n\n  \`\`\`diff\n${fix.patch.diff.replace(/^/gm, '  ').trimEnd()}\n  \`\`\``
          : fix.none === ''
            ? ''
            : ` ${fix.none}`;
      return `- **${findingWord(word)}** (${severity}) \`${shownPlace(place)}\`: ${sentence} ${why}${patch}`;
    })
    .join('\n');
}
