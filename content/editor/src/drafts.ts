import { listen } from '@tauri-apps/api/event';
import type { Saved } from './autosave.ts';
import { element } from './elements.ts';

// #region list
function listDrafts() {
  const promise = listen<Saved>('autosave:saved', (event) => {
    const item = document.createElement('li');
    item.textContent = event.payload.path;
    element('draft-list').append(item);
  });
  return () => promise.then((off) => off());
}
// #endregion list

/** Lists the drafts that are kept while the list is open. */
export function followDrafts() {
  const drafts = element<HTMLDetailsElement>('drafts');
  let stop: (() => Promise<void>) | undefined;
  drafts.addEventListener('toggle', () => {
    if (drafts.open) stop = listDrafts();
    else void stop?.();
  });
}
