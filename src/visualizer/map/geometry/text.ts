import type { Point, Rect } from './shape.ts';

/** What texts are set in: a font with one width, or the page's own, by weight. */
export type Face = 'mono' | 'plain' | 'strong';

/** How wide characters are (em): such as `i`, `t`, `e` and `m`. */
const characters: Readonly<Record<Face, { slim: number; narrow: number; usual: number; wide: number }>> = {
  mono: { slim: 0.61, narrow: 0.61, usual: 0.61, wide: 0.61 },
  plain: { slim: 0.3, narrow: 0.35, usual: 0.53, wide: 0.84 },
  strong: { slim: 0.3, narrow: 0.41, usual: 0.56, wide: 0.88 },
};

/** No character of a font is narrower (em). */
const NARROWEST = 0.15;

/** From a baseline down to the middle of its characters, and up to their top (em). */
const MIDDLE = 0.35;
const ASCENT = 0.8;

/** Size (px) and font of each kind of text; `map.css` and, for a note of the sequence, `panels.css` set the same. */
const fonts = {
  caption: { size: 13, face: 'plain' },
  label: { size: 13, face: 'mono' },
  role: { size: 13, face: 'plain' },
  call: { size: 14, face: 'mono' },
  input: { size: 13, face: 'mono' },
  quiet: { size: 13, face: 'plain' },
  promise: { size: 15, face: 'strong' },
  lintel: { size: 15, face: 'strong' },
  'lintel-large': { size: 19, face: 'strong' },
  finding: { size: 13, face: 'mono' },
  'finding-large': { size: 15, face: 'mono' },
  name: { size: 14, face: 'mono' },
  band: { size: 13.5, face: 'strong' },
  'in-band': { size: 13.5, face: 'strong' },
  command: { size: 14, face: 'mono' },
  remark: { size: 13, face: 'plain' },
  verdict: { size: 13, face: 'strong' },
  asked: { size: 14, face: 'mono' },
  code: { size: 13, face: 'mono' },
  'code-strong': { size: 13, face: 'mono' },
  note: { size: 13, face: 'strong' },
  /** Of a printed panel, which is smaller. */
  gate: { size: 13.5, face: 'strong' },
  tight: { size: 12.5, face: 'strong' },
  small: { size: 11.5, face: 'mono' },
  head: { size: 15, face: 'strong' },
  /** Of figures about events; `events.css` sets the same. */
  tag: { size: 13.5, face: 'strong' },
  match: { size: 13.5, face: 'strong' },
  owner: { size: 14, face: 'mono' },
  method: { size: 13, face: 'mono' },
  source: { size: 13, face: 'mono' },
  /** Of figures about threads; `threads.css` sets the same. */
  row: { size: 13.5, face: 'strong' },
  task: { size: 13.5, face: 'strong' },
  wait: { size: 13, face: 'strong' },
  flag: { size: 13.5, face: 'strong' },
} as const satisfies Readonly<Record<string, { size: number; face: Face }>>;

export type TextRole = keyof typeof fonts;

/** A text with its place: the start of its baseline unless anchored otherwise. */
export interface PlacedText extends Point {
  readonly text: string;
  readonly as: TextRole;
  readonly anchor?: 'middle' | 'end' | undefined;
  /** Reads from bottom to top. */
  readonly turned?: true;
}

/** Size (px) and face of a kind of text. */
export const fontOf = (as: TextRole): { readonly size: number; readonly face: Face } => fonts[as];

/** How wide a text is (px). */
export type Measure = (as: TextRole, text: string) => number;

/**
 * How much wider another font may be than these widths. Words in a box have some of its padding too, and those that
 * stand alone do not; code is as wide in every font.
 */
const RESERVE = 1.15;
const RESERVE_ALONE = 1.25;
const standsAlone: ReadonlySet<TextRole> = new Set(['promise', 'band', 'in-band', 'verdict']);

const reserveOf = (as: TextRole): number => {
  if (fonts[as].face === 'mono') return 1;
  return standsAlone.has(as) ? RESERVE_ALONE : RESERVE;
};

/**
 * Widths before the font is known: those of the site's font, rounded up, with a reserve. What must stay where it is when the font comes to be known is placed by these.
 */
export function reservedWidth(as: TextRole, text: string): number {
  const { size, face } = fonts[as];
  const { slim, narrow, usual, wide } = characters[face];
  const widthOfOne = (character: string): number => {
    if ("fijlI .,:;|!()'’".includes(character)) return slim;
    if ('rt'.includes(character)) return narrow;
    return 'mwMWDGNOQ…×'.includes(character) ? wide : usual;
  };
  let em = 0;
  for (const character of text) em += widthOfOne(character);
  return em * size * reserveOf(as);
}

