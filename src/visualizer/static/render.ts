import { createComponent } from 'solid-js';
import { renderToString } from 'solid-js/web';
import { pictureAt, type Glyph as RunGlyph, type Trace } from '../../trace/index.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import { loadScene } from '../map/scene/scenes.ts';
import type { FigureTopic } from '../../schemas/index.ts';
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

/** The map of one step as narrow as it is on a phone, beside a text that says what it shows. */
export const renderMapAt = (
  trace: Trace,
  step: number,
  { about, label, width }: { about?: FigureTopic | undefined; label: string; width: number },
): string =>
  renderToString(() =>
    createComponent(ProcessMap, { trace, picture: pictureAt(trace, step), width, label, about }),
  );
