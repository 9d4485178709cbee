/** A stored table of what the crate `urlpattern` decides, as Tauri's build uses it. */
export interface RemoteTable {
  readonly urls: readonly string[];
  /** For each pattern a digit a URL (1: it matches), or why the crate cannot read it. */
  readonly patterns: readonly (readonly [pattern: string, matches: string | { readonly error: string }])[];
}

/** A text with the digits of the answers to a pattern. */
export const digits = (matches: readonly boolean[]): string => matches.map(Number).join('');
