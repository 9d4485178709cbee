import type { FigureData } from './figure-data.ts';

/** From this width on the reader's column is beside the map (rem); the style sheet says the same. */
const BESIDE = 68.75;
/** Widths of the column, of that of a challenge, and of the gap before it (rem). */
const COLUMN = 17.5;
const CHALLENGE = 23.25;
const GAP = 2.25;
/** From this width on the transport has all of its buttons (rem), and what they take then and before. */
const ALL_BUTTONS = 35;
const BUTTONS = { all: 19, phone: 12, above: 1 } as const;
/** Up to this width the timeline is below the buttons (rem). */
const BELOW = 16;
const DEFAULT_REM = 16;

/** Whether a figure has a reader's column: there is something to set, a question, or a list of what waits. */
export const hasColumn = ({ knobs, stories, prediction, challenge, waits }: FigureData): boolean =>
  prediction !== undefined ||
  challenge !== undefined ||
  (stories === undefined && (knobs.length > 0 || waits !== undefined));

/** The class of a stage, by which the style sheet gives the reader's column and the chapters their places. */
export const stageClass = (data: FigureData): string =>
  (hasColumn(data) ? (data.challenge ? 'stage tried' : 'stage') : 'stage alone') +
  (data.chapters ? ' chaptered' : '');

/** Whether the reader's column of a figure of that width (px) is beside its map, not under it. */
export const isBeside = (width: number): boolean => width >= BESIDE * remNow();

/** The width of map and transport (px) in a figure of that width. */
export function sceneWidth(width: number, data: FigureData): number {
  const column = data.challenge ? CHALLENGE : COLUMN;
  return hasColumn(data) && isBeside(width) ? width - (column + GAP) * remNow() : width;
}

/** The width of the timeline (px) in a transport of that width: what its buttons leave, of which a phone has fewer. */
export function axisWidth(width: number): number {
  const rem = remNow();
  const beside = width >= ALL_BUTTONS * rem ? BUTTONS.all : BUTTONS.phone;
  return width - (width > BELOW * rem ? beside : BUTTONS.above) * rem;
}

/** The root's font size (px), which the reader may have changed. */
const remNow = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || DEFAULT_REM;
