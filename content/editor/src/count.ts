import { invoke } from '@tauri-apps/api/core';
import { show } from './elements.ts';

// #region count
export async function count(text: string) {
  const words = await invoke<number>('word_count', {
    text,
  });
  show('words', `${words} words`);
  return words;
}
// #endregion count
