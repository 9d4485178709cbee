import { drawIsolatedWindow } from '../draw/isolated-window.ts';
import type { IsolationLayout } from '../draw/map-layout.ts';
import { narrowIsolation, narrowIsolationHeight } from '../geometry/narrow-isolation.ts';
import { wideIsolation } from '../geometry/wide-isolation.ts';

/** The isolation frame in its window. */
export const isolationLayout: IsolationLayout = {
  places: { wide: wideIsolation, narrow: narrowIsolation, narrowHeight: narrowIsolationHeight },
  drawWindow: drawIsolatedWindow,
};
