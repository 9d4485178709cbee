import { invoke } from '@tauri-apps/api/core';
import { show } from './elements.ts';

// #region save
export async function save(path: string, contents: string) {
  try {
    const bytes = await invoke<number>('save_file', {
      path,
      contents,
    });
    show('file-state', `Saved ${bytes} bytes`);
  } catch (reason) {
    show('file-state', `Not saved: ${reason}`);
  }
}
// #endregion save
