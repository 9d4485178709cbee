import type { Note } from './sequence-notes.ts';
import type { Lifeline, Row } from './sequence-rows.ts';

const HEAD = 52;
const ARROW_ROW = 48;
const NOTE_ROW = 32;
const OPEN_LINE = 14;
const FOOT = 8;

/** Width of one character of the notes, and of a verdict's badge with its gap (px). */
const CHARACTER = 6.9;
export const BADGE = 20;
const WIDE = 560;
/** Least distance of lifelines (px) at which the words between them can be read. */
const LEAST_DISTANCE = 100;
const CORE = 'core/';

export interface PlacedRow {
  readonly row: Row;
  readonly top: number;
  readonly height: number;
  /** Where the arrow lies, or the middle of the notes. */
  readonly y: number;
}

export interface SequenceLayout {
  readonly isWide: boolean;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
  readonly lines: readonly { readonly line: Lifeline; readonly x: number; readonly box: number }[];
}

const heightOf = ({ arrow, open }: Row) =>
  arrow && arrow.shape !== 'spawn' ? ARROW_ROW : NOTE_ROW + (open === undefined ? 0 : OPEN_LINE);

/** Height of the drawing; the same at every width, so that its place can be kept free. */
export const sequenceHeight = (rows: readonly Row[]): number =>
  rows.reduce((height, row) => height + heightOf(row), HEAD + FOOT);

/** Places rows and lifelines for a width (px). Where they have no room, both threads share one. */
export function layoutSequence(
  rows: readonly Row[],
  lifelines: readonly Lifeline[],
  width: number,
): SequenceLayout {
  const isWide = width >= WIDE;
  const first = isWide ? 92 : 72;
  const last = width - (isWide ? (lifelines.length > 3 ? 160 : 190) : 46);
  const distance = (last - first) / Math.max(1, lifelines.length - 1);
  if (distance < LEAST_DISTANCE && lifelines.filter(isCore).length > 1) {
    return layoutSequence(rows.map(withOneCore), oneCore(lifelines), width);
  }
  let top = HEAD;
  const placed = rows.map((row): PlacedRow => {
    const height = heightOf(row);
    const y = top + (height === ARROW_ROW ? 26 : 16);
    const place = { row, top, height, y };
    top += height;
    return place;
  });
  const box = Math.min(118, distance - 6, isWide ? 118 : 2 * (width - last) - 4);
  const lines = lifelines.map((line, index) => ({
    line,
    x: first + index * distance,
    box: Math.max(52, box),
  }));
  return { isWide, height: top + FOOT, rows: placed, lines };
}

const isCore = ({ actor }: { readonly actor: string }) => actor.startsWith('core/');

const oneCore = (lifelines: readonly Lifeline[]): readonly Lifeline[] => [
  ...lifelines.filter((line) => !isCore(line)),
  { actor: CORE, kind: 'core', name: 'Core', role: 'process' },
];

/** The row as one line of the core tells it; what passes from thread to thread has no way to go there. */
function withOneCore({ arrow, notes, ...row }: Row): Row {
  const at = (actor: string) => (isCore({ actor }) ? CORE : actor);
  const ofCore = notes.filter(isCore).flatMap(({ words }) => words);
  return {
    ...row,
    ...(arrow && arrow.shape !== 'spawn' && { arrow: { ...arrow, from: at(arrow.from), to: at(arrow.to) } }),
    notes: [
      ...notes.filter((note) => !isCore(note)),
      ...(ofCore.length > 0 ? [{ actor: CORE, words: ofCore }] : []),
    ],
  };
}

export type PlacedWord = Note['words'][number] & { readonly x: number };

/** The words of a row, from right to left, so that those of one line keep clear of the next one's. */
export function placeNotes({ notes }: Row, layout: SequenceLayout, width: number): readonly PlacedWord[] {
  const indexOf = ({ actor }: Note) => layout.lines.findIndex(({ line }) => line.actor === actor);
  const placed: PlacedWord[] = [];
  for (const note of notes.toSorted((a, b) => indexOf(b) - indexOf(a))) {
    const end = Math.min(width, ...placed.map(({ x }) => x));
    placed.push(...placeNote(note, layout, end, notes.length > 1));
  }
  return placed;
}

/** Words are cut to the room they have before `end`: right of their line where they fit, and else left of it. */
function placeNote(
  note: Note,
  layout: SequenceLayout,
  end: number,
  isShared: boolean,
): readonly PlacedWord[] {
  const at = layout.lines.findIndex(({ line }) => line.actor === note.actor);
  const place = layout.lines[at];
  if (!place) return [];
  const next = Math.min(end, layout.lines[at + 1]?.x ?? end);
  const wanted = widthOf(note.words);
  const right = (isCore(note) ? next : end) - place.x - 12;
  const before = layout.lines[at - 1]?.x ?? 0;
  const left = place.x - (isShared ? before + 12 : 34);
  const goesRight = wanted <= right || right >= left;
  const texts = cut(note.words, goesRight ? right : left);
  let x = goesRight ? place.x + 10 : place.x - 10 - widthOf(texts);
  return texts.map((word) => {
    const placed = { ...word, x };
    x += widthOf([word]);
    return placed;
  });
}

const widthOf = (words: Note['words']): number =>
  words.reduce(
    (width, { text, verdict }) => width + text.length * CHARACTER + (verdict ? BADGE : 0) + CHARACTER,
    0,
  );

export const endOf = (word: PlacedWord): number => word.x + widthOf([word]);

const SHORTEST = 5;

/** A refusal keeps the gate's name alone; after that the longest word gives until all have room. */
function cut(wanted: Note['words'], room: number): Note['words'] {
  const isOver = widthOf(wanted) > room;
  const words = isOver
    ? wanted.map((word) => ({ ...word, text: word.text.replace(/ refuses$/, '') }))
    : wanted;
  const over = widthOf(words) - room;
  const longest = words.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (over <= 0 || longest <= SHORTEST) return words;
  const length = Math.max(SHORTEST, longest - Math.ceil(over / CHARACTER) - 1);
  const shorter = words.map((word) =>
    word.text.length === longest ? { ...word, text: `${word.text.slice(0, length - 1)}…` } : word,
  );
  return cut(shorter, room);
}

/** The `d` of an arrow's head at `x`, pointing the way it goes. */
export function headOf(x: number, y: number, isRightward: boolean, isFilled: boolean): string {
  const back = isRightward ? x - 9 : x + 9;
  const shape = `M${String(back)} ${String(y - 4.5)}L${String(x)} ${String(y)}L${String(back)} ${String(y + 4.5)}`;
  return isFilled ? `${shape}Z` : shape;
}
