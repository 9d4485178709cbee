import { invoke } from '@tauri-apps/api/core';
import { listen, once } from '@tauri-apps/api/event';
import { show } from './elements.ts';

export interface Saved {
  path: string;
}

// #region listen
export async function hearDrafts() {
  await listen<Saved>('autosave:saved', ({ payload }) => {
    const time = new Date().toLocaleTimeString();
    show('draft', `Draft ${payload.path}, ${time}`);
  });
}
// #endregion listen

// #region last
export async function showLastDraft() {
  const saved = await invoke<Saved | null>('last_draft');
  if (saved) show('draft', `Draft ${saved.path}`);
}
// #endregion last

// #region once
export async function explainFirstDraft() {
  await once<Saved>('autosave:saved', () => {
    show('draft-hint', 'Drafts are kept without asking');
  });
}
// #endregion once
