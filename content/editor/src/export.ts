import { Channel, invoke } from '@tauri-apps/api/core';
import { show } from './elements.ts';

type Progress = { pct: number } | { html: string };

// #region export
export async function exportDoc(path: string) {
  const onProgress = new Channel<Progress>((progress) => {
    // #part settle
    if ('pct' in progress) {
      show('file-state', `Exported ${progress.pct} %`);
    }
    // #endpart settle
  });
  try {
    // #part call
    await invoke('export_doc', { path, onProgress });
    // #endpart call
    // #part settle
    show('file-state', 'Exported');
    // #endpart settle
  } catch (reason) {
    // #part settle
    show('file-state', `Not exported: ${reason}`);
    // #endpart settle
  }
}
// #endregion export
