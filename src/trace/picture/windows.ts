import type { MomentOf } from '../record/trace.ts';
import { withLine } from './limits.ts';
import { loseListeners, removeListeners } from './listeners.ts';
import type { PictureState, WindowEntry } from './state.ts';

const unchanged: WindowEntry = { document: 1, closed: false, console: [] };

/** What is known of a page's window; nothing has happened there unless it has an entry. */
export const windowAt = ({ windows }: PictureState, page: string): WindowEntry =>
  windows.get(page) ?? unchanged;

/** A document is there, of a page or of its isolation frame. */
export function load(state: PictureState, { actor, document }: MomentOf<'loaded'>): void {
  const window = windowAt(state, actor);
  const isNew = document !== undefined && document > window.document;
  if (isNew) forgetDocument(state, actor);
  state.windows.set(actor, {
    ...window,
    document: document ?? window.document,
    // A window of the same label may be opened again.
    closed: false,
    console: isNew ? [] : window.console,
    isLoaded: true,
  });
}

export function close(state: PictureState, { actor, window }: MomentOf<'closed'>): void {
  forgetDocument(state, actor);
  removeListeners(state, actor);
  for (const [key, parked] of state.parked) if (parked.window === window) state.parked.delete(key);
  state.windows.set(actor, { ...windowAt(state, actor), closed: true });
}

export function log(state: PictureState, { actor, text }: MomentOf<'console' | 'threw'>): void {
  const window = windowAt(state, actor);
  state.windows.set(actor, { ...window, console: withLine(window.console, text) });
}

/** What a document held goes with it. */
function forgetDocument(state: PictureState, page: string): void {
  for (const [id, { owner }] of state.channels) if (owner === page) state.channels.delete(id);
  loseListeners(state, page);
  state.isolation.delete(page);
  state.fallback.delete(page);
}
