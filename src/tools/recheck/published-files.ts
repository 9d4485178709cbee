/** Fetches published packages and reads their files. Needs Cargo, npm and tar. */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
 * The newest version of an npm package in a range of npm's, none if there is none. What TypeScript makes of a source is
 * found by the source's name too: `event.js` is `src/event.ts`.
 */
export async function publishedPackage(name: string, range: string): Promise<readonly Published[]> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const pack = ['pack', `${name}@${range}`, '--json', '--silent', '--pack-destination', folder];
    const packed = await run('npm', pack, { quiet: true });
    if (/"code": "(?:ETARGET|E404)"/.test(packed.output)) return [];
    if (packed.code !== 0) throw new Error(`npm could not get ${name} ${range}:\n${packed.output}`);
    const newest = (
      JSON.parse(packed.output) as readonly { readonly version: string; readonly filename: string }[]
    ).at(-1);
    if (!newest) return [];
    const { version, filename } = newest;
    const unpacked = await run('tar', ['-xzf', join(folder, filename), '-C', folder], { quiet: true });
    if (unpacked.code !== 0) throw new Error(`${filename} cannot be unpacked:\n${unpacked.output}`);
    const files = globSync('**/*.{js,ts,json}', { cwd: join(folder, 'package') });
    const texts = new Map(
      files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, 'package', file), 'utf8')]),
    );
    return [{ name, version, read: (file) => texts.get(file) ?? texts.get(builtName(file)) }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const builtName = (source: string) => source.replace(/^src\/(.*)\.ts$/, '$1.js');
