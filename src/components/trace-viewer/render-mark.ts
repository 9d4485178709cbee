import { createComponent } from 'solid-js';
import { renderToString } from 'solid-js/web';
import type { ThingKind } from '../../diagnosis/recording/index.ts';
import { EndMark } from '../diagnose/EndMark.tsx';

export { kindWords } from '../../diagnosis/recording/index.ts';

/** The mark of what stands out, as it is built. */
export const renderMark = (kind: Exclude<ThingKind, 'rejected'>): string =>
  renderToString(() => createComponent(EndMark, { ends: kind }));
