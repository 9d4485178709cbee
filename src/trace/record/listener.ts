import type { ActorId } from './ids.ts';

/** The event targets of Tauri 2.12.5, `src/event/mod.rs`, `EventTarget`. */
export type EventTarget =
  | { readonly kind: 'Any' }
  | { readonly kind: 'App' }
  | { readonly kind: 'AnyLabel' | 'Window' | 'Webview' | 'WebviewWindow'; readonly label: string };

/** A listener as its owner registered it: in a page by `handler` (its callback id), in the core without. */
export interface Listener {
  readonly owner: ActorId;
  readonly event: string;
  /** Event id: one counter per app, from 0. */
  readonly id: number;
  readonly target: EventTarget;
  readonly handler?: number;
}
