import type { ScopedPermission } from '../scenario/scenario.ts';
import type { AclEntry } from './access.ts';

/** What a permission does to one command, before a capability limits it to windows. */
export type CommandGrant = Pick<AclEntry, 'command' | 'effect' | 'permission' | 'scope'>;

/**
 * The core plugins of the model with their commands; true: in the plugin's default set.
 * Source: tauri 2.12.5, `build.rs`, `PLUGINS`.
 */
export const corePlugins: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  event: { listen: true, unlisten: true, emit: true, emit_to: true },
  window: { close: false, destroy: false },
};

const kebab = (command: string) => command.replaceAll('_', '-');

/** What stops the build of an app whose capability names a permission that is not defined. */
export class UnknownPermissionError extends Error {
  readonly permission: string;

  constructor(permission: string, known: readonly string[]) {
    super(`Permission ${permission} not found, expected one of ${known.join(', ')}`);
    this.name = 'UnknownPermissionError';
    this.permission = permission;
  }
}

/** Every permission and set that a capability of this app may name. */
export function knownPermissions(appCommands: readonly string[]): string[] {
  const core = Object.entries(corePlugins).flatMap(([plugin, commands]) => [
    `core:${plugin}:default`,
    ...Object.keys(commands).flatMap((command) => permissionsOf(command).map((id) => `core:${plugin}:${id}`)),
  ]);
  return ['core:default', ...core, ...appCommands.flatMap(permissionsOf)];
}

const permissionsOf = (command: string) => [`allow-${kebab(command)}`, `deny-${kebab(command)}`];

/**
 * The commands that one permission of a capability allows or denies.
 *
 * Throws `UnknownPermissionError` for a permission the model does not know.
 */
export function grantsOf(
  permission: string | ScopedPermission,
  appCommands: readonly string[],
): CommandGrant[] {
  const {
    identifier,
    allow = [],
    deny = [],
  } = typeof permission === 'string' ? { identifier: permission } : permission;
  const scope = { allow, deny };
  const grant = (command: string, name: string): CommandGrant => ({
    command,
    effect: name.startsWith('deny-') ? 'deny' : 'allow',
    permission: name,
    scope,
  });
  const defaultsOf = (plugin: string) =>
    Object.entries(corePlugins[plugin] ?? {})
      .filter(([, inDefault]) => inDefault)
      .map(([command]) => grant(`plugin:${plugin}|${command}`, `allow-${kebab(command)}`));

  if (identifier === 'core:default') return Object.keys(corePlugins).flatMap(defaultsOf);
  const [, plugin, name] = /^core:([^:]+):(.+)$/.exec(identifier) ?? [];
  if (plugin !== undefined && name !== undefined) {
    if (name === 'default' && corePlugins[plugin]) return defaultsOf(plugin);
    const command = Object.keys(corePlugins[plugin] ?? {}).find((it) => permissionsOf(it).includes(name));
    if (command !== undefined) return [grant(`plugin:${plugin}|${command}`, name)];
  } else {
    const command = appCommands.find((it) => permissionsOf(it).includes(identifier));
    if (command !== undefined) return [grant(command, identifier)];
  }
  throw new UnknownPermissionError(identifier, knownPermissions(appCommands));
}

/**
 * The permissions that would allow a command, as a debug build lists them: sorted, full ids.
 * Undefined where the plugin is unknown or the app has no manifest.
 * Source: tauri 2.12.5, `src/ipc/authority.rs`, `resolve_access_message`.
 */
export function permissionsAllowing(
  command: string,
  app: { readonly hasAppManifest: boolean; readonly appCommands: readonly string[] },
): string[] | undefined {
  const [, plugin, name] = /^plugin:([^|]+)\|(.*)$/.exec(command) ?? [];
  if (plugin === undefined || name === undefined) {
    if (!app.hasAppManifest) return undefined;
    return app.appCommands.includes(command) ? [`allow-${kebab(command)}`] : [];
  }
  const commands = corePlugins[plugin];
  if (!commands) return undefined;
  if (!(name in commands)) return [];
  return [`allow-${kebab(name)}`, ...(commands[name] ? ['default'] : [])]
    .sort()
    .map((permission) => `core:${plugin}:${permission}`);
}
