import { createComponent } from 'solid-js';
import { renderToString } from 'solid-js/web';
import type { RecorderLines } from './recorder-lines.ts';
import { RecorderSteps } from './RecorderSteps.tsx';

/** The two lines as they are built, before any script. */
export const renderRecorderSteps = (lines: RecorderLines): string =>
  renderToString(() => createComponent(RecorderSteps, lines));
