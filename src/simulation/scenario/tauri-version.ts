/** The Tauri version whose rules the model follows. */
export const TAURI_VERSION = '2.12.5';
