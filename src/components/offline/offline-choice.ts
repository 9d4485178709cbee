/** Whether this browser keeps the site for use without a network, as far as its reader has said. */
const KEY = 'offline';

export type OfflineChoice = 'on' | 'off' | 'not chosen';

/** What the reader has chosen on the page about it. */
export function offlineChoice(): OfflineChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'on' || stored === 'off' ? stored : 'not chosen';
  } catch {
    return 'not chosen';
  }
}

/** Keeps the choice. Where storage is closed to this page, nothing of the site can be kept either. */
export function chooseOffline(choice: 'on' | 'off'): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The next page asks nobody: a browser that stores nothing has no service worker.
  }
}

/** Whether the reader's browser asks sites to send little. */
export const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Whether the site is to be kept: as the reader has chosen, else unless the browser saves data. */
export function isKeptOffline(): boolean {
  const choice = offlineChoice();
  return choice === 'not chosen' ? !savesData() : choice === 'on';
}
