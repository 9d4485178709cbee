const idHeaders = /"tauri-(?:callback|error)","(\d+)"/g;
const idsInBodies = /\\"handler\\":(\d+)|__CHANNEL__:(\d+)/g;
const idsOfCallbacks = /"callback":(\d+)/g;
/** A shorter number may be anything; of 32 random bits one in 40,000 is as short. */
const leastId = 100_000;
const firstId = 1001;
const keys = [
  /"tauri-invoke-key","([^"]{20})"/,
  /\\"__TAURI_INVOKE_KEY__\\":\\"([^"\\]{20})\\"/,
  /__TAURI_INVOKE_KEY__ expected (\S{20}) /,
];

export interface Renaming {
  readonly rename: (text: string) => string;
  /** By how many characters a text has become shorter: what was sealed of it keeps its length. */
  readonly lostIn: (renamed: string) => number;
}

/**
 * Renames in any text of one run what differs from run to run: callback ids count from 1001 in the order of
 * their first use, and the run's invoke key is `KEY`.
 */
export function renaming(records: string, stderr: string): Renaming {
  const ids = new Map<string, string>();
  const found = [idHeaders, idsInBodies, idsOfCallbacks].flatMap((pattern) => [...records.matchAll(pattern)]);
  for (const match of found.toSorted((a, b) => a.index - b.index)) {
    const id = match[1] ?? match[2] ?? '';
    if (Number(id) >= leastId && !ids.has(id)) ids.set(id, String(firstId + ids.size));
  }
  const key = keys.flatMap((pattern) => pattern.exec(records + stderr)?.[1] ?? [])[0];
  const lost = new Map([...ids].map(([id, name]) => [name, id.length - name.length]));
  return {
    rename(text) {
      const numbered = text.replace(/\b\d{6,10}\b/g, (id) => ids.get(id) ?? id);
      return key === undefined ? numbered : numbered.replaceAll(key, 'KEY');
    },
    lostIn: (renamed) =>
      [...renamed.matchAll(/\b\d{4,}\b/g)].reduce((sum, [name]) => sum + (lost.get(name) ?? 0), 0),
  };
}
