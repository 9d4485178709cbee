import type { Target } from '../../schemas/index.ts';
import type { Place } from '../../schemas/project/source-tree.ts';
import type { AclEntry } from '../../simulation/acl/access.ts';
import { parseIdentifier } from '../../simulation/acl/identifier.ts';
import { fullName, type Manifests } from '../../simulation/acl/manifest.ts';
import { permissionsOf, type ReachedPermission } from '../../simulation/acl/resolve.ts';
import type { SoundCapability } from './build-stops.ts';
import { placeIn } from './place.ts';

/** An entry of a capability's list of permissions. */
export interface ListedPermission {
  readonly placed: SoundCapability;
  /** In the list of the file. */
  readonly index: number;
  /** As the file has it: `core:default`. */
  readonly identifier: string;
  readonly place: Place;
  /** The permissions that it comes to. */
  readonly reached: readonly ReachedPermission[];
}

/** All permissions that the capabilities in use list, in the order in which the build resolves them. */
export function listedPermissions(
  sound: readonly SoundCapability[],
  manifests: Manifests,
  target: Target,
): readonly ListedPermission[] {
  const reached = new Map<string, readonly ReachedPermission[]>();
  const reachedBy = (identifier: string) => {
    const found = reached.get(identifier) ?? permissionsOf(parseIdentifier(identifier), manifests);
    reached.set(identifier, found);
    return found;
  };
  return sound
    .filter(({ capability }) => capability.platforms?.includes(target) ?? true)
    .flatMap((placed) =>
      placed.capability.permissions.map(({ identifier }, at) => {
        const index = placed.indexes[at] ?? at;
        const place = placeIn(placed.tree, ['permissions', index, 'identifier']);
        return { placed, index, identifier, place, reached: reachedBy(identifier) };
      }),
    );
}

/** Which lines of capabilities an entry of the access control list comes from: one, or several that say the same. */
export const sourcesOf = (
  { listed }: { readonly listed: readonly ListedPermission[] },
  entry: AclEntry,
): readonly ListedPermission[] =>
  listed.filter(
    ({ placed, reached }) =>
      placed.capability.identifier === entry.capability &&
      reached.some(
        ({ key, name, permission }) =>
          name === entry.permission &&
          permission.commands[entry.effect].some((command) => fullName(key, command) === entry.command),
      ),
  );
