import { invoke } from '@tauri-apps/api/core';
import { appDataDir, join } from '@tauri-apps/api/path';
import { element, show } from './elements.ts';

const name = 'snapshot.txt';

// #region keep
export async function keep(text: string) {
  try {
    // #part call
    const bytes = new TextEncoder().encode(text);
    await invoke('save_raw', bytes, {
      headers: { path: name },
    });
    // #endpart call
    // #part settle
    show('file-state', 'Snapshot kept');
    // #endpart settle
  } catch (reason) {
    // #part settle
    show('file-state', `No snapshot: ${reason}`);
    // #endpart settle
  }
}
// #endregion keep

// #region restore
export async function restore() {
  const editor = element<HTMLTextAreaElement>('text');
  try {
    // #part call
    const path = await join(await appDataDir(), name);
    const bytes = await invoke<ArrayBuffer>('read_raw', {
      path,
    });
    // #endpart call
    // #part settle
    editor.value = new TextDecoder().decode(bytes);
    show('file-state', 'Snapshot restored');
    // #endpart settle
  } catch (reason) {
    // #part settle
    show('file-state', `No snapshot: ${reason}`);
    // #endpart settle
  }
}
// #endregion restore
