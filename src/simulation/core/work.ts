import type { CoreOperation, UserOperation } from '../scenario/scenario.ts';

/** What the core process does on its main thread by itself, or because the user did something to a window. */
export type CoreTask = CoreOperation | Exclude<UserOperation, { type: 'answer' }>;

/** What the machine has to arrange after something was done. `ms` from now; `due` on the run's clock. */
export type Work =
  | { readonly on: 'async-runtime'; readonly due: number; readonly ms: number }
  | { readonly on: 'main-thread'; readonly ms: number }
  | { readonly on: 'main-thread-queue'; readonly ms: 0; readonly operation: CoreTask }
  | { readonly on: 'engine'; readonly ms: 0; readonly window: string }
  | { readonly on: 'window-closed'; readonly ms: 0; readonly window: string };
