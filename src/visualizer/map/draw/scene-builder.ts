import type { MapGeometry } from '../geometry/map-geometry.ts';
import { baseline, type TextRole } from '../geometry/text.ts';
import type { SceneBuilder, TextItem } from './scene.ts';

/** A scene with nothing in it. */
export const createSceneBuilder = ({
  width,
  height,
  isWide,
}: Pick<MapGeometry, 'width' | 'height' | 'isWide'>): SceneBuilder => ({
  width,
  height,
  isWide,
  backgrounds: [],
  paths: [],
  boxes: [],
  icons: [],
  texts: [],
  tokens: [],
  parts: [],
});

/** Puts a text with its middle at `y`; nothing where there is no text. */
export function write(
  scene: SceneBuilder,
  as: TextRole,
  x: number,
  y: number,
  text: string,
  how: Pick<TextItem, 'tone' | 'anchor'> = {},
): void {
  if (text !== '') scene.texts.push({ as, x: Math.round(x), y: baseline(as, y), text, ...how });
}
