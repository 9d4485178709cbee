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
    const doc = await invoke<Doc>('open_file', { path });
    editor.value = doc.text;
    show('file-state', `Opened ${doc.path}`);
  } catch (reason) {
    show('file-state', `Not opened: ${reason}`);
  }
}
// #endregion open
