import type { EventTarget } from '../../trace/record/trace.ts';
import type { CoreListener, ListenOn, TargetInput } from '../scenario/scenario.ts';

/** Which listeners an emit is meant for, by their target. */
export type TargetFilter = (listener: EventTarget) => boolean;

/** A plain string as target means AnyLabel. Source: @tauri-apps/api 2.12.5, `src/event.ts`, `emitTo`. */
export function toTarget(input: TargetInput): EventTarget {
  return typeof input === 'string' ? { kind: 'AnyLabel', label: input } : input;
}

export function isSameTarget(a: EventTarget, b: EventTarget): boolean {
  return a.kind === b.kind && ('label' in a ? a.label : '') === ('label' in b ? b.label : '');
}

/**
 * Whether `emit_to(target)` is meant for a listener; whether that one hears it, `hears` says. Source: tauri 2.12.5, `src/manager/mod.rs`,
 * `emit_to`, `filter_target`.
 */
export function emitToMatches(target: EventTarget, listener: EventTarget): boolean {
  if (target.kind === 'Any') return true;
  if (target.kind === 'App') return listener.kind === 'App';
  if (!('label' in listener) || listener.label !== target.label) return false;
  return target.kind === 'AnyLabel' || listener.kind === 'AnyLabel' || listener.kind === target.kind;
}

/**
 * Whether a listener hears an emit: one with target Any always does, even if the filter refuses it.
 * Source: tauri 2.12.5, `src/event/listener.rs`, `match_any_or_filter`.
 */
export function hears(listener: EventTarget, filter: TargetFilter): boolean {
  return listener.kind === 'Any' || filter(listener);
}

/**
 * The target a page's listener gets from the object `listen` is called on. Source:
 * @tauri-apps/api 2.12.5, `src/event.ts`, `src/window.ts`, `src/webview.ts`, `src/webviewWindow.ts`, `listen`.
 */
export function targetOfPageListener(
  on: ListenOn,
  label: string,
  option: TargetInput | undefined,
): EventTarget {
  switch (on) {
    case 'event':
      return option === undefined ? { kind: 'Any' } : toTarget(option);
    case 'window':
      return { kind: 'Window', label };
    case 'webview':
      return { kind: 'Webview', label };
    case 'webviewWindow':
      return { kind: 'WebviewWindow', label };
  }
}

/** The target a Rust listener gets. Source: tauri 2.12.5, `src/app.rs`, `src/window/mod.rs`, `listen`. */
export function targetOfCoreListener(on: CoreListener['on']): EventTarget {
  if (on === 'app') return { kind: 'App' };
  if (on === 'any') return { kind: 'Any' };
  if ('window' in on) return { kind: 'Window', label: on.window };
  if ('webview' in on) return { kind: 'Webview', label: on.webview };
  return { kind: 'WebviewWindow', label: on.webviewWindow };
}
