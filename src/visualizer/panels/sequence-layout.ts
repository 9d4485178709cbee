import { fit, widthOf } from '../map/geometry/text.ts';
import type { Lifeline, LifelineNote, SequenceRow } from '../run/sequence.ts';

const HEAD = 52;
/** A head with its two lines. */
const HEAD_OF_TWO = 40;
const ARROW_ROW = 48;
const NOTE_ROW = 32;
const OPEN_LINE = 14;
const FOOT = 8;

/** Width of a verdict's badge with its gap, and the gap after a word (px). */
export const BADGE = 20;
const BETWEEN = 11;
const WIDE = 560;
/** Room at the left for the steps' numbers (px). */
const NUMBERS = 26;
/** Distance of lifelines (px) from which on the words between them can be read. */
const MIN_DISTANCE = 100;

export interface PlacedRow {
  readonly row: SequenceRow;
  readonly top: number;
  readonly height: number;
  /** The height of the arrow, or of the middle of the notes. */
  readonly y: number;
}

export interface SequenceLayout {
  readonly isWide: boolean;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
  readonly lines: readonly {
    readonly line: Lifeline;
    readonly x: number;
    /** Width of its head, and from where to where that is. */
    readonly box: number;
    readonly y: number;
    readonly h: number;
  }[];
}

const heightOf = ({ arrow, open }: SequenceRow) =>
  arrow && arrow.shape !== 'spawn' ? ARROW_ROW : NOTE_ROW + (open === undefined ? 0 : OPEN_LINE);

/** Height of the drawing; the same at every width, so that its place can be kept free. */
export const sequenceHeight = (rows: readonly SequenceRow[]): number =>
  rows.reduce((height, row) => height + heightOf(row), HEAD + FOOT);

/** More than a phone has room for next to each other: their heads are in two rows, by name alone. */
const isMany = (lifelines: number): boolean => lifelines > 4;

/** From the left to the first lifeline, and from the last to the right (px). */
function sidesOf(lifelines: number, isWide: boolean): readonly [first: number, last: number] {
  const isCrowded = lifelines > 3;
  if (isWide) return [92, isCrowded ? 172 : 190];
  if (isMany(lifelines)) return [40, 30];
  return isCrowded ? [58, 36] : [72, 46];
}

/** Places rows and lifelines for a width (px). Where they have no room, both threads of the core share one. */
export function layoutSequence(
  rows: readonly SequenceRow[],
  lifelines: readonly Lifeline[],
  width: number,
): SequenceLayout {
  const isWide = width >= WIDE;
  const [first, fromRight] = sidesOf(lifelines.length, isWide);
  const last = width - fromRight;
  const distance = (last - first) / Math.max(1, lifelines.length - 1);
  if ((!isWide || distance < MIN_DISTANCE) && lifelines.filter(isCore).length > 1) {
    const [core] = lifelines.filter(isCore);
    const shared = lifelines.filter((line) => line === core || !isCore(line));
    return layoutSequence(
      rows,
      shared.map((line) => (line === core ? { ...line, role: 'process' } : line)),
      width,
    );
  }
  let top = HEAD;
  const placed = rows.map((row): PlacedRow => {
    const height = heightOf(row);
    const y = top + (height === ARROW_ROW ? 26 : 16);
    const place = { row, top, height, y };
    top += height;
    return place;
  });
  const edge = isWide ? 118 : 2 * (width - last) - 4;
  const isPacked = !isWide && isMany(lifelines.length);
  const box = isPacked
    ? Math.min(2 * distance - 8, 2 * first - 4)
    : Math.max(52, Math.min(118, distance - 6, edge));
  const lines = lifelines.map((line, index) => ({
    line,
    x: first + index * distance,
    box: Math.min(box, index === lifelines.length - 1 ? edge : box),
    y: isPacked && index % 2 === 1 ? 23 : 2,
    h: isPacked ? 19 : HEAD_OF_TWO,
  }));
  return { isWide, height: top + FOOT, rows: placed, lines };
}

const isCore = ({ actor }: { readonly actor: string }) => actor.startsWith('core/');

