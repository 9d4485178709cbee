/** Where a file that comes without a folder belongs in `src-tauri`, by its name and what it holds. */
export function placeOfSingle(name: string, text: string): string {
  if (/^(?:tauri\.(?:\w+\.)?conf\.json5?|Tauri(?:\.\w+)?\.toml|Cargo\.(?:toml|lock)|build\.rs)$/.test(name))
    return name;
  if (name === 'acl-manifests.json') return `gen/schemas/${name}`;
  if (name.endsWith('.rs')) return `src/${name}`;
  const isPermission =
    /^\s*(?:\[\[(?:permission|set)\]\]|\[default\]|"\$schema"\s*=)/m.test(text) ||
    /"(?:permission|set)"\s*:\s*\[/.test(text);
  return `${isPermission ? 'permissions' : 'capabilities'}/${name}`;
}
