import type { Place } from '../../schemas/project/source-tree.ts';
import type { AclEntry } from '../../simulation/acl/access.ts';
import { parseIdentifier } from '../../simulation/acl/identifier.ts';
import { fullName } from '../../simulation/acl/manifest.ts';
import { permissionsOf } from '../../simulation/acl/resolve.ts';
import type { AccessApp } from './app.ts';
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
}

/** All permissions that the capabilities in use list, in the order in which the build resolves them. */
export const listedPermissions = ({ sound, read }: AccessApp): readonly ListedPermission[] =>
  sound
    .filter(({ capability }) => capability.platforms?.includes(read.target) ?? true)
    .flatMap((placed) =>
      placed.capability.permissions.map(({ identifier }, at) => {
        const index = placed.indexes[at] ?? at;
        const place = placeIn(placed.tree, ['permissions', index, 'identifier']);
        return { placed, index, identifier, place };
      }),
    );

/** Which lines of capabilities an entry of the access control list comes from: one, or several that say the same. */
export function sourcesOf(app: AccessApp, entry: AclEntry): readonly ListedPermission[] {
  return listedPermissions(app).filter(
    ({ placed, identifier }) =>
      placed.capability.identifier === entry.capability &&
      permissionsOf(parseIdentifier(identifier), app.known.manifests).some(
        ({ key, name, permission }) =>
          name === entry.permission &&
          permission.commands[entry.effect].some((command) => fullName(key, command) === entry.command),
      ),
  );
}
