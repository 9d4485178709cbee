import type { Target } from '../../schemas/index.ts';
import type { ProjectProblem } from '../../schemas/project/source-tree.ts';
import { BuildError } from '../../simulation/acl/build-error.ts';
import { byByteOrder } from '../../simulation/acl/byte-order.ts';
import type { Capability } from '../../simulation/acl/capability.ts';
import { checkPermissions, UnknownPermissionError } from '../../simulation/acl/check-permissions.ts';
import { coreManifests } from '../../simulation/acl/core-manifests.ts';
import { APP_MANIFEST, type Manifests } from '../../simulation/acl/manifest.ts';
import type { RemotePatternParser } from '../../simulation/acl/remote-pattern.ts';
import { resolveAcl } from '../../simulation/acl/resolve.ts';
import type { BuildStop, PlacedCapability } from './capabilities.ts';
import { placeIn } from './place.ts';

export interface StopContext {
  readonly manifests: Manifests;
  readonly target: Target;
  readonly parseRemote: RemotePatternParser;
  /** Prefixes of plugins of which nothing is known: what names them is left out, and no error. */
  readonly unknownPlugins: readonly string[];
  /** It is not known which permissions the app itself has. */
  readonly isOwnUnknown: boolean;
}

/** A capability without what stops the build, and without what nothing is known of. */
export interface SoundCapability extends PlacedCapability {
  /** Where each of its permissions is in the list of the file. */
  readonly indexes: readonly number[];
}

export interface CheckedCapabilities {
  readonly sound: readonly SoundCapability[];
  readonly stops: readonly BuildStop[];
  /** What names a plugin of which nothing is known. */
  readonly unknownEntries: readonly {
    readonly plugin: string;
    readonly capability: PlacedCapability;
    readonly index: number;
  }[];
}

export const prefixOf = (identifier: string): string =>
  identifier.includes(':') ? identifier.slice(0, identifier.lastIndexOf(':')) : APP_MANIFEST;

/** Tries each entry of each capability alone, so that all that stops the build is known, not only the first. */
export function checkCapabilities(
  capabilities: readonly PlacedCapability[],
  context: StopContext,
): CheckedCapabilities {
  const stops: BuildStop[] = [];
  const unknownEntries: CheckedCapabilities['unknownEntries'][number][] = [];
  const inOrder = [...capabilities].sort((left, right) =>
    byByteOrder(left.capability.identifier, right.capability.identifier),
  );
  const sound = inOrder.map((placed): SoundCapability => {
    const { capability } = placed;
    if (!(capability.platforms?.includes(context.target) ?? true))
      return { ...placed, indexes: [...capability.permissions.keys()] };
    const places = soundPlaces(placed, context, stops);
    const indexes = [...capability.permissions.keys()].filter((index) => {
      const entry = capability.permissions[index];
      if (!entry) return false;
      const plugin = prefixOf(entry.identifier);
      if (context.unknownPlugins.includes(plugin)) {
        unknownEntries.push({ plugin, capability: placed, index });
        return false;
      }
      const stop = stopOf({ ...capability, ...places, permissions: [entry] }, placed, index, context);
      if (stop && plugin === APP_MANIFEST && context.isOwnUnknown) {
        unknownEntries.push({ plugin, capability: placed, index });
        return false;
      }
      if (stop) stops.push(stop);
      return stop === undefined;
    });
    const permissions = indexes.flatMap((index) => capability.permissions[index] ?? []);
    return { ...placed, indexes, capability: { ...capability, ...places, permissions } };
  });
  // tauri-build checks all permissions before anything is resolved.
  const byStage = [
    ...stops.filter(({ from }) => from === 'tauri-build'),
    ...stops.filter(({ from }) => from !== 'tauri-build'),
  ];
  return { sound, stops: byStage, unknownEntries };
}

