import { invoke } from '@tauri-apps/api/core';
import { element, show } from './elements.ts';

interface Doc {
  path: string;
  text: string;
}

// #region open
export async function open(path: string) {
  const editor = element<HTMLTextAreaElement>('text');
  try {
    // #part call
    const doc = await invoke<Doc>('open_file', { path });
    // #endpart call
    // #part settle
    editor.value = doc.text;
    show('file-state', `Opened ${doc.path}`);
    // #endpart settle
  } catch (reason) {
    // #part settle
    show('file-state', `Not opened: ${reason}`);
    // #endpart settle
  }
}
// #endregion open
