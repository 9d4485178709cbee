import type { ThreadWait } from './webviews-lock.ts';

/** What a command's run does after a stretch of it. */
export type Progress =
  /** It waits or works for so many ms. */
  | { readonly kind: 'waits'; readonly ms: number }
  /** Its thread has to wait. */
  | { readonly kind: 'blocks'; readonly wait: ThreadWait }
  /** It shows a dialog. */
  | { readonly kind: 'asks' }
  /** The process ends with it. */
  | { readonly kind: 'aborts' }
  /** It asks the main thread to destroy a window. */
  | { readonly kind: 'ends'; readonly destroys?: string };
