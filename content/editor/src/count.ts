import { invoke } from '@tauri-apps/api/core';
import { show } from './elements.ts';

// #region count
export async function count(text: string) {
  // #part call
  const words = await invoke<number>('word_count', {
    text,
  });
  // #endpart call
  // #part settle
  show('words', `${words} words`);
  return words;
  // #endpart settle
}
// #endregion count
