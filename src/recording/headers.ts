import type { Header } from '../trace/record/trace.ts';

/** The callback ids in the headers of a request. */
export const idsIn = (headers: readonly Header[]) => {
  const idIn = (name: string) => Number(headers.find(([header]) => header === name)?.[1]);
  return { callback: idIn('tauri-callback'), error: idIn('tauri-error') };
};

const tauris = new Set(['content-type', 'tauri-callback', 'tauri-error', 'tauri-invoke-key']);

/** What the caller gave as `options.headers`, as far as it can be told; names have lost their case. */
export function ownHeaders(headers: readonly Header[]): Readonly<Record<string, string>> {
  const given = headers.filter(([name]) => !tauris.has(name));
  return Object.fromEntries(
    given.map(([name, value]) => [name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()), value]),
  );
}
