import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pluginManifests } from '../../../src/manifests/index.ts';
import { coreManifests } from '../../../src/simulation/acl/core-manifests.ts';

const root = resolve(import.meta.dirname, '../../..');

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
  it.each(globSync('content/errors/*.yaml', { cwd: root }))('%s: there are all of them', (file) => {
    const text = readFileSync(resolve(root, file), 'utf8');
    const named = [
      ...text.matchAll(/["'`]((?:core:)?[a-z]+(?:-[a-z]+)*:(?:allow-[a-z-]+[a-z]|default))["'`]/g),
    ];
    const unknown = named.flatMap(([, name = '']) => (known.has(name) || wrong.includes(name) ? [] : [name]));
    expect(unknown).toEqual([]);
  });
});
