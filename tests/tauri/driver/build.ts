import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Profile } from '../../../src/trace/record/trace.ts';
import { inRoot, run } from '../../../src/tools/run.ts';

/** Where Cargo writes: outside the checkout, and the same for all checkouts. */
export const targetFolder =
  process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache', 'see-tauri-talk', 'target');

/** Cargo's environment, for every call of it. */
export const cargoEnvironment = { CARGO_TARGET_DIR: targetFolder };

const workspace = inRoot('tests/tauri');

/** Cargo's profile for what an app says in a build of each kind, and the folder it writes to. */
const profiles = {
  debug: { profile: 'dev', folder: 'debug' },
  release: { profile: 'release-texts', folder: 'release-texts' },
} as const satisfies Record<Profile, { profile: string; folder: string }>;

/** Builds a package of the workspace for a profile and returns where its program is. */
export async function buildPackage(
  name: string,
  kind: Profile,
  features: readonly string[] = [],
): Promise<string> {
  const { profile, folder } = profiles[kind];
  const args = ['build', '--locked', '-p', name, '--profile', profile, ...features.flatMap(withFeature)];
  const manifest = ['--manifest-path', join(workspace, 'Cargo.toml')];
  const { code } = await run('cargo', [...args, ...manifest], { env: cargoEnvironment });
  if (code !== 0) throw new Error(`the package ${name} does not build (profile ${profile})`);
  return join(targetFolder, folder, name);
}

const withFeature = (feature: string) => ['--features', feature];

/**
 * A build of the stage: for a profile as `tauri build` makes it, with the cargo feature `tracing` of Tauri, or as
 * `tauri dev` makes it.
 */
export type StageBuild = Profile | 'tracing' | 'dev';

/** What `tauri build` adds to an app's features: without it, an app shows its `devUrl`. */
const BUILT = 'custom-protocol';

const stageFeatures = {
  tracing: [BUILT, 'tracing'],
  dev: [],
  debug: [BUILT],
  release: [BUILT],
} as const satisfies Record<StageBuild, readonly string[]>;

/** Builds the stages that are needed and returns where each program is. */
export async function buildStages(needed: ReadonlySet<StageBuild>): Promise<ReadonlyMap<StageBuild, string>> {
  const stages = new Map<StageBuild, string>();
  // The editor's code is in the stage, and a built app asks for the folder of its pages.
  mkdirSync(inRoot('content/editor/dist'), { recursive: true });
  for (const build of needed) {
    const built = await buildPackage(
      'stage',
      build === 'release' ? 'release' : 'debug',
      stageFeatures[build],
    );
    // The next build may write to the same place.
    const program = `${built}-${build}`;
    copyFileSync(built, program);
    stages.set(build, program);
  }
  return stages;
}

/** The version of wry that the stage is locked to. */
export function wryVersion(): string {
  const lock = readFileSync(join(workspace, 'Cargo.lock'), 'utf8');
  return /name = "wry"\nversion = "([^"]+)"/.exec(lock)?.[1] ?? 'unknown';
}
