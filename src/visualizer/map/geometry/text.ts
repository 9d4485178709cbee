import type { Point, Rect } from './shape.ts';

/** How wide characters are (em): of a font with one width, and of the page's own, by weight. */
const mono = { narrow: 0.61, usual: 0.61, wide: 0.61 };
const plain = { narrow: 0.3, usual: 0.53, wide: 0.84 };
const strong = { narrow: 0.33, usual: 0.56, wide: 0.88 };

/** From a baseline down to the middle of its characters, and up to their top (em). */
const MIDDLE = 0.35;
const ASCENT = 0.8;

/** Size (px) and font of each kind of text; `map.css` and, for a note of the sequence, `panels.css` set the same. */
const fonts = {
  caption: { size: 13, widths: plain },
  label: { size: 13, widths: mono },
  role: { size: 13, widths: plain },
  call: { size: 14, widths: mono },
  input: { size: 13, widths: mono },
  quiet: { size: 13, widths: plain },
  promise: { size: 15, widths: strong },
  lintel: { size: 15, widths: strong },
  'lintel-large': { size: 19, widths: strong },
  finding: { size: 13, widths: mono },
  'finding-large': { size: 15, widths: mono },
  name: { size: 14, widths: mono },
  band: { size: 13.5, widths: strong },
  command: { size: 14, widths: mono },
  remark: { size: 13, widths: plain },
  verdict: { size: 13, widths: strong },
  asked: { size: 14, widths: mono },
  code: { size: 13, widths: mono },
  'code-strong': { size: 13, widths: mono },
  note: { size: 13, widths: strong },
  /** Of a printed panel, which is smaller. */
  gate: { size: 13.5, widths: strong },
  tight: { size: 12.5, widths: strong },
  small: { size: 11.5, widths: mono },
  head: { size: 15, widths: strong },
  /** Of figures about events; `events.css` sets the same. */
  tag: { size: 13.5, widths: strong },
  match: { size: 13.5, widths: strong },
  owner: { size: 14, widths: mono },
  method: { size: 13, widths: mono },
  source: { size: 13, widths: mono },
} as const;

export type TextRole = keyof typeof fonts;

/** A text with its place: the start of its baseline unless anchored otherwise. */
export interface PlacedText extends Point {
  readonly text: string;
  readonly as: TextRole;
  readonly anchor?: 'middle' | 'end' | undefined;
  /** Reads from bottom to top. */
  readonly turned?: true;
}

/** How wide a text is (px): a page that knows its font hands in a true one. */
export type Measure = (as: TextRole, text: string) => number;

/** What lintels and command boxes keep for fonts wider than the site's. */
const RESERVE = 1.15;

/** Widths before the font is known: those of the site's font, which `widthOf` rounds up, with a reserve. */
export const reservedWidth: Measure = (as, text) => widthOf(as, text) * RESERVE;

/** What is left of a room (px) after that reserve, for texts that are fitted by `widthOf`. */
export const reservedRoom = (room: number): number => room / RESERVE;

/** Width (px) to keep for a text. */
export function widthOf(as: TextRole, text: string): number {
  const { size, widths } = fonts[as];
  const { narrow, usual, wide } = widths;
  let em = 0;
  for (const character of text) {
    em += "fijlrtI .,:;|!()'’".includes(character) ? narrow : 'mwMW…×'.includes(character) ? wide : usual;
  }
  return em * size;
}

/** Baseline for a text whose middle is at `y`. */
export const baseline = (as: TextRole, y: number): number => y + fonts[as].size * MIDDLE;

/** The first candidate that fits into `width`, or the last one cut. */
export function fit(as: TextRole, width: number, ...candidates: readonly string[]): string {
  const found = candidates.find((text) => widthOf(as, text) <= width);
  if (found !== undefined) return found;
  const { size, widths } = fonts[as];
  // No more than has room if all of it is narrow: a text may be as long as a file.
  let cut = (candidates.at(-1) ?? '').slice(0, Math.ceil(width / (size * widths.narrow)));
  while (cut.length > 1 && widthOf(as, `${cut}…`) > width) cut = cut.slice(0, -1).trimEnd();
  return cut.length > 1 ? `${cut}…` : '';
}

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
