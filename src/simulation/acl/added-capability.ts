import type { Acl, AclEntry } from './access.ts';
import { mergeScopes, type Scope } from './scope.ts';
import { type ResolveInput, resolveAcl } from './resolve.ts';
import type { Capability } from './capability.ts';

/**
 * The access control list of a running app with one more capability, whose entries come after all others. Throws a
 * `ResolveError` where Tauri panics.
 * Source: tauri 2.12.5, `src/ipc/authority.rs`, `RuntimeAuthority::add_capability`.
 */
export function withCapability(
  acl: Acl,
  capability: Capability,
  { target, parseRemote }: Pick<ResolveInput, 'target' | 'parseRemote'>,
): Acl {
  const { manifests } = acl;
  const added = resolveAcl({ manifests, capabilities: [capability], target, parseRemote });
  return {
    manifests,
    allowed: joined(acl.allowed, added.allowed, (some, more): readonly AclEntry[] => [...some, ...more]),
    denied: joined(acl.denied, added.denied, (some, more): readonly AclEntry[] => [...some, ...more]),
    globalScopes: joined(acl.globalScopes, added.globalScopes, (some, more): Scope =>
      mergeScopes([some, more]),
    ),
  };
}

function joined<Item>(
  some: ReadonlyMap<string, Item>,
  more: ReadonlyMap<string, Item>,
  join: (some: Item, more: Item) => Item,
): ReadonlyMap<string, Item> {
  const all = new Map(some);
  for (const [key, item] of more) {
    const known = all.get(key);
    all.set(key, known === undefined ? item : join(known, item));
  }
  return all;
}
