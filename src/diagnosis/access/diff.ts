/** What is changed in one file; `before` is absent for a new one. */
export interface FileChange {
  readonly path: string;
  readonly before?: string;
  readonly after: string;
}

/** A line of a change as it is shown. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  /** Its number in the file: in that before for what is removed, else in that after. */
  readonly number: number;
  readonly text: string;
}

/** Lines with their ends, so that they can be put together again. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const CONTEXT = 3;

interface Hunk {
  /** How many lines are before it. */
  readonly start: number;
  readonly lines: readonly { readonly sign: ' ' | '-' | '+'; readonly text: string }[];
}

/** The first to the last line that differs, with what is around it. */
function hunkOf({ before = '', after }: FileChange, context: number): Hunk {
  const [old, young] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < young.length - head &&
    old[old.length - 1 - tail] === young[young.length - 1 - tail]
  )
    tail += 1;
  const start = Math.max(0, head - context);
  const end = Math.min(tail, context);
  const signed = (sign: ' ' | '-' | '+', lines: readonly string[]) => lines.map((text) => ({ sign, text }));
  return {
    start,
    lines: [
      ...signed(' ', old.slice(start, head)),
      ...signed('-', old.slice(head, old.length - tail)),
      ...signed('+', young.slice(head, young.length - tail)),
      ...signed(' ', old.slice(old.length - tail, old.length - tail + end)),
    ],
  };
}

/** A change as `git apply` takes it, from the folder that its paths begin at. */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return changes
    .filter(({ before, after }) => before !== after)
    .map((change) => {
      const { path, before } = change;
      const { start, lines } = hunkOf(change, CONTEXT);
      const count = (signs: string) => lines.filter(({ sign }) => signs.includes(sign)).length;
      const range = (size: number) => `${size === 0 ? start : start + 1},${size}`;
      const body = lines.map(({ sign, text }) =>
        text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`,
      );
      const head =
        before === undefined
          ? `diff --git a/${path} b/${path}\nnew file mode 100644\n--- /dev/null\n+++ b/${path}\n`
          : `--- a/${path}\n+++ b/${path}\n`;
      return `${head}@@ -${range(count(' -'))} +${range(count(' +'))} @@\n${body.join('')}`;
    })
    .join('');
}

/** A change as a reader sees it, with one line around it. */
export function diffLines(change: FileChange): readonly DiffLine[] {
  const { start, lines } = hunkOf(change, 1);
  let [old, young] = [start, start];
  return lines.map(({ sign, text }) => {
    if (sign !== '+') old += 1;
    if (sign !== '-') young += 1;
    const kind = sign === '+' ? 'added' : sign === '-' ? 'removed' : 'same';
    return { kind, number: sign === '-' ? old : young, text: text.replace(/\r?\n$/, '') };
  });
}
