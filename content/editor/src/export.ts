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
    show('file-state', why(reason as ExportError | string));
  }
}
// #endregion export

// #region export_error
type ExportError =
  | { kind: 'NotFound'; path: string }
  | { kind: 'Failed'; reason: string };

function why(error: ExportError | string) {
  if (typeof error === 'string') return `Refused: ${error}`;
  switch (error.kind) {
    case 'NotFound':
      return `Save ${error.path} first`;
    case 'Failed':
      return `Not exported: ${error.reason}`;
  }
}
// #endregion export_error
