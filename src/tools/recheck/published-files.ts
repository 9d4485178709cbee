/** Fetches published packages and reads their files. Needs Cargo, npm and tar. */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fetchCrates } from '../fetch-crates.ts';
import { run } from '../run.ts';

export interface Published {
  readonly name: string;
  readonly version: string;
  /** The text of a file; undefined if the package has none of that path. */
  readonly read: (file: string) => string | undefined;
}

/** By name: the version of a crate, in Cargo's form. */
export type Wanted = Readonly<Record<string, string>>;

export const API = '@tauri-apps/api';

function reader(folder: string): Published['read'] {
  return (file) => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}

/** Newest first, where a crate is needed in several versions. */
export async function publishedCrates(wanted: Wanted): Promise<readonly Published[]> {
  const crates = await fetchCrates(wanted);
  return crates
    .toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))
    .map(({ name, version, folder }) => ({ name, version, read: reader(folder) }));
}

/**
 * The newest `@tauri-apps/api` in a range of npm's, none if there is none. The package holds what TypeScript makes of
 * `src/event.ts` as `event.js`.
 */
export async function publishedApi(range: string): Promise<readonly Published[]> {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  try {
    const pack = ['pack', `${API}@${range}`, '--json', '--silent', '--pack-destination', folder];
    const packed = await run('npm', pack, { quiet: true });
    if (/"code": "(?:ETARGET|E404)"/.test(packed.output)) return [];
    if (packed.code !== 0) throw new Error(`npm could not get ${API} ${range}:\n${packed.output}`);
    const newest = (
      JSON.parse(packed.output) as readonly { readonly version: string; readonly filename: string }[]
    ).at(-1);
    if (!newest) return [];
    const { version, filename } = newest;
    const unpacked = await run('tar', ['-xzf', join(folder, filename), '-C', folder], { quiet: true });
    if (unpacked.code !== 0) throw new Error(`${filename} cannot be unpacked:\n${unpacked.output}`);
    const files = globSync('*.{js,ts,json}', { cwd: join(folder, 'package') });
    const texts = new Map(
      files.flatMap((file) => {
        const text = readFileSync(join(folder, 'package', file), 'utf8');
        const source = [`src/${basename(file, '.js')}.ts`, text] as const;
        return file.endsWith('.js') ? [[file, text] as const, source] : [[file, text] as const];
      }),
    );
    return [{ name: API, version, read: (file) => texts.get(file) }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
