import { segmentsOf } from '../../trace/index.ts';
import { foldedText } from '../../trace/record/folded-text.ts';

/** Text of which nothing is a mark of Markdown. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

/** A sentence of the site's data, in which only `backticks` mark something: code. */
export const sentence = (text: string): string =>
  segmentsOf(foldedText(text))
    .map((segment) => (segment.isCode ? codeOf(segment.text) : escaped(segment.text)))
    .join('');

/** Code in a line; line breaks become spaces. */
export function codeOf(text: string): string {
  const mark = longerThanIn(text, '`');
  const inner = text.replace(/\s*\n\s*/g, ' ');
  const gap = /^`|`$/.test(inner) ? ' ' : '';
  return `${mark}${gap}${inner}${gap}${mark}`;
}

/** A block of code. */
export function fenced(text: string, language = ''): string {
  const mark = longerThanIn(text, '`', 3);
  return `${mark}${language}\n${text}\n${mark}`;
}

/** A row of a mark that is longer than any in the text. */
function longerThanIn(text: string, mark: string, least = 1): string {
  const rows = text.match(new RegExp(`${mark}+`, 'g')) ?? [];
  return mark.repeat(Math.max(least, ...rows.map((row) => row.length + 1)));
}

/** Every line but the first moved to the right, as what belongs to an item of a list is. */
export const hanging = (text: string, indent = '   '): string => text.replace(/\n(?=[^\n])/g, `\n${indent}`);

export const linkTo = (words: string, address: string): string => `[${words}](${address})`;

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lineOf = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [lineOf(head), lineOf(head.map(() => '---')), ...rows.map(lineOf)].join('\n');
}

/** Blocks with an empty line between them; those that are undefined or empty are left out. */
export const blocks = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');
