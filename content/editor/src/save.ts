import { invoke } from '@tauri-apps/api/core';
import { show } from './elements.ts';

// #region save
export async function save(path: string, contents: string) {
  try {
    // #part call
    const bytes = await invoke<number>('save_file', {
      path,
      contents,
    });
    // #endpart call
    // #part settle
    show('file-state', `Saved ${bytes} bytes`);
    // #endpart settle
  } catch (reason) {
    // #part settle
    show('file-state', `Not saved: ${reason}`);
    // #endpart settle
  }
}
// #endregion save
