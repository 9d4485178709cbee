/**
 * `npm run manifests`: writes what the official plugins offer to capabilities (`src/manifests/`), from their newest
 * published crates. With `--check` it takes the crates of the versions that are written there, and says whether these
 * give the same data, and whether the model's list of core's permissions is that of Tauri's crate. Needs Cargo.
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { hasCargo } from '../../tests/tauri/driver/requirements.ts';
import type { ManifestsData } from '../schemas/index.ts';
import { permissionFileSchema } from '../schemas/project/permission-file.ts';
import { formatOf, parseSource, readBySchema } from '../schemas/project/read-source.ts';
import { byPath } from '../simulation/acl/byte-order.ts';
import { coreManifests } from '../simulation/acl/core-manifests.ts';
import { kebab, type Manifest, manifestOfPermissionFiles } from '../simulation/acl/manifest.ts';
import { TAURI_VERSION } from '../simulation/index.ts';
import { endWith, oneFailed } from './count.ts';
import { type Crate, fetchCrates } from './fetch-crates.ts';
import { inRoot } from './run.ts';

/** The plugins of the Tauri project; those that offer no permissions are left out of the data. */
const plugins =
  'autostart barcode-scanner biometric cli clipboard-manager deep-link dialog fs geolocation global-shortcut haptics ' +
  'http localhost log nfc notification opener os persisted-scope positioner process shell single-instance sql store ' +
  'stronghold updater upload websocket window-state';

const crates = plugins.split(' ').map((plugin) => `tauri-plugin-${plugin}`);

const DATA = inRoot('src/manifests/plugins.json');
const LICENSE = inRoot('src/manifests/LICENSE_MIT');

interface PluginData {
  readonly versions: Readonly<Record<string, string>>;
  readonly manifests: ManifestsData;
}

/** Source: tauri-plugin 2.7.2, `src/build/mod.rs`, `Builder::try_build`. */
function manifestOf({ folder }: Crate): Manifest {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.startsWith('permissions/') && path.split('/').at(-2) !== 'schemas');
  const files = paths.sort(byPath).flatMap((path) => {
    const format = formatOf(path);
    if (format !== 'toml' && format !== 'json') return [];
    const parsed = parseSource({ path, text: readFileSync(join(folder, path), 'utf8') }, format);
    const read = 'tree' in parsed ? readBySchema(parsed.tree, permissionFileSchema) : parsed;
    if ('data' in read) return [read.data];
    throw new Error(`${join(folder, path)}: ${JSON.stringify(read.problems)}`);
  });
  return manifestOfPermissionFiles(files);
}

/** In the form of `acl-manifests.json`, without what it leaves to a default. */
const dataOf = ({ defaultPermission, permissions, permissionSets }: Manifest): ManifestsData[string] => ({
  ...(defaultPermission && { default_permission: defaultPermission }),
  permissions: Object.fromEntries(
    [...permissions].map(
      ([
        name,
        {
          identifier,
          commands: { allow, deny },
          scope,
          platforms,
        },
      ]) => [
        name,
        {
          identifier,
          commands: { ...(allow.length > 0 && { allow }), ...(deny.length > 0 && { deny }) },
          ...((scope.allow ?? scope.deny) && { scope }),
          ...(platforms && { platforms }),
        },
      ],
    ),
  ),
  permission_sets: Object.fromEntries(permissionSets),
});

function pluginData(fetched: readonly Crate[]): PluginData {
  const offering = fetched
    .filter(({ name }) => crates.includes(name))
    .map((crate) => ({ ...crate, manifest: manifestOf(crate) }))
    .filter(({ manifest }) => manifest.permissions.size > 0);
  return {
    versions: Object.fromEntries(offering.map(({ name, version }) => [name, version])),
    manifests: Object.fromEntries(
      offering.map(({ name, manifest }) => [name.slice('tauri-plugin-'.length), dataOf(manifest)]),
    ),
  };
}

