import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

export interface Crate {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/**
 * Has Cargo fetch published crates, each of the version that is asked for, and says where they and the crates that
 * they need are. A crate that is needed in two versions is there twice.
 */
export async function fetchCrates(wanted: Readonly<Record<string, string>>): Promise<readonly Crate[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crates-'));
  try {
    const lines = Object.entries(wanted).map(
      ([name, version]) => `${name} = { version = "${version}", default-features = false }`,
    );
    const head =
      '[package]\nname = "fetched"\nversion = "0.0.0"\nedition = "2021"\n\n[lib]\npath = "lib.rs"\n';
    writeFileSync(join(folder, 'Cargo.toml'), `${head}\n[dependencies]\n${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'lib.rs'), '');
    const manifest = ['--manifest-path', join(folder, 'Cargo.toml')];
    const fetched = await run('cargo', ['fetch', '--quiet', ...manifest], { quiet: true });
    if (fetched.code !== 0) throw new Error(`cargo fetch failed:\n${fetched.output}`);
    const asked = ['metadata', '--quiet', '--offline', '--format-version', '1', ...manifest];
    const { code, output } = await run('cargo', asked, { quiet: true });
    if (code !== 0) throw new Error(`cargo metadata failed:\n${output}`);
    const { packages } = JSON.parse(output) as {
      readonly packages: readonly {
        readonly name: string;
        readonly version: string;
        readonly manifest_path: string;
      }[];
    };
    return packages.map(({ name, version, manifest_path: path }) => ({
      name,
      version,
      folder: dirname(path),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