let measured: Measure | undefined;

/** Draws with words as wide as `measure` says, which is a page that knows its font; without one they keep a reserve. */
export function withMeasure<Drawn>(measure: Measure | undefined, draw: () => Drawn): Drawn {
  const before = measured;
  measured = measure;
  try {
    return draw();
  } finally {
    measured = before;
  }
}

/** Width (px) to keep for a text: as measured, or reserved. */
export const widthOf: Measure = (as, text) => (measured ?? reservedWidth)(as, text);

/** Baseline (whole px) for a text whose middle is at `y`. */
export const baseline = (as: TextRole, y: number): number => Math.round(y + fonts[as].size * MIDDLE);

/** The first candidate that fits into `width`, or the last one cut. */
export function fit(as: TextRole, width: number, ...candidates: readonly string[]): string {
  const found = candidates.find((text) => widthOf(as, text) <= width);
  if (found !== undefined) return found;
  // No more than has room if all of it is as narrow as a character is in any font: a text may be as long as a file.
  let cut = (candidates.at(-1) ?? '').slice(0, Math.ceil(width / (fonts[as].size * NARROWEST)));
  while (cut.length > 1 && widthOf(as, `${cut}…`) > width) cut = cut.slice(0, -1).trimEnd();
  return cut.length > 1 ? `${cut}…` : '';
}

/** The first of some forms that has room; nothing where none has, since no text is cut. */
export const longestFit = (as: TextRole, room: number, forms: readonly string[]): string =>
  forms.find((text) => widthOf(as, text) <= room) ?? '';

/** The text in two lines, broken at a space or slash; undefined where that is not enough. */
export function inTwoLines(as: TextRole, width: number, text: string): readonly string[] | undefined {
  const lines = wrap(as, width, text, 2);
  return lines.at(-1)?.endsWith('…') && !text.endsWith('…') ? undefined : lines;
}

/** Lines of at most `width`, broken at spaces and slashes; what is beyond the last line is cut. */
export function wrap(as: TextRole, width: number, text: string, lines: number): readonly string[] {
  const done: string[] = [];
  let rest = text;
  while (done.length < lines - 1 && widthOf(as, rest) > width) {
    const fits = [...rest.matchAll(/[ /]/g)].filter(
      ({ index }) => widthOf(as, rest.slice(0, index + 1).trimEnd()) <= width,
    );
    const end = (fits.at(-1)?.index ?? -1) + 1;
    if (end === 0) break;
    done.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end);
  }
  return [...done, fit(as, width, rest)];
}

/** Ways to write a call, longest first: `invoke('save_file', { path: 'a.txt' })` to `save_file`. */
export function callForms(source: string): readonly string[] {
  const [, name = source, first = '', more] =
    /^((?:\w+(?:\(\))?\.)*\w+)\(('[^']*'|\{.*?\}|)(.*)\)$/.exec(source) ?? [];
  const verb = name.split('.').at(-1) ?? name;
  if (!more) return [source, `${verb}(${first})`, `${verb}(…)`, verb];
  const object = source.replace(/\{.+\}(?=\)$)/, '{…}');
  const subject = verb === 'invoke' ? first.slice(1, -1) : verb;
  const bare = subject.split('|').at(-1) ?? subject;
  return [
    source,
    source.replace(/\{.+\}(?=\)$)/, keysOf),
    object,
    `${verb}(${first}, …)`,
    `${verb}(${first},…)`,
    `${subject}(…)`,
    ...(bare === subject ? [] : [`${bare}(…)`]),
    bare,
  ];
}

/** An object's keys alone: `{ path, contents }` of `{ path: 'a.txt', contents: 'x' }`. */
function keysOf(object: string): string {
  const flat = object.slice(1, -1).replace(/'[^']*'|\[[^\]]*\]|\{[^}]*\}/g, '0');
  return `{ ${flat
    .split(',')
    .map((entry) => entry.split(':')[0]?.trim() ?? '')
    .join(', ')} }`;
}

/** The box to keep free for a text. */
export function boxOf({ x, y, text, as, anchor, turned }: PlacedText): Rect {
  const w = widthOf(as, text);
  const { size: h } = fonts[as];
  const start = anchor === 'middle' ? w / 2 : anchor === 'end' ? w : 0;
  return turned
    ? { x: x - h * ASCENT, y: y - w + start, w: h, h: w }
    : { x: x - start, y: y - h * ASCENT, w, h };
}
