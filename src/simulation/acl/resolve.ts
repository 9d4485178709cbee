import type { Target } from '../../schemas/index.ts';
import type { Acl, AclEntry } from './access.ts';
import type { Scope } from './scope.ts';
import { BuildError } from './build-error.ts';
import { byByteOrder, inByteOrder } from './byte-order.ts';
import type { Capability, PermissionEntry } from './capability.ts';
import { parseGlob } from './glob.ts';
import { type Identifier, IdentifierError, parseIdentifier } from './identifier.ts';
import {
  APP_MANIFEST,
  fullName,
  type Manifest,
  type Manifests,
  type Permission,
  type PermissionSet,
} from './manifest.ts';
import type { RemotePattern, RemotePatternParser } from './remote-pattern.ts';

/** What stops the build of an app, in the words of the resolver. */
export class ResolveError extends BuildError {
  constructor(text: string) {
    super(text);
    this.name = 'ResolveError';
  }
}

/** A permission that an entry of a capability comes to, through sets or not. */
export interface ReachedPermission {
  /** The manifest it belongs to. */
  readonly key: string;
  readonly name: string;
  readonly permission: Permission;
}

export interface ResolveInput {
  readonly manifests: Manifests;
  readonly capabilities: readonly Capability[];
  readonly target: Target;
  readonly parseRemote: RemotePatternParser;
}

/**
 * Resolves capabilities into an access control list, as the build of an app does. Throws a `ResolveError`.
 * Source: tauri-utils 2.10.2, `src/acl/resolved.rs`, `Resolved::resolve`.
 */
export function resolveAcl({ manifests, capabilities, target, parseRemote }: ResolveInput): Acl {
  const allowed = new Map<string, AclEntry[]>();
  const denied = new Map<string, AclEntry[]>();
  const globalScopes = new Map<string, Scope>();
  const isActive = ({ platforms }: { readonly platforms?: readonly Target[] }) =>
    platforms?.includes(target) ?? true;

  const inOrder = inByteOrder(
    capabilities.map((capability) => [capability.identifier, readEntries(capability)]),
  );
  for (const { capability, entries } of inOrder.values()) {
    if (!isActive(capability)) continue;
    // Read when the first command needs them: where none does, they may be malformed.
    let places: readonly Place[] | undefined;
    for (const { given, identifier } of entries) {
      const reached = permissionsOf(identifier, manifests);
      for (const { key, name, permission } of reached) {
        if (!isActive(permission)) continue;
        const scope = scopeOf(given, permission);
        const { allow, deny } = permission.commands;
        if (allow.length === 0 && deny.length === 0) {
          globalScopes.set(key, joined(globalScopes.get(key), scope));
          continue;
        }
        const entry = { capability: capability.identifier, permission: name, scope };
        const add = (entries: Map<string, AclEntry[]>, effect: AclEntry['effect'], command: string) => {
          const full = fullName(key, command);
          places ??= placesOf(capability, parseRemote);
          for (const place of places) {
            const list = entries.get(full) ?? [];
            list.push({ ...entry, ...place, command: full, effect });
            entries.set(full, list);
          }
        };
        for (const command of allow) add(allowed, 'allow', command);
        for (const command of deny) add(denied, 'deny', command);
      }
    }
  }
  return { allowed, denied, globalScopes: inByteOrder(globalScopes), manifests };
}

/** Reads the identifiers of all entries, before any is resolved: a malformed one stops the build wherever it is. */
function readEntries(capability: Capability) {
  const entries = capability.permissions.map((given) => ({
    given,
    identifier: identifierOf(given.identifier),
  }));
  return { capability, entries };
}

/** Throws a `ResolveError` for a text that is no identifier. */
export function identifierOf(text: string): Identifier {
  try {
    return parseIdentifier(text);
  } catch (error) {
    if (error instanceof IdentifierError)
      throw new ResolveError(`invalid plugin or permission identifier '${text}': ${error.message}`);
    throw error;
  }
}

