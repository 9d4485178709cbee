import { spawnSync } from 'node:child_process';
import type { Profile } from '../../../src/trace/record/trace.ts';
import { buildPackage } from '../driver/build.ts';

/** Builds the Rust program beside this file; its answers are Tauri's in a build of that profile. */
export const buildCrate = (profile: Profile): Promise<string> => buildPackage('acl', profile);

/** What the program answers to each line. Throws its message where it stops. */
export function askCrate(program: string, lines: readonly unknown[]): readonly unknown[] {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { stdout, stderr, status } = spawnSync(program, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`the program stopped: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
