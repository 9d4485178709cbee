/** Names of the parties, as a trace writes them. */
export const pageId = (window: string) => `page(${window})`;
export const frameId = (frame: string) => `frame(${frame})`;
export const isolationId = (window: string) => `iso(${window})`;
export const CORE = 'core';
export const ENGINE = 'engine';
export const USER = 'user';
export const MAIN_THREAD = 'core/main';
export const ASYNC_RUNTIME = 'core/async';

/** The actor that receives what is addressed to a party: both threads belong to the core process. */
export const receiverOf = (party: string) => (party.startsWith('core/') ? CORE : party);
