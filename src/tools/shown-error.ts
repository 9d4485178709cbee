/**
 * The compiler's error that the lesson on folders shows, made again: a public command at the top of `lib.rs`. `npm run
 * check:editor` compares the two.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cargoEnvironment } from '../../tests/tauri/driver/build.ts';
import { inRoot, run } from './run.ts';

const lesson = 'content/lessons/project-folders/index.mdx';

const wrong = `#[tauri::command]
pub fn greet() -> String {
    "Hello".into()
}
`;

/** What the lesson shows and the compiler does not say, line by line; none if the two agree. */
export async function wrongLinesOfShownError(): Promise<readonly string[]> {
  const [, shown] =
    /```text\n(error\[E0255\][\s\S]*?)\n```/.exec(await readFile(inRoot(lesson), 'utf8')) ?? [];
  if (shown === undefined) return [`${lesson} shows no error E0255`];
  const said = new Set((await compilerOutput()).split('\n').map((line) => line.trimEnd()));
  return shown.split('\n').filter((line) => !said.has(line.trimEnd()));
}

/** Compiles the editor with that `lib.rs` in a folder beside it, so that its sources stay as they are. */
async function compilerOutput(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shown-error-'));
  try {
    const sources = inRoot('content/editor/src-tauri');
    for (const name of [
      'Cargo.toml',
      'Cargo.lock',
      'build.rs',
      'tauri.conf.json',
      'capabilities',
      'icons',
      'src',
    ])
      await cp(join(sources, name), join(folder, name), { recursive: true });
    await writeFile(join(folder, 'src/lib.rs'), wrong);
    const { output } = await run(
      'cargo',
      ['check', '--manifest-path', join(folder, 'Cargo.toml'), '--locked', '--lib', '--color', 'never'],
      { env: cargoEnvironment, quiet: true },
    );
    return output;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
