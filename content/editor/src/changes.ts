import { emit, listen } from '@tauri-apps/api/event';
import { show } from './elements.ts';

export interface Change {
  words: number;
  text: string;
}

// #region emit
export async function tellChange(change: Change) {
  // #part call
  await emit('doc:changed', change);
  // #endpart call
  // #part settle
  show('sent', `Sent: ${change.words} words`);
  // #endpart settle
}
// #endregion emit

// #region listen
export async function hearChanges() {
  await listen<Change>('doc:changed', ({ payload }) => {
    // #part settle
    show('heard', `Heard: ${payload.words} words`);
    // #endpart settle
  });
}
// #endregion listen
