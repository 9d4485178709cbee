import { emit } from '@tauri-apps/api/event';
import { getCurrentWebviewWindow } from '@tauri-apps/api/webviewWindow';
import { hearDrafts } from './autosave.ts';
import type { Change } from './changes.ts';
import { count } from './count.ts';
import { show } from './elements.ts';
import { followTextSize } from './text-size.ts';

// #region listen
async function mirror() {
  const me = getCurrentWebviewWindow();
  await me.listen<Change>('doc:changed', ({ payload }) => {
    show('text', payload.text);
    void count(payload.text);
  });
}
// #endregion listen

followTextSize();
await mirror();
await hearDrafts();
// Events are not kept for late listeners: ask for the last ones.
await emit('preview:ready');
