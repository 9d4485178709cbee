import type { Addressee, EventTarget, Json } from '../../trace/record/trace.ts';
import type { CoreOperation } from '../scenario/operations.ts';
import { emitToMatches, isSameTarget, type TargetFilter, toTarget } from '../events/targets.ts';
import type { Note } from '../protocol/notes.ts';

type EmitOperation = Extract<CoreOperation, { type: 'emit' | 'emitTo' | 'emitFilter' }>;

interface Described {
  readonly note: Omit<Extract<Note, { kind: 'emitted' }>, 'actor'>;
  readonly filter: TargetFilter;
}

/** What an emit of Rust code is called, and which listeners it is meant for. */
export function emissionOf(operation: EmitOperation): Described {
  const value = { json: operation.payload ?? null };
  const note = (call: string, to: Addressee, rule: NonNullable<Note['rule']>) => {
    const source = `app.${call}`;
    return { kind: 'emitted', by: 'app', event: operation.event, source, to, value, rule } as const;
  };
  switch (operation.type) {
    case 'emit':
      return {
        note: note(`emit("${operation.event}", …)`, { kind: 'everyone' }, 'event.emit'),
        filter: () => true,
      };
    case 'emitTo': {
      const target = toTarget(operation.target);
      return {
        note: note(`emit_to(${targetText(target)}, "${operation.event}", …)`, target, 'event.emitTo'),
        filter: (listener) => emitToMatches(target, listener),
      };
    }
    case 'emitFilter':
      return {
        note: note(`emit_filter("${operation.event}", …)`, { kind: 'filter' }, 'event.emitFilter'),
        filter: (listener) => operation.targets.some((it) => isSameTarget(it, listener)),
      };
  }
}

const targetText = (target: EventTarget) =>
  'label' in target
    ? target.kind === 'AnyLabel'
      ? `"${target.label}"`
      : `${target.kind} "${target.label}"`
    : target.kind;

/** An event that Tauri emits for a window, not the app. */
export interface NativeEvent {
  readonly event: string;
  readonly payload: Json;
  readonly to: Addressee;
  readonly filter: TargetFilter;
}

/**
 * Events of a window reach its Window and WebviewWindow listeners.
 * Source: tauri 2.12.5, `src/manager/window.rs`, `emit_to_window`.
 */
export const windowEvent = (event: string, payload: Json, label: string): NativeEvent => ({
  event,
  payload,
  to: { kind: 'ofWindow', label },
  filter: (listener) => isOfWindow(listener, label),
});

/** Source: tauri 2.12.5, `src/manager/window.rs`, `has_js_listener`: Any does not count there. */
export const isOfWindow = (listener: EventTarget, label: string): boolean =>
  (listener.kind === 'Window' || listener.kind === 'WebviewWindow') && listener.label === label;

/** Files dropped on a webview window are an event for its label. Source: tauri 2.12.5, `src/manager/window.rs`, `on_window_event`. */
export const dropEvent = (path: string, label: string): NativeEvent => ({
  event: 'tauri://drag-drop',
  payload: { paths: [path], position: { x: 10, y: 10 } },
  to: { kind: 'AnyLabel', label },
  filter: (listener) => emitToMatches({ kind: 'AnyLabel', label }, listener),
});