/** JSON with a line for each permission, so that a new version shows what it changes. */
function textOf({ versions, manifests }: PluginData): string {
  const lines = (entries: object, indent: string) =>
    Object.entries(entries)
      .map(([name, value]) => `${indent}${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const plugin = ([name, manifest]: readonly [string, ManifestsData[string]]) => {
    const { default_permission: set, permissions, permission_sets: sets } = manifest;
    const parts = [
      ...(set ? [`      "default_permission": ${JSON.stringify(set)}`] : []),
      `      "permissions": {\n${lines(permissions, '        ')}\n      }`,
      `      "permission_sets": {\n${lines(sets, '        ')}\n      }`.replace('{\n\n      }', '{}'),
    ];
    return `    ${JSON.stringify(name)}: {\n${parts.join(',\n')}\n    }`;
  };
  const all = Object.entries(manifests).map(plugin).join(',\n');
  return `{\n  "versions": {\n${lines(versions, '    ')}\n  },\n  "manifests": {\n${all}\n  }\n}\n`;
}

/** The commands of each core plugin in a Tauri crate's build script, whether in its default set. */
function corePlugins({ folder }: Crate): Readonly<Record<string, readonly (readonly [string, boolean])[]>> {
  const source = readFileSync(join(folder, 'build.rs'), 'utf8');
  const [, list = ''] = /const PLUGINS: [^=]+= &\[\n(.*?)\n\];/s.exec(source) ?? [];
  const code = list.replace(/^\s*\/\/.*$/gm, '');
  return Object.fromEntries(
    [...code.matchAll(/"(core:\w+)",\s*&\[(.*?)\],?\s*\)/gs)].map(([, plugin = '', commands = '']) => [
      plugin,
      [...commands.matchAll(/\(\s*"(\w+)",\s*(true|false),?\s*\)/g)].map(
        ([, name = '', isDefault]) => [name, isDefault === 'true'] as const,
      ),
    ]),
  );
}

/** What the model's list of core's permissions has otherwise than a Tauri crate. */
function coreDifferences(tauri: Crate): readonly string[] {
  const listed = corePlugins(tauri);
  const known = [...coreManifests].filter(([plugin]) => plugin !== 'core');
  const plugins = isDeepStrictEqual(Object.keys(listed).sort(), known.map(([plugin]) => plugin).sort());
  const differing = known.filter(([plugin, { defaultPermission, permissions }]) => {
    const commands = listed[plugin] ?? [];
    const names = commands.flatMap(([name]) => [`allow-${kebab(name)}`, `deny-${kebab(name)}`]);
    const defaults = commands.flatMap(([name, isDefault]) => (isDefault ? [`allow-${kebab(name)}`] : []));
    return (
      !isDeepStrictEqual([...permissions.keys()], names.sort()) ||
      !isDeepStrictEqual(defaultPermission?.permissions, defaults)
    );
  });
  const differs = differing.map(([plugin]) => `${plugin} is not what tauri ${tauri.version} has`);
  return plugins ? differs : [`tauri ${tauri.version} has ${Object.keys(listed).join(', ')}`, ...differs];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  if (!hasCargo()) throw new Error('Cargo is missing: install Rust from https://rustup.rs.');
  const stored = JSON.parse(readFileSync(DATA, 'utf8')) as PluginData;
  const wanted = values.check
    ? Object.entries(stored.versions).map(([name, version]) => [name, `=${version}`] as const)
    : crates.map((name) => [name, '2'] as const);
  const asked = Object.fromEntries([...wanted, ['tauri', `=${TAURI_VERSION}`]]);
  const fetched = (await fetchCrates(asked)).filter(({ name }) => name in asked);
  const tauri = fetched.find(({ name }) => name === 'tauri');
  const differences = tauri ? coreDifferences(tauri) : ['there is no crate tauri'];
  const data = textOf(pluginData(fetched));
  if (!values.check) {
    writeFileSync(DATA, data);
    const [first] = fetched.filter(({ name }) => crates.includes(name));
    if (first) copyFileSync(join(first.folder, 'LICENSE_MIT'), LICENSE);
  }
  for (const difference of differences) console.error(`src/simulation/acl/core-manifests.ts: ${difference}`);
  const isSame = readFileSync(DATA, 'utf8') === data;
  if (!isSame) console.error('src/manifests/plugins.json is not what the crates give: npm run manifests');
  console.log(`${fetched.length} crates read, ${data.length} characters of data`);
  const results = [differences.length === 0, isSame];
  endWith({ passed: results.filter(Boolean).length, failed: results.filter((it) => !it).length });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  endWith(oneFailed);
}
