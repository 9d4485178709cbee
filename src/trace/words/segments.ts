/*
 * Sentences mark what is code as Markdown does: in backticks, or in double ones where the code holds a
 * backtick itself, as Tauri's own error texts do.
 */

/** A stretch of a sentence: plain words, or code. */
export interface Segment {
  readonly text: string;
  readonly isCode: boolean;
}

/** A sentence as plain text. */
export const plainOf = (sentence: string): string =>
  segmentsOf(sentence)
    .map(({ text }) => text)
    .join('');

/** A sentence's stretches in order, for a view to draw. */
export function segmentsOf(sentence: string): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of sentence.matchAll(/`` (.*?) ``|`([^`]+)`/g)) {
    if (match.index > end) segments.push({ text: sentence.slice(end, match.index), isCode: false });
    segments.push({ text: match[1] ?? match[2] ?? '', isCode: true });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) segments.push({ text: sentence.slice(end), isCode: false });
  return segments;
}
