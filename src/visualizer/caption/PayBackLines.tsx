import { For } from 'solid-js';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-name.ts';
import type { PayBackLine } from './pay-back-lines.ts';
import { Sentence } from './Sentence.tsx';

/** What a change did, in the place of the sentence. */
export function PayBackLines(props: { lines: readonly PayBackLine[] }) {
  return (
    <dl class="pay-back">
      <For each={props.lines}>
        {({ name, kind, words }) => (
          <div class={name === 'Now' ? `now ${toneOf(kind)}` : 'earlier'}>
            <dt>
              <Icon name={name === 'Now' ? iconOf(kind) : earlierIconOf(kind)} /> {name}
            </dt>
            <dd>
              <Sentence text={words} />
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function iconOf(kind: PayBackLine['kind']): IconName {
  switch (kind) {
    case 'resolved':
    case 'heard':
      return kind;
    case 'rejected':
    case 'refused':
      return 'refused';
    case 'never':
      return 'never';
    default:
      return 'other';
  }
}

/** Dashed; what neither passed nor was refused keeps its own, which is dashed too. */
function earlierIconOf(kind: PayBackLine['kind']): IconName {
  const icon = iconOf(kind);
  return icon === 'refused' ? 'before' : icon === 'resolved' ? 'passed-before' : icon;
}

function toneOf(kind: PayBackLine['kind']): string {
  switch (kind) {
    case 'resolved':
    case 'heard':
      return 'allowed';
    case 'rejected':
    case 'refused':
      return 'denied';
    case 'never':
      return 'waiting';
    default:
      return '';
  }
}
