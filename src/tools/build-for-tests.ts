import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Build } from './builds.ts';
import { inRoot, typed, run } from './run.ts';

/** All that a build reads, but for what the lock file stands for. */
const sources = [
  '{src,content,public}/**',
  'tests/tauri/recordings/*.json',
  'recorder/README.md',
  '{astro.config.mjs,package.json,package-lock.json,tsconfig.json}',
];
/** Folders below them that programs write. */
const written = new Set(['node_modules', 'target', 'gen', 'dist']);

/** One text for the bytes of all sources and the variables of a build; another if any of them changes. */
function fingerprint(variables: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(JSON.stringify(variables));
  const files = globSync(sources, {
    cwd: inRoot(),
    withFileTypes: true,
    exclude: ({ name }) => written.has(name),
  });
  const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
  for (const path of paths.sort()) hash.update(`\n${path}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

/**
 * Builds the site as the browser tests want it, unless the last such build was made of these very sources; says
 * which. Resolves to whether it is there: a build that logs a warning or an error has failed.
 */
export async function buildForTests({ folder, base, repository }: Build): Promise<boolean> {
  const env = { SITE_URL: '', SITE_BASE: base, REPOSITORY_URL: repository };
  const args = ['build', '--outDir', folder];
  const print = fingerprint(env);
  const stamp = inRoot(`${folder}.sources`);
  const isThere = existsSync(stamp) && existsSync(inRoot(folder, 'index.html'));
  if (isThere && readFileSync(stamp, 'utf8') === print) {
    console.log(`The site for ${base} is built of these sources: ${folder}`);
    return true;
  }
  console.log(`${isThere ? 'The sources have changed' : 'No site is built'} for ${base}:`);
  console.log(`$ ${typed('astro', args, env)}`);
  rmSync(stamp, { force: true });
  const { code, output } = await run('astro', args, { env, quiet: true });
  if (code !== 0 || /\[(ERROR|WARN)\]/.test(output)) {
    console.log(output);
    return false;
  }
  console.log(output.trim().split('\n').slice(-2).join('\n'));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  return true;
}
