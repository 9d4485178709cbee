/** Folders that hold no source of an app. */
const skipped = new Set([
  'node_modules',
  'target',
  '.git',
  'dist',
  '.svelte-kit',
  '.next',
  '.output',
  'icons',
]);

/** Files of a project that decide who may call what. */
const decides =
  /^(?:tauri(?:\.(?:linux|macos|windows|android|ios))?\.conf\.json5?|Tauri(?:\.(?:linux|macos|windows|android|ios))?\.toml|Cargo\.(?:toml|lock)|build\.rs|(?:capabilities|permissions)\/.*\.(?:json|json5|toml)|gen\/schemas\/acl-manifests\.json|.*\.rs)$/;

/** A file that is larger is not read: no file of a Tauri project that decides is. */
export const MAX_FILE_SIZE = 8_000_000;

/** Whether a folder may hold something of a project, by its name. */
export const isWorthOpening = (folder: string): boolean => !skipped.has(folder);

/** Whether a file may decide, by its path below any folder. */
export const isWorthReading = (path: string): boolean =>
  /(?:^|\/)(?:tauri\.[\w.]*conf\.json5?|tauri\.conf\.json5?|Tauri[\w.]*\.toml|Cargo\.(?:toml|lock)|acl-manifests\.json)$|\.rs$|(?:^|\/)(?:capabilities|permissions)\/.*\.(?:json|json5|toml)$/.test(
    path,
  ) && path.split('/').slice(0, -1).every(isWorthOpening);

/** Where a folder holds Tauri projects: the paths of their folders, the outermost first; `''` is the folder itself. */
export function projectFolders(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    const [, folder = ''] = /^(?:(.*)\/)?(?:tauri\.conf\.json5?|Tauri\.toml)$/.exec(path) ?? [];
    const isConfig = /(?:^|\/)(?:tauri\.conf\.json5?|Tauri\.toml)$/.test(path);
    return isConfig && isWorthReading(path) ? [folder] : [];
  });
  const depth = (folder: string) => (folder === '' ? 0 : folder.split('/').length);
  return [...new Set(found)].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
}

/**
 * The files of one project that decide, by their paths in it. Of a workspace, `Cargo.lock` is in a folder above.
 */
export function filesOfProject<File extends { readonly path: string }>(
  files: readonly File[],
  folder: string,
): readonly File[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const own = files.flatMap((file) => {
    const path = file.path.startsWith(prefix) ? file.path.slice(prefix.length) : undefined;
    return path !== undefined && decides.test(path) && isWorthReading(file.path) ? [{ ...file, path }] : [];
  });
  if (own.some(({ path }) => path === 'Cargo.lock')) return own;
  const above = folder
    .split('/')
    .map((_, index, parts) => parts.slice(0, index).join('/'))
    .toReversed();
  const lock = above
    .map((each) => (each === '' ? 'Cargo.lock' : `${each}/Cargo.lock`))
    .flatMap((path) => files.find((file) => file.path === path) ?? [])[0];
  return lock ? [...own, { ...lock, path: 'Cargo.lock' }] : own;
}
