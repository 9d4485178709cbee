import { listen } from '@tauri-apps/api/event';
import {
  explainFirstDraft,
  hearDrafts,
  showLastDraft,
} from './autosave.ts';
import { hearChanges, tellChange } from './changes.ts';
import { keepBeforeClosing } from './close.ts';
import { count } from './count.ts';
import { followDrafts } from './drafts.ts';
import { element } from './elements.ts';
import { exportDoc } from './export.ts';
import { open } from './open.ts';
import { save } from './save.ts';
import { keep, restore } from './snapshot.ts';
import { followTextSize } from './text-size.ts';
import { afterTyping } from './typing.ts';

const editor = element<HTMLTextAreaElement>('text');
const path = element<HTMLInputElement>('path');

// #region tell
async function tell() {
  const text = editor.value;
  const words = await count(text);
  await tellChange({ words, text });
}
// #endregion tell

function onClick(id: string, act: () => Promise<void>) {
  element(id).addEventListener('click', () => void act());
}

afterTyping(editor, tell);
// #region submit
element('file').addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = event.submitter as HTMLButtonElement | null;
  if (button?.name === 'save') {
    await save(path.value, editor.value);
  } else {
    await open(path.value);
    await tell();
  }
});
// #endregion submit
onClick('keep', () => keep(editor.value));
onClick('restore', () => restore().then(tell));
onClick('export', () => exportDoc(path.value));

followTextSize();
followDrafts();
await hearChanges();
// #region drafts
await hearDrafts();
// A draft from before this page listened, or was reloaded.
await showLastDraft();
// #endregion drafts
await explainFirstDraft();
await keepBeforeClosing(() => editor.value);
await listen('preview:ready', tell);
