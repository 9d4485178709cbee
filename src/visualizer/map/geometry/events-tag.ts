import { eventsMeasures } from './events-measures.ts';
import type { Rect } from './shape.ts';
import { reservedWidth } from './text.ts';

/** A tag where it is, with its words in one line or two. */
export interface TagShape extends Rect {
  readonly lines: readonly string[];
}

const { height, tall, words: left, right } = eventsMeasures.tag;

const widthOf = (lines: readonly string[]) =>
  left + Math.ceil(Math.max(...lines.map((line) => reservedWidth('tag', line)))) + right;

/** Width (px) of a tag in one line. */
export const tagWidth = (words: string): number => widthOf([words]);

/** Width (px) of a tag broken after its first word. */
export const tallTagWidth = (words: string): number => widthOf(brokenUp(words));

const brokenUp = (words: string): readonly string[] => {
  const [kind = '', ...label] = words.split(' ');
  return label.length > 0 ? [kind, label.join(' ')] : [kind];
};

/** A tag with its middle at `y`, in as few lines as fit; undefined where not even two do. */
export function tagIn(x: number, y: number, words: string, room: number): TagShape | undefined {
  const lines = [[words], brokenUp(words)].find((each) => widthOf(each) <= room);
  if (!lines) return undefined;
  const h = lines.length > 1 ? tall : height;
  return { x, y: y - h / 2, w: widthOf(lines), h, lines };
}

/** The tag in two lines where it has to be, however wide. */
export const tagAt = (x: number, y: number, words: string, room: number): TagShape =>
  tagIn(x, y, words, room) ?? { x, y: y - tall / 2, w: tallTagWidth(words), h: tall, lines: brokenUp(words) };
