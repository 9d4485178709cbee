/**
 * The compiler's error that the lesson on folders shows, made again: a public command at the top of `lib.rs`. `npm run
 * check:editor` compares the two.
 */
import { readFile } from 'node:fs/promises';
import { cargoOutput } from './editor-copy.ts';
import { inRoot } from './run.ts';

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
  const output = await cargoOutput({ 'src/lib.rs': wrong });
  const said = new Set(output.split('\n').map((line) => line.trimEnd()));
  return shown.split('\n').filter((line) => !said.has(line.trimEnd()));
}
