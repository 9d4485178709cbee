import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cargoEnvironment } from '../../tests/tauri/driver/build.ts';
import { inRoot, run } from './run.ts';

const SOURCES = [
  'Cargo.toml',
  'Cargo.lock',
  'build.rs',
  'tauri.conf.json',
  'capabilities',
  'icons',
  'src',
] as const;

/** Files with their texts, by their paths in `src-tauri`; they take the place of the editor's. */
export type ChangedFiles = Readonly<Record<string, string>>;

/** What Cargo says of the editor with changed files, in a folder beside it, so that its sources stay as they are. */
export async function cargoOutput(changed: ChangedFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'editor-copy-'));
  try {
    const sources = inRoot('content/editor/src-tauri');
    for (const name of SOURCES) await cp(join(sources, name), join(folder, name), { recursive: true });
    for (const [path, text] of Object.entries(changed)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const manifest = ['--manifest-path', join(folder, 'Cargo.toml')];
    const { output } = await run('cargo', ['check', ...manifest, '--locked', '--lib', '--color', 'never'], {
      env: cargoEnvironment,
      quiet: true,
    });
    return output;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
