import type { Random } from '../clock/random.ts';

/** The counters of one run. Callback ids are one counter that never restarts: not on reload, not per window. */
export interface Ids {
  callback(): number;
  call(): string;
  message(): string;
  /** Event ids: one counter per app, from 0 (tauri 2.12.5, `src/event/listener.rs`, `next_event_id`). */
  listener(): number;
  /** The first numbers of a sealed payload. */
  seal(): readonly number[];
}

/** How many numbers of a ciphertext a trace shows. */
const SHOWN_NUMBERS = 4;

/** Real callback ids are random 32-bit numbers; here they count from 1001, so that a reader can follow them. */
export function createIds(seals: Random): Ids {
  let callback = 1000;
  let call = 0;
  let message = 0;
  let listener = -1;
  return {
    callback: () => ++callback,
    call: () => `c${++call}`,
    message: () => `m${++message}`,
    listener: () => ++listener,
    seal: () => Array.from({ length: SHOWN_NUMBERS }, () => seals.below(256)),
  };
}
