import { describe, expect, it } from 'vitest';
import { pluginManifests } from '../../../src/manifests/index.ts';
import { coreManifests } from '../../../src/simulation/acl/core-manifests.ts';
import { entrySources } from '../../../src/tools/stored-entries.ts';

/** Names of permissions that an entry gives as wrong ones. */
const wrong: readonly string[] = ['tauri-plugin-fs:default'];

const known = new Set([
  ...[...coreManifests].flatMap(([plugin, { defaultPermission, permissions, permissionSets }]) => [
    ...(defaultPermission ? [`${plugin}:default`] : []),
    ...[...permissions.keys(), ...permissionSets.keys()].map((name) => `${plugin}:${name}`),
  ]),
  ...Object.entries(pluginManifests).flatMap(([plugin, manifest]) => [
    ...(manifest.default_permission ? [`${plugin}:default`] : []),
    ...[...Object.keys(manifest.permissions), ...Object.keys(manifest.permission_sets)].map(
      (name) => `${plugin}:${name}`,
    ),
  ]),
]);

describe('the permissions that error pages name', () => {
  it.each(Object.entries(entrySources))('%s: there are all of them', (_, text) => {
    const named = [
      ...text.matchAll(/["'`]((?:core:)?[a-z]+(?:-[a-z]+)*:(?:allow-[a-z-]+[a-z]|default))["'`]/g),
    ];
    const unknown = named.flatMap(([, name = '']) => (known.has(name) || wrong.includes(name) ? [] : [name]));
    expect(unknown).toEqual([]);
  });
});
