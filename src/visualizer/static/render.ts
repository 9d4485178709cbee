import { createComponent } from 'solid-js';
import { renderToString } from 'solid-js/web';
import type { Glyph as RunGlyph } from '../../trace/index.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { loadScene } from '../map/scene/scenes.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';
import { StaticView } from './StaticView.tsx';
import { TextAlternative } from './TextAlternative.tsx';

// A page comes with its maps drawn, of whatever kind.
await Promise.all([
  loadScene({ about: 'isolation' }),
  loadScene({ about: 'events' }),
  loadScene({ about: 'threads' }),
]);

interface StaticFigure {
  readonly data: FigureData;
  readonly run: Run;
}

export const renderStaticView = (figure: StaticFigure): string =>
  renderToString(() => createComponent(StaticView, figure));

export const renderTextAlternative = (figure: StaticFigure): string =>
  renderToString(() => createComponent(TextAlternative, figure));

export const renderGlyph = (glyph: RunGlyph, options: { isShort?: boolean; hidesEnd?: boolean }): string =>
  renderToString(() => createComponent(Glyph, { glyph, ...options }));