const scopeOf = (given: PermissionEntry, { scope }: Permission): Scope => ({
  allow: [...(given.allow ?? []), ...(scope.allow ?? [])],
  deny: [...(given.deny ?? []), ...(scope.deny ?? [])],
});

const joined = (scope: Scope | undefined, other: Scope): Scope => ({
  allow: [...(scope?.allow ?? []), ...other.allow],
  deny: [...(scope?.deny ?? []), ...other.deny],
});

type Place = Pick<AclEntry, 'context' | 'windows' | 'webviews'>;

/** Where a capability holds: a place for each origin. */
function placesOf(capability: Capability, parseRemote: RemotePatternParser): readonly Place[] {
  const remote = capability.remote.map((url): RemotePattern => {
    const pattern = parseRemote(url);
    if ('error' in pattern)
      throw new ResolveError(`invalid URL pattern for remote URL ${url}: ${pattern.error}`);
    return pattern;
  });
  const contexts = [...(capability.local ? ['local' as const] : []), ...remote];
  return contexts.map((context) => ({
    context,
    windows: globsOf(capability.windows),
    webviews: globsOf(capability.webviews),
  }));
}

function globsOf(patterns: readonly string[]) {
  try {
    return [...patterns].sort(byByteOrder).map(parseGlob);
  } catch (error) {
    throw new ResolveError(`failed to run glob: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const shownKey = (key: string) => (key === APP_MANIFEST ? 'app manifest' : key);

/**
 * The permissions that a capability's entry comes to, those of sets one by one. Throws a `ResolveError`.
 * Source: tauri-utils 2.10.2, `src/acl/resolved.rs`, `get_permissions`.
 */
export function permissionsOf(identifier: Identifier, manifests: Manifests): readonly ReachedPermission[] {
  const { prefix: key = APP_MANIFEST, base } = identifier;
  const manifest = manifests.get(key);
  if (!manifest)
    throw new ResolveError(
      `unknown ACL for ${shownKey(key)}, expected one of ${[...manifests.keys()].join(', ')}`,
    );
  if (base === 'default' || manifest.permissionSets.has(base))
    return membersOf(base, { key, manifest }, manifests, []);
  const permission = manifest.permissions.get(base);
  if (permission) return [{ key, name: base, permission }];
  throw new ResolveError(`unknown permission ${base} for ${shownKey(key)}`);
}

/** A manifest under its key. */
interface KeyedManifest {
  readonly key: string;
  readonly manifest: Manifest;
}

/**
 * The permissions of a set, those of sets in it in their place. `within`: the sets that it was reached through.
 * Source: `get_permission_set_permissions`.
 */
function membersOf(
  name: string,
  { key, manifest }: KeyedManifest,
  manifests: Manifests,
  within: readonly PermissionSet[],
): readonly ReachedPermission[] {
  const set = name === 'default' ? manifest.defaultPermission : manifest.permissionSets.get(name);
  if (!set) return [];
  // Tauri's build has no such check: it overflows its stack.
  if (within.includes(set)) throw new ResolveError(`permission set ${set.identifier} contains itself`);
  return set.permissions.flatMap((member) => {
    const { prefix, base } = memberIdentifier(member);
    const other = prefix === undefined ? undefined : manifests.get(prefix);
    // A prefix that no manifest has stays part of the name.
    const [owner, asked] =
      prefix !== undefined && other ? [{ key: prefix, manifest: other }, base] : [{ key, manifest }, member];
    const permission = asked === 'default' ? undefined : owner.manifest.permissions.get(asked);
    if (permission) return [{ key: owner.key, name: asked, permission }];
    if (asked === 'default' || owner.manifest.permissionSets.has(asked))
      return membersOf(asked, owner, manifests, [...within, set]);
    throw new ResolveError(`permission ${asked} not found from set ${set.identifier}`);
  });
}

function memberIdentifier(text: string): Identifier {
  try {
    return parseIdentifier(text);
  } catch (error) {
    if (error instanceof IdentifierError)
      throw new ResolveError(`invalid identifier in permission set?: ${error.variant}`);
    throw error;
  }
}