/** The lifeline of an actor; that of a thread which has none of its own is the core's, the last. */
export const lineOf = (
  { lines }: SequenceLayout,
  actor: string,
): SequenceLayout['lines'][number] | undefined =>
  lines.find(({ line }) => line.actor === actor) ?? lines.at(-1);

const SIDES = 6;
const shortRoles: Readonly<Partial<Record<string, string>>> = {
  'isolation frame': 'frame',
  'main thread': 'main',
  'async runtime': 'async',
};

/** What the head of a lifeline says in its box: a role that has no room in any form is in the transcript. */
export function headWords({ line: { name, role, kind }, box, h }: SequenceLayout['lines'][number]): {
  readonly name: string;
  readonly role: string;
} {
  const room = box - SIDES;
  return {
    name: fit(kind === 'page' ? 'label' : 'note', room, name),
    role:
      h < HEAD_OF_TWO
        ? ''
        : ([role, shortRoles[role] ?? ''].find((words) => widthOf('role', words) <= room) ?? ''),
  };
}

export type PlacedWord = LifelineNote['words'][number] & { readonly x: number };

/** The words of a row, from right to left, so that those of one line keep clear of the next one's. */
export function placeNotes(
  { notes }: SequenceRow,
  layout: SequenceLayout,
  width: number,
): readonly PlacedWord[] {
  const xOf = ({ actor }: LifelineNote) => lineOf(layout, actor)?.x ?? 0;
  const placed: PlacedWord[] = [];
  for (const note of notes.toReversed().toSorted((a, b) => xOf(b) - xOf(a))) {
    const end = Math.min(width, ...placed.map(({ x }) => x));
    const before = Math.max(NUMBERS, ...notes.map(xOf).filter((x) => x < xOf(note)));
    placed.push(...placeNote(note, xOf(note), layout, [before + 12, end]));
  }
  return placed;
}

/** Words are cut to the room they have: right of their line where they fit, and else left of it. */
function placeNote(
  note: LifelineNote,
  line: number,
  { lines }: SequenceLayout,
  [begin, end]: readonly [number, number],
): readonly PlacedWord[] {
  const later = isCore(note) ? lines.map(({ x }) => x).filter((x) => x > line) : [];
  const right = Math.min(end, ...later) - line - 12;
  const start = Math.min(line, end);
  const left = start - begin;
  const goesRight = widthOfWords(note.words) <= right || right >= left;
  const texts = cutWords(note.words, goesRight ? right : left);
  let x = goesRight ? line + 10 : start - 10 - widthOfWords(texts);
  return texts.map((word) => {
    const placed = { ...word, x };
    x += widthOfWord(word) + BETWEEN;
    return placed;
  });
}

const widthOfWord = ({ text, verdict }: LifelineNote['words'][number]): number =>
  widthOf('note', text) + (verdict ? BADGE : 0);

const widthOfWords = (words: LifelineNote['words']): number =>
  words.reduce((width, word) => width + widthOfWord(word) + BETWEEN, -BETWEEN);

const MIN_LENGTH = 4;

/** A refusal keeps the gate's name alone; after that the longest word gives until all have room. */
function cutWords(wanted: LifelineNote['words'], room: number): LifelineNote['words'] {
  const isOver = widthOfWords(wanted) > room;
  const words = isOver
    ? wanted.map((word) => ({ ...word, text: word.text.replace(/ refuses$/, '') }))
    : wanted;
  const longest = words.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (widthOfWords(words) <= room || longest <= MIN_LENGTH) return words;
  const shorter = words.map((word) =>
    word.text.length === longest ? { ...word, text: `${word.text.replace(/…$/, '').slice(0, -1)}…` } : word,
  );
  return cutWords(shorter, room);
}

/** The `d` of an arrow's head at `x`, pointing the way it goes. */
export function arrowHead(x: number, y: number, isRightward: boolean, isFilled: boolean): string {
  const back = isRightward ? x - 9 : x + 9;
  const shape = `M${back} ${y - 4.5}L${x} ${y}L${back} ${y + 4.5}`;
  return isFilled ? `${shape}Z` : shape;
}
