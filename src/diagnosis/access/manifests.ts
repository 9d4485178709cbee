import type { ManifestsData } from '../../schemas/index.ts';
import type { ReadApp } from '../../schemas/project/read-app.ts';
import { inByteOrder } from '../../simulation/acl/byte-order.ts';
import { coreManifests } from '../../simulation/acl/core-manifests.ts';
import {
  APP_MANIFEST,
  appManifest,
  commandPermissions,
  kebab,
  type Manifest,
  manifestOfPermissionFiles,
  type Manifests,
  manifestsOfFile,
} from '../../simulation/acl/manifest.ts';
import { shownPlace } from './place.ts';

/** What the official plugins offer to capabilities, where an app's own manifests are not at hand. */
export interface ShippedManifests {
  readonly manifests: ManifestsData;
  /** By crate: `tauri-plugin-fs`. */
  readonly versions: Readonly<Record<string, string>>;
  readonly tauri: string;
}

/** How far what core and plugins offer is known. */
export type Exactness =
  /** What the app's last build wrote, and nothing says that it is out of date. */
  | { readonly kind: 'exact' }
  | { readonly kind: 'stale'; readonly because: string }
  | { readonly kind: 'shipped' };

/** A plugin that is used with another version than the one whose manifest decides here. */
export interface OtherVersion {
  readonly used: string;
  readonly known: string;
}

export interface KnownManifests {
  readonly manifests: Manifests;
  readonly exactness: Exactness;
  /** By key of a manifest: `fs`; `core` and what begins with `core:` is Tauri's. */
  readonly otherVersions: ReadonlyMap<string, OtherVersion>;
  /** Plugins that the app uses and of which nothing is known. */
  readonly unknownPlugins: readonly string[];
  /** Why it is not known which of the app's own commands are checked. */
  readonly ownUnknown?: string;
}

/** Official plugins that offer nothing to capabilities. */
const withoutPermissions = new Set(['localhost', 'persisted-scope', 'single-instance']);

const PREFIX = 'tauri-plugin-';

/** What core, the plugins of an app, and the app itself offer to capabilities. `named`: prefixes that those use. */
export function manifestsOf(
  read: ReadApp,
  shipped: ShippedManifests,
  named: readonly string[],
): KnownManifests {
  const { project, cargo, rust } = read;
  const given = project.manifests && manifestsOfFile(project.manifests);
  const wanted = pluginsOf(read);
  const inlined = new Map(rust.inlined.map(({ name }) => [name, inlinedManifest(read, name)] as const));
  const own = ownManifest(read);
  const base: Manifests = given ? new Map([...coreManifests, ...given]) : coreManifests;
  const missing = [...(wanted ?? named)].filter((name) => !base.has(name) && !inlined.has(name));
  const official = missing.filter((name) => Object.hasOwn(shipped.manifests, name));
  const added = manifestsOfFile(
    Object.fromEntries(official.map((name) => [name, shipped.manifests[name]] as const)) as ManifestsData,
  );
  const all = new Map([...base, ...added, ...inlined]);
  const usedOwn = own === 'unknown' ? (given?.get(APP_MANIFEST) ?? ownOfFiles(read, [])) : own;
  if (usedOwn) all.set(APP_MANIFEST, usedOwn);
  else all.delete(APP_MANIFEST);
  const exactness = exactnessOf(read, given, { own, added: [...added.keys()] });
  const ownUnknown = own === 'unknown' && exactness.kind !== 'exact' ? whyOwnIsUnknown(read) : undefined;
  return {
    manifests: inByteOrder(all),
    exactness,
    otherVersions:
      exactness.kind === 'exact' ? new Map() : otherVersions([...all.keys()], cargo.locked, shipped),
    unknownPlugins:
      exactness.kind === 'exact' ? [] : unknownAmong([...missing, ...named], all, wanted, shipped),
    ...(ownUnknown !== undefined && { ownUnknown }),
  };
}

/**
 * Of the plugins that an app uses or names: those of which nothing is known. An official one that is not among its
 * dependencies is none of them: there the build stops.
 */
function unknownAmong(
  names: readonly string[],
  known: Manifests,
  wanted: readonly string[] | undefined,
  shipped: ShippedManifests,
): readonly string[] {
  return [...new Set(names)].filter(
    (name) =>
      !known.has(name) &&
      !withoutPermissions.has(name) &&
      // What core's permissions were called in beta versions: `event:default`.
      !(known.has(`core:${name}`) && !wanted?.includes(name)) &&
      !(wanted && !wanted.includes(name) && Object.hasOwn(shipped.manifests, name)),
  );
}

