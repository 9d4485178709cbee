interface Size {
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between a term and its note, and between a note and the edge of the window, in px. */
const GAP = 4;
const EDGE = 8;

/**
 * Where the note of a term goes, in the window's coordinates: below the last line of its link, or above the first one
 * where there is room only there; never past the window's side.
 */
export function notePlace(
  lines: readonly Line[],
  note: Size,
  view: Size,
): { readonly x: number; readonly y: number } {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return { x: EDGE, y: EDGE };
  const below = last.bottom + GAP;
  const above = first.top - GAP - note.height;
  const isAbove = below + note.height > view.height && above >= 0;
  const [line, y] = isAbove ? [first, above] : [last, below];
  return { x: Math.max(EDGE, Math.min(line.left, view.width - EDGE - note.width)), y };
}
