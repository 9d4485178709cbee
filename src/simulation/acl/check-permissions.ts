import type { Target } from '../../schemas/index.ts';
import { BuildError } from './build-error.ts';
import { inByteOrder } from './byte-order.ts';
import type { Capability } from './capability.ts';
import { APP_MANIFEST, type Manifest, type Manifests } from './manifest.ts';
import { identifierOf } from './resolve.ts';
import { suggestIdentifier } from './suggest-identifier.ts';

/** What stops the build of an app whose capability names a permission that is not defined. */
export class UnknownPermissionError extends BuildError {
  readonly permission: string;
  readonly capability: string;
  /** What the build offers in its place. */
  readonly suggestion: string | undefined;

  constructor(permission: string, capability: string, known: readonly string[]) {
    const suggestion = suggestIdentifier(permission, known);
    const hint = suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`;
    super(`Permission ${permission} not found${hint}, expected one of ${known.join(', ')}`);
    this.name = 'UnknownPermissionError';
    this.permission = permission;
    this.capability = capability;
    this.suggestion = suggestion;
  }
}

/** Every permission and set that a capability may name, as a build lists them. */
export function knownPermissions(manifests: Manifests): readonly string[] {
  return [...manifests].flatMap(([key, { defaultPermission, permissions, permissionSets }]) => {
    const prefix = key === APP_MANIFEST ? '' : `${key}:`;
    const names = [
      ...(defaultPermission ? ['default'] : []),
      ...permissions.keys(),
      ...permissionSets.keys(),
    ];
    return names.map((name) => `${prefix}${name}`);
  });
}

/**
 * Checks that each capability of a platform names permissions that exist, before any is resolved. `default` of a
 * manifest always counts as one. Throws an `UnknownPermissionError` for the first that does not, a
 * `ResolveError` for one that is no identifier.
 * Source: tauri-build 2.7.4, `src/acl.rs`, `validate_capabilities`.
 */
export function checkPermissions(
  manifests: Manifests,
  capabilities: readonly Capability[],
  target: Target,
): void {
  const inOrder = inByteOrder(capabilities.map((capability) => [capability.identifier, capability]));
  for (const { identifier, permissions, platforms } of inOrder.values()) {
    if (platforms && !platforms.includes(target)) continue;
    for (const { identifier: permission } of permissions) {
      const { prefix = APP_MANIFEST, base } = identifierOf(permission);
      if (!defines(manifests.get(prefix), base))
        throw new UnknownPermissionError(permission, identifier, knownPermissions(manifests));
    }
  }
}

const defines = (manifest: Manifest | undefined, name: string) =>
  manifest !== undefined &&
  (name === 'default' || manifest.permissions.has(name) || manifest.permissionSets.has(name));
