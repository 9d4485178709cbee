import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import type { Glyph as RunGlyph } from '../../trace/index.ts';
import { Glyph } from '../../visualizer/glyph/Glyph.tsx';

/** Draws the run of a hit into it, behind its words. */
export const addGlyph = (hit: HTMLElement, glyph: RunGlyph): void => {
  render(() => createComponent(Glyph, { glyph }), hit);
};
