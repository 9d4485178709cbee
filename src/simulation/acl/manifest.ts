import type { Scope } from './scope.ts';
import type { ManifestsData, PermissionData, Target } from '../../schemas/index.ts';
import { inByteOrder } from './byte-order.ts';

/** A permission as a plugin, or the app, defines it. */
export interface Permission {
  readonly identifier: string;
  /** Commands by name, without their plugin. */
  readonly commands: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly scope: Partial<Scope>;
  /** Absent: all. */
  readonly platforms?: readonly Target[];
}

/** Permissions and other sets under one name; a member may belong to another manifest. */
export interface PermissionSet {
  readonly identifier: string;
  readonly permissions: readonly string[];
}

/** All that a plugin, or the app, offers to capabilities; its maps are in byte order. */
export interface Manifest {
  readonly defaultPermission?: PermissionSet;
  readonly permissions: ReadonlyMap<string, Permission>;
  readonly permissionSets: ReadonlyMap<string, PermissionSet>;
}

/** By plugin: `notes`, `core:event`; the app's own under `APP_MANIFEST`. In byte order. */
export type Manifests = ReadonlyMap<string, Manifest>;

/** The key of the app's own manifest. Source: tauri-utils 2.10.2, `src/acl/mod.rs`, `APP_ACL_KEY`. */
export const APP_MANIFEST = '__app-acl__';

/** A command as a page calls it, by the key of its manifest. */
export function fullName(key: string, command: string): string {
  return key === APP_MANIFEST ? command : `plugin:${key.replace(/^core:/, '')}|${command}`;
}

/** What a manifest is made from, as its permission files have it. */
export interface ManifestParts {
  readonly default?: readonly string[];
  readonly permissions: readonly Permission[];
  readonly sets: readonly PermissionSet[];
}

/** A manifest of its parts; of two with one identifier the last counts. */
export const manifestOf = ({ default: members, permissions, sets }: ManifestParts): Manifest => ({
  ...(members && { defaultPermission: { identifier: 'default', permissions: members } }),
  permissions: inByteOrder(permissions.map((permission) => [permission.identifier, permission])),
  permissionSets: inByteOrder(sets.map((set) => [set.identifier, set])),
});

/** A command's name in that of its permissions: `allow-save-file`. */
export const kebab = (command: string) => command.replaceAll('_', '-');

/**
 * The two permissions that a build writes for each command of a plugin or app: `allow-` and `deny-`.
 * Source: tauri-utils 2.10.2, `src/acl/build.rs`, `autogenerate_command_permissions`.
 */
export const commandPermissions = (commands: readonly string[]): readonly Permission[] =>
  commands.flatMap((command) => [
    { identifier: `allow-${kebab(command)}`, commands: { allow: [command], deny: [] }, scope: {} },
    { identifier: `deny-${kebab(command)}`, commands: { allow: [], deny: [command] }, scope: {} },
  ]);

/** The manifests of `acl-manifests.json`, with all that it leaves to a default. */
export const manifestsOfFile = (file: ManifestsData): Manifests =>
  inByteOrder(
    Object.entries(file).map(([key, { default_permission: set, permissions, permission_sets: sets }]) => [
      key,
      {
        ...(set && { defaultPermission: set }),
        permissions: inByteOrder(
          Object.entries(permissions).map(([name, permission]) => [name, permissionOf(permission)]),
        ),
        permissionSets: inByteOrder(Object.entries(sets)),
      },
    ]),
  );

function permissionOf({ identifier, commands, scope, platforms }: PermissionData): Permission {
  const { allow, deny } = scope ?? {};
  return {
    identifier,
    commands: { allow: commands?.allow ?? [], deny: commands?.deny ?? [] },
    scope: { ...(allow && { allow }), ...(deny && { deny }) },
    ...(platforms && { platforms }),
  };
}
