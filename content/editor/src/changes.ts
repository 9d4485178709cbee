import { emit, listen } from '@tauri-apps/api/event';
import { show } from './elements.ts';

export interface Change {
  words: number;
  text: string;
}

// #region emit
export async function tellChange(change: Change) {
  await emit('doc:changed', change);
  show('sent', `Sent: ${change.words} words`);
}
// #endregion emit

// #region listen
export async function hearChanges() {
  await listen<Change>('doc:changed', ({ payload }) => {
    show('heard', `Heard: ${payload.words} words`);
  });
}
// #endregion listen
