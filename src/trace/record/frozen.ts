import { perTrace } from './per-trace.ts';
import { momentsOf } from './survey.ts';
import type { MomentOf } from './trace.ts';

/** The moment from which on an app is frozen: its main thread waits for a lock whose holder waits for it. */
export const freezeOf = perTrace((trace): MomentOf<'blocked'> | undefined =>
  momentsOf(trace, 'blocked').find(({ actor }) => actor === 'core/main'),
);
