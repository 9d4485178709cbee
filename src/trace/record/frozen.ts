import { perTrace } from './per-trace.ts';
import type { MomentOf } from './trace.ts';

/** The moment from which on an app is frozen: its main thread waits for a lock whose holder waits for it. */
export const freezeOf = perTrace(({ moments }): MomentOf<'blocked'> | undefined =>
  moments.find(
    (moment): moment is MomentOf<'blocked'> & typeof moment =>
      moment.kind === 'blocked' && moment.actor === 'core/main',
  ),
);
