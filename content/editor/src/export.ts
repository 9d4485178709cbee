import { Channel, invoke } from '@tauri-apps/api/core';
import { show } from './elements.ts';

type Progress = { pct: number } | { html: string };

// #region export
export async function exportDoc(path: string) {
  const onProgress = new Channel<Progress>((progress) => {
    if ('pct' in progress) {
      show('file-state', `Exported ${progress.pct} %`);
    }
  });
  try {
    await invoke('export_doc', { path, onProgress });
    show('file-state', 'Exported');
  } catch (reason) {
    show('file-state', `Not exported: ${reason}`);
  }
}
// #endregion export
