/**
 * The service worker, which keeps the whole site in a reader's browser so that it works without a network, and what a
 * page and the worker say to each other. The build lists the files (`src/tools/offline.ts`); nothing else is kept.
 */

/** What the service worker is called, beside the start page. */
export const SERVICE_WORKER = 'service-worker.js';

/** A file that says how much there is to keep, beside the start page. */
export const KEPT_SIZE = 'kept-size.json';

/** What that file holds. */
export interface KeptSize {
  readonly files: number;
  /** What a browser stores (bytes). */
  readonly stored: number;
  /** What travels to it, with texts compressed (bytes). */
  readonly fetched: number;
}

/** Name of the `BroadcastChannel` on which the worker says how far it is; a host may have several such sites. */
export const progressChannel = (scope: string): string => `offline progress of ${scope}`;

/** How many files are kept, of all. */
export interface Progress {
  readonly kept: number;
  readonly files: number;
}

/** What the worker of a newer build is sent while it waits for its turn. */
export const TAKE_OVER = 'take over';
