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

const TAURI = 'tauri 2.12.5';
const API = '@tauri-apps/api 2.12.5';
const MACROS = 'tauri-macros 2.7.4';
const UTILS = 'tauri-utils 2.10.2';
const RUNTIME = 'tauri-runtime-wry 2.12.3';

export const tauri = (file: string, symbol: string, text: string): Rule => ({
  text,
  version: TAURI,
  file,
  symbol,
});
export const api = (file: string, symbol: string, text: string): Rule => ({
  text,
  version: API,
  file,
  symbol,
});
export const macros = (file: string, symbol: string, text: string): Rule => ({
  text,
  version: MACROS,
  file,
  symbol,
});

export const utils = (file: string, symbol: string, text: string): Rule => ({
  text,
  version: UTILS,
  file,
  symbol,
});
export const runtime = (file: string, symbol: string, text: string): Rule => ({
  text,
  version: RUNTIME,
  file,
  symbol,
});
