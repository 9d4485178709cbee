/** Names of the parties, as a trace writes them. */
export const pageId = (window: string) => `page(${window})`;
export const frameId = (frame: string) => `frame(${frame})`;
export const isForeignFrame = (actor: string) => actor.startsWith('frame(');
export const isolationId = (window: string) => `iso(${window})`;
export const ENGINE = 'engine';
export const USER = 'user';
export const MAIN_THREAD = 'core/main';
export const ASYNC_RUNTIME = 'core/async';

/** The core process: what happens in it happens on one of its two threads. */
export const CORE = 'core';
