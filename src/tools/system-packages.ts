import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from '../schemas/lesson/linux-packages.ts';
import { mayBeRoot, runAsRoot } from './as-root.ts';

/** A package of Debian and its like, with how its being there is known, on other systems too. */
export interface SystemPackage {
  readonly package: string;
  readonly has: () => boolean | Promise<boolean>;
}

/** The file of the first of these programs that is on `PATH`. */
export function onPath(...programs: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find((file) => existsSync(file));
}

async function missingOf(packages: readonly SystemPackage[]): Promise<readonly string[]> {
  const found = await Promise.all(packages.map(async (it) => ({ ...it, isThere: await it.has() })));
  return found.filter(({ isThere }) => !isThere).map((it) => it.package);
}

/** Installs what is missing where that is possible; throws with a text that says what to do where it is not. */
export async function ensurePackages(packages: readonly SystemPackage[]): Promise<void> {
  const missing = await missingOf(packages);
  if (missing.length === 0) return;
  const install = aptInstall(missing);
  if (onPath('apt-get') === undefined || !(await mayBeRoot()))
    throw new Error(`Missing: ${missing.join(', ')}. On Debian: sudo apt-get ${install.join(' ')}`);
  console.log(`Installing ${missing.join(', ')}`);
  await runAsRoot('apt-get', ['update'], true);
  const { code, output } = await runAsRoot('apt-get', install, true);
  if (code !== 0) throw new Error(`apt-get ${install.join(' ')} failed:\n${output}`);
}
