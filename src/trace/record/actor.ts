import type { ActorId } from './ids.ts';

export type ActorKind =
  'page' | 'isolation-frame' | 'foreign-frame' | 'main-thread' | 'async-runtime' | 'engine' | 'user';

/** One party of the run. `window` is the label of the window that holds it. */
export interface Actor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly window?: string;
  /** Where its webview is one of several in a window: the label of that; `window` is then the webview's own. */
  readonly inside?: string;
  /** What the window is for, in a word or two: `editor`. */
  readonly role?: string;
}