function stopOf(
  capability: Capability,
  { tree }: PlacedCapability,
  index: number,
  { manifests, target, parseRemote }: StopContext,
): BuildStop | undefined {
  try {
    checkPermissions(manifests, [capability], target);
    resolveAcl({ manifests, capabilities: [capability], target, parseRemote });
    return undefined;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    const entry = capability.permissions[0]?.identifier ?? '';
    const base = { place: placeIn(tree, ['permissions', index, 'identifier']), text: error.message };
    if (!(error instanceof UnknownPermissionError)) return { ...base, from: 'resolver' };
    const replacement = error.suggestion ?? withCorePrefix(entry, manifests);
    return {
      ...base,
      from: 'tauri-build',
      ...(replacement !== undefined && { replacement }),
      ...(error.suggestion === undefined &&
        replacement !== undefined && {
          advice: 'Since Tauri 2.0.0-rc the permissions of core begin with “core:”.',
        }),
    };
  }
}

/** Permissions of core had no prefix in the beta versions of Tauri 2: `event:default`. */
function withCorePrefix(identifier: string, manifests: Manifests): string | undefined {
  const key = `core:${prefixOf(identifier)}`;
  const manifest = manifests.get(key);
  const base = identifier.slice(identifier.lastIndexOf(':') + 1);
  const isThere =
    manifest && (base === 'default' || manifest.permissions.has(base) || manifest.permissionSets.has(base));
  return isThere ? `core:${identifier}` : undefined;
}

/** The places of a capability that can be read; a malformed one stops the build only where a command needs it. */
function soundPlaces(
  { capability, tree }: PlacedCapability,
  context: StopContext,
  stops: BuildStop[],
): Pick<Capability, 'remote' | 'windows' | 'webviews'> {
  const probe = { ...capability, windows: [], webviews: [], remote: [], local: true };
  const isNeeded = capability.permissions.some(
    (entry) =>
      needsPlaces({ ...probe, permissions: [entry] }, context) &&
      (capability.local || capability.remote.length > 0),
  );
  const check = (
    list: 'windows' | 'webviews' | 'remote',
    wrong: Pick<Capability, 'windows' | 'webviews' | 'remote'>,
    index: number,
  ) => {
    const error = placeError({ ...probe, ...wrong }, context);
    if (error === undefined) return true;
    const path = list === 'remote' ? ['remote', 'urls', index] : [list, index];
    if (isNeeded) stops.push({ place: placeIn(tree, path), text: error, from: 'resolver' });
    return false;
  };
  const none = { windows: [], webviews: [], remote: [] };
  return {
    windows: capability.windows.filter((glob, index) =>
      check('windows', { ...none, windows: [glob] }, index),
    ),
    webviews: capability.webviews.filter((glob, index) =>
      check('webviews', { ...none, webviews: [glob] }, index),
    ),
    remote: capability.remote.filter((url, index) => check('remote', { ...none, remote: [url] }, index)),
  };
}

/** A permission that makes the resolver read the places of a capability. */
const PROBE: Capability['permissions'] = [{ identifier: 'core:event:allow-listen' }];

function needsPlaces(capability: Capability, { manifests, target, parseRemote }: StopContext): boolean {
  try {
    const acl = resolveAcl({ manifests, capabilities: [capability], target, parseRemote });
    return acl.allowed.size + acl.denied.size > 0;
  } catch (error) {
    if (error instanceof BuildError) return false;
    throw error;
  }
}

function placeError(capability: Capability, { target, parseRemote }: StopContext): string | undefined {
  try {
    const capabilities = [{ ...capability, permissions: PROBE }];
    resolveAcl({ manifests: coreManifests, capabilities, target, parseRemote });
    return undefined;
  } catch (error) {
    if (error instanceof BuildError) return error.message;
    throw error;
  }
}

/** What is wrong with the files themselves, where a build stops at it. */
export const fileStops = (problems: readonly ProjectProblem[]): readonly BuildStop[] =>
  problems
    .filter(({ isUnread }) => !isUnread)
    .map(({ file, line, column, key, message, advice }) => ({
      place: { file, line, column },
      text: message,
      from: message.startsWith('capability with identifier') ? 'tauri-build' : 'here',
      ...(key !== '' && advice === undefined && { advice: `at ${key}` }),
      ...(advice !== undefined && { advice }),
    }));
