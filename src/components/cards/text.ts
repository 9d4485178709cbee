/** Text as outlines, so that a picture needs no font where it is made or shown. */
import { create, type Font } from 'fontkitten';
import file from '../../styles/fonts/see-tauri-sans.ttf?inline';

const bytes = Uint8Array.from(atob(file.slice(file.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
const regular = create(bytes as Parameters<typeof create>[0]) as Font;
const fonts = { regular, bold: regular.getVariation({ wght: 700 }) };

export type Weight = keyof typeof fonts;

const glyphsOf = (text: string, weight: Weight) =>
  Array.from(text, (letter) => fonts[weight].glyphForCodePoint(letter.codePointAt(0) ?? 0));

/** How wide a text is at a size (px). */
export const widthOf = (text: string, size: number, weight: Weight): number =>
  (glyphsOf(text, weight).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * size) /
  regular.unitsPerEm;

/** The outlines of a text that begins at a place on its baseline. */
export function outlined(text: string, x: number, y: number, size: number, weight: Weight): string {
  const scale = size / regular.unitsPerEm;
  let at = 0;
  const letters = glyphsOf(text, weight).map(({ path, advanceWidth }) => {
    const place = at;
    at += advanceWidth;
    const outline = path.toSVG();
    return outline === '' ? '' : `<path transform="translate(${String(place)})" d="${outline}"/>`;
  });
  return `<g transform="translate(${String(x)} ${String(y)})scale(${String(scale)} ${String(-scale)})">${letters.join('')}</g>`;
}

/** Lines of a text no wider than there is room; a word that is wider alone is broken at a letter. */
export function wrapped(text: string, room: number, size: number, weight: Weight): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size, weight) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    while (widthOf(word, size, weight) > room) {
      let end = word.length - 1;
      while (end > 1 && widthOf(word.slice(0, end), size, weight) > room) end -= 1;
      lines.push(word.slice(0, end));
      word = word.slice(end);
    }
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

/** A text in the largest of some sizes at which it has few enough lines; at the smallest it is cut, with `…`. */
export function fitted(
  text: string,
  room: number,
  sizes: readonly { readonly size: number; readonly lines: number }[],
  weight: Weight,
): { readonly size: number; readonly lines: readonly string[] } {
  const [first, ...others] = sizes;
  if (!first) throw new RangeError('A text needs a size.');
  const lines = wrapped(text, room, first.size, weight);
  if (lines.length <= first.lines) return { size: first.size, lines };
  if (others.length > 0) return fitted(text, room, others, weight);
  const kept = lines.slice(0, first.lines);
  let last = `${kept.pop() ?? ''}…`;
  while (widthOf(last, first.size, weight) > room) last = `${last.slice(0, -2).trimEnd()}…`;
  return { size: first.size, lines: [...kept, last] };
}
