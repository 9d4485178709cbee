import { getCurrentWindow } from '@tauri-apps/api/window';
import { keep } from './snapshot.ts';

// #region listen
export async function keepBeforeClosing(text: () => string) {
  const window = getCurrentWindow();
  await window.onCloseRequested(async () => {
    // #part settle
    await keep(text());
    // #endpart settle
  });
}
// #endregion listen
