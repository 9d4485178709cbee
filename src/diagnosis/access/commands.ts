import type { NamedAt } from '../../schemas/project/rust-facts.ts';
import type { ReadApp } from '../../schemas/project/read-app.ts';
import { byByteOrder } from '../../simulation/acl/byte-order.ts';
import { APP_MANIFEST, fullName, type Manifest } from '../../simulation/acl/manifest.ts';
import type { KnownManifests } from './manifests.ts';

export interface AppCommand {
  /** As a page calls it: `save_file`, `plugin:event|emit`. */
  readonly name: string;
  /** Without its plugin. */
  readonly short: string;
  /** Where a Rust source registers it; none for commands of core and of plugins in crates. */
  readonly registered?: NamedAt['place'];
}

/** The commands of a plugin, or of the app itself. */
export interface CommandGroup {
  /** Of its manifest. */
  readonly key: string;
  readonly isOwn: boolean;
  /** What a reader calls it: `core:event`, `fs`. */
  readonly name: string;
  readonly version?: string;
  readonly commands: readonly AppCommand[];
}

/** All commands that the files of an app name: those of the app first, then those of plugins and core, by name. */
export function commandGroups(
  { rust, cargo }: ReadApp,
  { manifests }: KnownManifests,
  named: readonly string[] = [],
): readonly CommandGroup[] {
  const registered = new Map(rust.registered.map(({ name, place }) => [name, place]));
  const inManifest = commandsIn(manifests.get(APP_MANIFEST));
  const own = [
    ...new Set([...registered.keys(), ...inManifest, ...named.filter((name) => !name.startsWith('plugin:'))]),
  ].map((name): AppCommand => {
    const place = registered.get(name);
    return { name, short: name, ...(place && { registered: place }) };
  });
  const plugins = [...manifests].flatMap(([key, manifest]): readonly CommandGroup[] => {
    const asked = named.flatMap((name) => {
      const [, plugin, command] = /^plugin:([^|]+)\|(.*)$/s.exec(name) ?? [];
      return command !== undefined && (plugin === key || `core:${plugin ?? ''}` === key) ? [command] : [];
    });
    const commands = [...new Set([...commandsIn(manifest), ...asked])];
    if (key === APP_MANIFEST || commands.length === 0) return [];
    const isCore = key.startsWith('core:');
    const version = cargo.locked.get(isCore ? 'tauri' : `tauri-plugin-${key}`);
    return [
      {
        key,
        isOwn: false,
        name: key,
        ...(version !== undefined && { version }),
        commands: commands.map((short) => ({ name: fullName(key, short), short })),
      },
    ];
  });
  const isCore = ({ key }: CommandGroup) => Number(key.startsWith('core:'));
  const sorted = plugins.sort((a, b) => isCore(a) - isCore(b) || byByteOrder(a.key, b.key));
  return [{ key: APP_MANIFEST, isOwn: true, name: 'Your commands', commands: own }, ...sorted];
}

/** The commands that permissions of a manifest name, in their order. */
function commandsIn(manifest: Manifest | undefined): readonly string[] {
  const names = [...(manifest?.permissions.values() ?? [])].flatMap(({ commands }) => [
    ...commands.allow,
    ...commands.deny,
  ]);
  return [...new Set(names)];
}
