import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Profile } from '../../../src/trace/record/trace.ts';
import { inRoot, run } from '../../../src/tools/run.ts';

/** Where Cargo writes: outside the checkout, and the same for all checkouts. */
const targetFolder = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache', 'see-tauri-talk', 'target');

/** Cargo's environment, for every call of it. */
export const cargoEnvironment = { CARGO_TARGET_DIR: targetFolder };

const workspace = inRoot('tests/tauri');

/** Cargo's profile for what an app says in a build of each kind, and the folder it writes to. */
const profiles = {
  debug: { profile: 'dev', folder: 'debug' },
  release: { profile: 'release-texts', folder: 'release-texts' },
} as const satisfies Record<Profile, { profile: string; folder: string }>;

/** Builds a package of the workspace for a profile and returns where its program is. */
export async function buildPackage(name: string, kind: Profile): Promise<string> {
  const { profile, folder } = profiles[kind];
  const args = ['build', '--locked', '-p', name, '--profile', profile];
  const manifest = ['--manifest-path', join(workspace, 'Cargo.toml')];
  const { code } = await run('cargo', [...args, ...manifest], { env: cargoEnvironment });
  if (code !== 0) throw new Error(`the package ${name} does not build (profile ${profile})`);
  return join(targetFolder, folder, name);
}

/** Builds the stage once for each profile and returns where the programs are. */
export async function buildStages(): Promise<Readonly<Record<Profile, string>>> {
  return { debug: await buildPackage('stage', 'debug'), release: await buildPackage('stage', 'release') };
}

/** The version of wry that the stage is locked to. */
export function wryVersion(): string {
  const lock = readFileSync(join(workspace, 'Cargo.lock'), 'utf8');
  return /name = "wry"\nversion = "([^"]+)"/.exec(lock)?.[1] ?? 'unknown';
}
