import { createMemo, createSignal } from 'solid-js';
import { ErrorLink } from '../caption/ErrorLink.tsx';
import { messageRows, sendingSteps, type MessageRow } from './message-rows.ts';
import { MessageTable } from './MessageTable.tsx';
import { createPages } from './pages.tsx';
import type { PanelProps } from './panel.ts';

/** All messages of the run with what really travels. The one sent last is opened, until the reader opens another. */
export default function Messages(props: PanelProps) {
  const steps = createMemo(() => sendingSteps(props.run.trace));
  const sentBy = (at: number) => steps().findLastIndex((step) => step <= at) + 1;
  const { page, pager } = createPages(
    () => sentBy(props.until),
    () => sentBy(props.at) - 1,
    (row) => {
      props.onSeek(steps()[row] ?? 0);
    },
  );
  const rows = createMemo(() => messageRows(props.run.trace, page().from, page().to));
  const [chosen, setChosen] = createSignal<string>();
  const current = () => rows().findLast(({ step }) => step <= props.at)?.message.id;
  const isOpen = (row: MessageRow) => (chosen() ?? current()) === row.message.id;
  return (
    <>
      <MessageTable
        rows={rows()}
        at={props.at}
        current={current()}
        isOpen={isOpen}
        afterAnswer={(text) => <ErrorLink text={text} />}
        onToggle={(row) => setChosen(isOpen(row) ? '' : row.message.id)}
      />
      {pager()}
    </>
  );
}
