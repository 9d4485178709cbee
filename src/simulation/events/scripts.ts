import type { EventTarget, Json } from '../../trace/record/trace.ts';

/**
 * What the core process has a page run for an event; the function's real name carries a random
 * id. Source: tauri 2.12.5, `src/event/mod.rs`, `emit_js_script`.
 */
export function dispatchScript(event: string, payload: Json, ids: readonly number[]): string {
  return `(function () { const fn = window['__internal_unstable_listeners_function_id__']; fn && fn({event: '${event}', payload: ${JSON.stringify(payload)}}, ${JSON.stringify(ids)}) })()`;
}

/** The heart of what registers a listener in its page. Source: tauri 2.12.5, `src/event/mod.rs`, `listen_js_script`. */
export function registerScript(event: string, id: number, target: EventTarget, handler: number): string {
  const listener = `{ target: ${JSON.stringify(target)}, handlerId: ${handler} }`;
  return `window['__internal_unstable_listeners_object_id__']['${event}']['${id}'] = ${listener}`;
}
