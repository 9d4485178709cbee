/** Whether `/` opens the search, as well as Ctrl+K: some readers of this browser have another use for a single key. */
const KEY = 'search-slash';

/** On, unless the reader has switched it off. */
export function hasSlashKey(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice. Where storage is closed to this page, `/` stays on. */
export function setSlashKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Nothing is kept in this browser.
  }
}
