import { getCurrentWindow } from '@tauri-apps/api/window';
import { keep } from './snapshot.ts';

// #region listen
export async function keepBeforeClosing(text: () => string) {
  const window = getCurrentWindow();
  await window.onCloseRequested(async () => {
    await keep(text());
  });
}
// #endregion listen
