import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  clearMocks,
  mockIPC,
  mockWindows,
} from '@tauri-apps/api/mocks';
import { save } from '../src/save.ts';

// Node has no page: this is the part of one that `save` uses.
const fileState = { textContent: '' };
Object.assign(globalThis, {
  window: globalThis,
  document: { getElementById: () => fileState },
});

afterEach(clearMocks);

// #region mocked
test('save shows how many bytes were written', async () => {
  mockWindows('preview');
  mockIPC((command) => {
    assert.equal(command, 'save_file');
    return 5;
  });
  await save('a.txt', 'to be');
  assert.equal(fileState.textContent, 'Saved 5 bytes');
});
// #endregion mocked

test('save shows why nothing was written', async () => {
  mockIPC(() => Promise.reject('path not in scope'));
  await save('/etc/passwd', 'to be');
  assert.equal(
    fileState.textContent,
    'Not saved: path not in scope',
  );
});
