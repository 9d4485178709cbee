/** A rule of Tauri that made a moment, and where its source says so. */
export interface Rule {
  /** The rule in one sentence. */
  readonly text: string;
  /** Package and version: `tauri 2.12.5`. */
  readonly version: string;
  /** Path inside the package's folder of Tauri's repository. */
  readonly file: string;
  readonly symbol: string;
}

/** What makes the rules of one package. */
const rulesOf =
  (version: string) =>
  (file: string, symbol: string, text: string): Rule => ({ text, version, file, symbol });

export const tauri = rulesOf('tauri 2.12.5');
export const api = rulesOf('@tauri-apps/api 2.12.5');
export const macros = rulesOf('tauri-macros 2.7.4');
export const utils = rulesOf('tauri-utils 2.10.2');
export const fs = rulesOf('tauri-plugin-fs 2.7.1');
export const runtime = rulesOf('tauri-runtime-wry 2.12.3');
