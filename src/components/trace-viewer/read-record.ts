import { NoVersionsError, ownRecording, renaming, UnreadableLineError } from '../../recording/index.ts';
import { type LineProblem, readRecordLines } from '../../schemas/record-line.ts';
import type { Trace } from '../../trace/index.ts';

/** Documents of pages and frames: each has its place in the order of all lines. */
const MAX_DOCUMENTS = 500;

/** Why lines make no trace: in a sentence, and by line. */
interface RefusedLines {
  readonly what: string;
  readonly lines: readonly LineProblem[];
  readonly todo?: string;
}

/**
 * What the recorder wrote, as a trace of that name. A last line that breaks off is left out, and so are notes of a kind
 * that only the recorded app knows: `notes` says so. `refuse` names what forbids to look into a line. Never throws.
 */
export function readRecord(
  text: string,
  scenario: string,
  refuse: (json: unknown) => string | undefined,
): { readonly trace: Trace; readonly notes: readonly string[] } | RefusedLines {
  const { rename, lostIn } = renaming(text, '');
  const { records, problems, unknown, cut } = readRecordLines(rename(text), refuse);
  if (problems.length > 0) return { what: whatOf(problems), lines: problems, todo: todoOf(problems) };
  const documents = new Set(records.map((record) => ('document' in record ? record.document : 0)));
  if (documents.size > MAX_DOCUMENTS) {
    const what = `The recording has ${documents.size.toLocaleString('en')} documents of pages and frames; this page puts up to ${String(MAX_DOCUMENTS)} in order.`;
    return { what, lines: [], todo: 'Record a shorter run.' };
  }
  try {
    return {
      trace: ownRecording(records, { scenario, lostIn }),
      notes: notesOf(unknown, cut, records.length),
    };
  } catch (error) {
    if (error instanceof NoVersionsError) return { what: error.message, lines: [], todo: noVersions };
    const message = error instanceof Error ? error.message : String(error);
    const line = error instanceof UnreadableLineError ? error.line : undefined;
    if (line === undefined) return { what: `Its lines do not make one run: ${message}.`, lines: [] };
    return { what: 'One line makes no sense after those before it.', lines: [{ line, message }] };
  }
}

const noVersions =
  'Its head is lost. Open the file that the recorder wrote, from its first line; the line is of the kind `versions`.';

const whatOf = (problems: readonly LineProblem[]) =>
  problems.length === 1
    ? 'A line of this recording cannot be read.'
    : 'Lines of this recording cannot be read.';

function todoOf(problems: readonly LineProblem[]): string {
  if (problems.some(({ key }) => key === 'recorder'))
    return 'Open it with the version of this site that the recorder came with.';
  return 'Take these lines out of a copy of the file, or record again: the recorder writes one JSON object a line, and nothing else may write to its file.';
}

/** What was left out, in sentences. */
function notesOf(
  unknown: ReadonlyMap<string, number>,
  cut: number | undefined,
  read: number,
): readonly string[] {
  const cutNote = `Line ${String(cut)} is cut off and left out; the ${String(read)} lines before it are here.`;
  const unknownNotes = [...unknown].map(([kind, count]) => {
    const lines = count === 1 ? 'One note' : `${String(count)} notes`;
    return `${lines} of the kind “${kind.slice(0, 40)}”, which only your app knows, are left out.`;
  });
  const shown = unknownNotes.slice(0, 5);
  const more = unknownNotes.length - shown.length;
  return [
    ...(cut === undefined ? [] : [cutNote]),
    ...shown,
    ...(more > 0 ? [`Notes of ${String(more)} more kinds are left out.`] : []),
  ];
}
