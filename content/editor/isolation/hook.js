// #region hook
window.__TAURI_ISOLATION_HOOK__ = (message) => {
  if (message.cmd === 'save_file') {
    const { path } = message.payload;
    if (!isNote(path)) {
      throw new Error(`not a note: ${path}`);
    }
  }
  return message;
};
// #endregion hook

/** @param {unknown} path */
function isNote(path) {
  return (
    typeof path === 'string' &&
    path.includes('/notes/') &&
    !path.includes('..')
  );
}
