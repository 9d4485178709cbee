import type { Listener } from '../record/trace.ts';
import { MAX_ENTRIES } from './limits.ts';
import type { ListenerEntry, PictureState } from './state.ts';

/** What a picture knows of listeners. */
type Listeners = Pick<PictureState, 'listeners'>;

export const addListener = (state: Listeners, listener: Listener): void => {
  put(state, { listener, heard: 0 });
};

/** A listener's handler runs. */
export function hear(state: Listeners, listener: Listener): void {
  const known = state.listeners.get(listener.id);
  put(state, { listener: known?.listener ?? listener, heard: (known?.heard ?? 0) + 1 });
}

/** A map has room for the first listeners. */
function put({ listeners }: Listeners, entry: ListenerEntry): void {
  const { id } = entry.listener;
  if (listeners.size < MAX_ENTRIES || listeners.has(id)) listeners.set(id, entry);
}

/** A page's document is gone; the core process’s records of its listeners stay. */
export function loseListeners({ listeners }: Listeners, page: string): void {
  for (const [id, entry] of listeners)
    if (entry.listener.owner === page) listeners.set(id, { ...entry, isLost: true });
}

/** A page's window is closed. */
export function removeListeners({ listeners }: Listeners, page: string): void {
  for (const [id, { listener }] of listeners) if (listener.owner === page) listeners.delete(id);
}
