import type { CoreChannels } from './channels.ts';
import type { Listeners } from '../events/listeners.ts';
import { CLOSE_REQUESTED } from '../events/names.ts';
import { MAIN_THREAD, pageId } from '../protocol/actor-ids.ts';
import { dropEvent, isOfWindow, type NativeEvent, windowEvent } from './emissions.ts';
import type { Emitter } from './emitter.ts';
import type { Outbox } from '../protocol/notes.ts';
import { runThrough } from './webviews-lock.ts';

/** The windows the core process knows, and what happens to them. All of it happens on the main thread. */
export interface Windows {
  isOpen(window: string): boolean;
  /** The last one is gone, and the app with it. */
  isEmpty(): boolean;
  open(window: string): void;
  /** The user asks to close it; returns whether it is gone. */
  close(window: string, out: Outbox): boolean;
  /** Closes it without asking; returns whether it is gone. */
  destroy(window: string, out: Outbox): boolean;
  resize(window: string, size: { readonly width: number; readonly height: number }, out: Outbox): void;
  drop(window: string, path: string, out: Outbox): void;
}

interface WindowsInput {
  readonly listeners: Listeners;
  readonly emit: Emitter;
  readonly channels: CoreChannels;
}

export function createWindows(
  labels: ReadonlySet<string>,
  { listeners, emit, channels }: WindowsInput,
): Windows {
  const opened = new Set(labels);

  function emitNative({ event, payload, to, filter }: NativeEvent, out: Outbox): void {
    if (!listeners.hasAny(event)) return;
    const value = { json: payload };
    const rule = 'event.native';
    out.note({ kind: 'emitted', actor: MAIN_THREAD, by: 'tauri', event, to, value, rule });
    runThrough(emit({ event, payload, filter, thread: MAIN_THREAD }, out));
  }

  const windows: Windows = {
    isOpen: (window) => opened.has(window),
    isEmpty: () => opened.size === 0,
    open(window) {
      opened.add(window);
    },
    /** Source: tauri 2.12.5, `src/manager/window.rs`, `on_window_event`. */
    close(window, out) {
      if (!opened.has(window)) return false;
      const isGuarded = listeners.hasPage(CLOSE_REQUESTED, (target) => isOfWindow(target, window));
      if (isGuarded) out.note({ kind: 'prevented', actor: MAIN_THREAD, window, rule: 'window.prevented' });
      emitNative(windowEvent(CLOSE_REQUESTED, null, window), out);
      return !isGuarded && windows.destroy(window, out);
    },
    /**
     * Source: tauri 2.12.5, `src/manager/mod.rs`, `on_window_close`, then `src/manager/window.rs`,
     * `on_window_event`; tauri-runtime-wry 2.12.3, `src/lib.rs`, `handle_event_loop`.
     */
    destroy(window, out) {
      if (!opened.delete(window)) return false;
      out.note({ kind: 'closed', actor: pageId(window), window, rule: 'window.destroyed' });
      listeners.removeWebview(window);
      channels.forget(window);
      emitNative(windowEvent('tauri://destroyed', null, window), out);
      listeners.removeCore(({ target }) => isOfWindow(target, window));
      if (opened.size === 0)
        out.note({ kind: 'exited', actor: MAIN_THREAD, how: 'exit', rule: 'window.last' });
      return true;
    },
    resize(window, size, out) {
      if (opened.has(window)) emitNative(windowEvent('tauri://resize', size, window), out);
    },
    drop(window, path, out) {
      if (opened.has(window)) emitNative(dropEvent(path, window), out);
    },
  };
  return windows;
}
