import type { Target } from './manifest.ts';
import { parseSource, type ProjectFile } from './read-source.ts';
import { jsonOf, type Place, type SourceTree, treeAt } from './source-tree.ts';

/** What Cargo's files say of the crates of an app. */
export interface CargoFacts {
  /** `Cargo.toml` could be read. */
  readonly hasToml: boolean;
  /** Crates that the app depends on for a platform, with where that is written. */
  readonly dependencies: ReadonlyMap<string, Place>;
  /** Cargo features that `tauri-build` is used with. */
  readonly buildFeatures: readonly string[];
  /** The version of each crate in `Cargo.lock`, the newest where it has several; none: it was not there. */
  readonly locked: ReadonlyMap<string, string>;
}

/** Reads `Cargo.toml` and `Cargo.lock`; what is malformed in them is Cargo's to report. */
export function readCargo(files: readonly ProjectFile[], target: Target): CargoFacts {
  const toml = files.find(({ path }) => path === 'Cargo.toml');
  const parsed = toml && parseSource(toml, 'toml');
  const tree = parsed && 'tree' in parsed ? parsed.tree : undefined;
  const lock = files.find(({ path }) => path === 'Cargo.lock');
  return {
    hasToml: tree !== undefined,
    dependencies: new Map(tree ? dependenciesOf(tree, target) : []),
    buildFeatures: tree ? featuresOf(treeAt(tree, ['build-dependencies', 'tauri-build'])) : [],
    locked: lock ? lockedIn(lock.text) : new Map(),
  };
}

function dependenciesOf(tree: SourceTree, target: Target): readonly (readonly [string, Place])[] {
  const targets = treeAt(tree, ['target']);
  const ofTargets =
    targets?.kind === 'table'
      ? [...targets.entries].flatMap(([condition, { value }]) =>
          holdsFor(condition, target) ? [treeAt(value, ['dependencies'])] : [],
        )
      : [];
  return [treeAt(tree, ['dependencies']), ...ofTargets].flatMap((table) =>
    table?.kind === 'table'
      ? [...table.entries].map(([name, { key, value }]) => [packageOf(value) ?? name, key] as const)
      : [],
  );
}

/** A dependency may have another name here than its crate has. */
function packageOf(dependency: SourceTree): string | undefined {
  const name = treeAt(dependency, ['package']);
  return name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : undefined;
}

function featuresOf(dependency: SourceTree | undefined): readonly string[] {
  const features = dependency && treeAt(dependency, ['features']);
  const list = features ? jsonOf(features) : [];
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

const systems: Readonly<Record<Target, { readonly os: string; readonly family: string }>> = {
  linux: { os: 'linux', family: 'unix' },
  macOS: { os: 'macos', family: 'unix' },
  windows: { os: 'windows', family: 'windows' },
  android: { os: 'android', family: 'unix' },
  iOS: { os: 'ios', family: 'unix' },
};

/** Whether a condition of `[target.'cfg(…)'.dependencies]` holds; one that is not understood counts as true. */
export function holdsFor(condition: string, target: Target): boolean {
  const { os, family } = systems[target];
  const [, cfg] = /^\s*cfg\s*\((.*)\)\s*$/s.exec(condition) ?? [];
  if (cfg === undefined) return true;
  const facts = cfg
    .replace(/target_os\s*=\s*"([^"]*)"/g, (_, name: string) => String(name === os))
    .replace(/target_family\s*=\s*"([^"]*)"/g, (_, name: string) => String(name === family))
    .replace(/\b(unix|windows)\b/g, (name) => String(name === family))
    .replace(/\b(desktop|mobile)\b/g, (name) =>
      String((os === 'android' || os === 'ios') === (name === 'mobile')),
    );
  return reduced(facts.replace(/\s/g, '')) !== 'false';
}

/** Works out `not`, `any` and `all` from the inside; what is left over is not understood. */
function reduced(text: string): string {
  const next = text.replace(
    /\b(not|any|all)\(((?:true|false)(?:,(?:true|false))*),?\)/g,
    (_, word: string, list: string) => {
      const values = list.split(',').map((value) => value === 'true');
      if (word === 'not') return String(values[0] === false);
      return String(word === 'any' ? values.includes(true) : !values.includes(false));
    },
  );
  return next === text ? text : reduced(next);
}

function lockedIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', version = ''] of text.matchAll(
    /^\[\[package\]\]\r?\nname = "([^"\n]*)"\r?\nversion = "([^"\n]*)"/gm,
  )) {
    const known = found.get(name);
    if (known === undefined || isNewer(version, known)) found.set(name, version);
  }
  return found;
}

function isNewer(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split(/[.+-]/).map(Number));
  const at = (a ?? []).findIndex((part, index) => part !== b?.[index]);
  return at !== -1 && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}
