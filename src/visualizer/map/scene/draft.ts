import type { Ground } from '../geometry/ground.ts';
import { baseline, type TextRole } from '../geometry/text.ts';
import type { Draft, TextItem } from './scene.ts';

/** A drawing with nothing on it. */
export const draftOn = ({ width, height, isWide }: Ground): Draft => ({
  width,
  height,
  isWide,
  grounds: [],
  paths: [],
  boxes: [],
  marks: [],
  texts: [],
  tokens: [],
});

/** Puts a text with its middle at `y`; nothing where there is no text. */
export function write(
  draft: Draft,
  as: TextRole,
  x: number,
  y: number,
  text: string,
  how: Pick<TextItem, 'tone' | 'anchor'> = {},
): void {
  if (text !== '') draft.texts.push({ as, x, y: baseline(as, y), text, ...how });
}

/** A time as a figure says it: `12 ms`, `3.1 s`. */
export const duration = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);
