import { invoke } from '@tauri-apps/api/core';
import { appDataDir, join } from '@tauri-apps/api/path';
import { element, show } from './elements.ts';

const name = 'snapshot.txt';

// #region keep
export async function keep(text: string) {
  try {
    const bytes = new TextEncoder().encode(text);
    await invoke('save_raw', bytes, {
      headers: { path: name },
    });
    show('file-state', 'Snapshot kept');
  } catch (reason) {
    show('file-state', `No snapshot: ${reason}`);
  }
}
// #endregion keep

// #region restore
export async function restore() {
  const editor = element<HTMLTextAreaElement>('text');
  try {
    const path = await join(await appDataDir(), name);
    const bytes = await invoke<ArrayBuffer>('read_raw', {
      path,
    });
    editor.value = new TextDecoder().decode(bytes);
    show('file-state', 'Snapshot restored');
  } catch (reason) {
    show('file-state', `No snapshot: ${reason}`);
  }
}
// #endregion restore
