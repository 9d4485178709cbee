import type { ActorId } from './ids.ts';

/** The event targets of Tauri 2.12.5, `src/event/mod.rs`, `EventTarget`. */
export type EventTarget =
  | { readonly kind: 'Any' }
  | { readonly kind: 'App' }
  | { readonly kind: 'AnyLabel' | 'Window' | 'Webview' | 'WebviewWindow'; readonly label: string };

/**
 * Whom an event is sent to; the target of each listener of its name is compared with it. `emit` reaches everyone,
 * `emit_filter` whom its closure takes, and an event that Tauri emits for a window the listeners of that window.
 */
export type Addressee =
  | EventTarget
  | { readonly kind: 'everyone' }
  | { readonly kind: 'filter' }
  | { readonly kind: 'ofWindow'; readonly label: string };

/** A listener as its owner registered it: in a page by `handler` (its callback id), in the core without. */
export interface Listener {
  readonly owner: ActorId;
  readonly event: string;
  /** Event id: one counter per app, from 0. */
  readonly id: number;
  readonly target: EventTarget;
  readonly handler?: number;
}