/** The plugins that the app depends on; undefined where `Cargo.toml` is not there. */
function pluginsOf({ cargo }: ReadApp): readonly string[] | undefined {
  if (!cargo.hasToml) return undefined;
  return [...cargo.dependencies.keys()]
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length));
}

/** The app's own manifest as its build makes it. Source: tauri-build 2.7.4, `src/acl.rs`, `app_manifest_permissions`. */
function ownManifest(read: ReadApp): Manifest | 'unknown' | undefined {
  const { rust } = read;
  if (!rust.hasBuildScript || rust.unread.some(({ about }) => about === 'appManifest')) return 'unknown';
  return ownOfFiles(
    read,
    rust.listed.map(({ name }) => name),
  );
}

function ownOfFiles({ rust, project }: ReadApp, listed: readonly string[]): Manifest | undefined {
  const isOwn = (path: string) => !rust.inlined.some(({ name }) => path.startsWith(`${name}/`));
  const files = Object.entries(project.permissions).filter(([path]) => isOwn(path));
  return appManifest(listed, Object.fromEntries(files.map(([path, { data }]) => [path, data])));
}

/** Source: tauri-build 2.7.4, `src/acl.rs`, `inline_plugins`. */
function inlinedManifest({ rust, project }: ReadApp, plugin: string): Manifest {
  const found = rust.inlined.find(({ name }) => name === plugin);
  const commands = found?.commands.map(({ name }) => name) ?? [];
  const members = found?.default === 'all' ? commands.map((name) => `allow-${kebab(name)}`) : found?.default;
  const files = Object.entries(project.permissions)
    .filter(([path]) => path.startsWith(`${plugin}/`))
    .map(([, { data }]) => data);
  return manifestOfPermissionFiles([
    ...commands.map((command) => ({ permission: commandPermissions([command]) })),
    ...(members ? [{ default: { permissions: members } }] : []),
    ...files,
  ]);
}

function whyOwnIsUnknown({ rust }: ReadApp): string {
  const [unread] = rust.unread.filter(({ about }) => about === 'appManifest');
  return unread
    ? `${shownPlace(unread.place)}: ${unread.message}`
    : 'build.rs is not among the files, so it is not known whether the app’s own commands are checked';
}

function exactnessOf(
  read: ReadApp,
  given: Manifests | undefined,
  { own, added }: { readonly own: Manifest | 'unknown' | undefined; readonly added: readonly string[] },
): Exactness {
  if (!given) return { kind: 'shipped' };
  const { newerThanManifests: newer, rust } = read;
  const stale = (because: string): Exactness => ({ kind: 'stale', because });
  if (newer !== undefined) return stale(`${newer} was changed after it`);
  if (!given.has('core')) return stale('it has nothing of core');
  const [plugin] = added;
  if (plugin !== undefined) return stale(`Cargo.toml has ${PREFIX}${plugin}, and it has not`);
  const isInside = rust.inlined.every(({ name }) => given.has(name));
  if (!isInside) return stale('build.rs has a plugin that it has not');
  if (own !== 'unknown' && !hasSameNames(own, given.get(APP_MANIFEST)))
    return stale('build.rs and permissions/ offer other permissions of the app than it');
  return { kind: 'exact' };
}

function hasSameNames(left: Manifest | undefined, right: Manifest | undefined): boolean {
  const names = (manifest: Manifest | undefined) =>
    [...(manifest?.permissions.keys() ?? []), ...(manifest?.permissionSets.keys() ?? [])].join(' ');
  return names(left) === names(right);
}

function otherVersions(
  keys: readonly string[],
  locked: ReadonlyMap<string, string>,
  { versions, tauri }: ShippedManifests,
): ReadonlyMap<string, OtherVersion> {
  return new Map(
    keys.flatMap((key) => {
      const isCore = key === 'core' || key.startsWith('core:');
      const used = locked.get(isCore ? 'tauri' : `${PREFIX}${key}`);
      const known = isCore ? tauri : versions[`${PREFIX}${key}`];
      return used === undefined || known === undefined || used === known
        ? []
        : [[key, { used, known }] as const];
    }),
  );
}
