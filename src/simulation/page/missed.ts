import type { Outbox } from '../protocol/notes.ts';
import type { About } from './world.ts';

/** No callback has this id. Source: tauri 2.12.5, `scripts/core.js`, `runCallback`. */
export function noteMissedCallback(id: number | null, about: About, out: Outbox, index?: number): void {
  const callback = id === null ? {} : { callback: id };
  const place = index === undefined ? {} : { index };
  out.note({ ...about, kind: 'missed', rule: 'page.missed', ...callback, ...place });
  const text = `[TAURI] Couldn't find callback id ${id ?? 'undefined'}. This might happen when the app is reloaded while Rust is running an asynchronous operation.`;
  out.note({ ...about, kind: 'console', text });
}
