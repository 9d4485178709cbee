import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Locked | undefined>>;

const packagesOf = (file: string) =>
  (JSON.parse(readFileSync(resolve(root, file), 'utf8')) as { readonly packages: Packages }).packages;

/** What a package gets when it asks for another: Node looks into each `node_modules` from it upwards. */
function foundFrom(path: string, name: string, packages: Packages): Locked | undefined {
  const found = packages[path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`];
  if (found || path === '') return found;
  const above = path.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
  return foundFrom(above, name, packages);
}

/** Optional dependencies that are not locked, or not in the one version that is asked for. */
function missingIn(packages: Packages): readonly string[] {
  return Object.entries(packages).flatMap(([path, locked]) =>
    Object.entries(locked?.optionalDependencies ?? {})
      .filter(([name, range]) => {
        const found = foundFrom(path, name, packages);
        return !found || (/^\d/.test(range) && found.version !== range);
      })
      .map(([name, range]) => `${path} needs ${name} ${range}`),
  );
}

describe('missingIn', () => {
  const tool = { version: '2.0.0', optionalDependencies: { 'tool-linux': '2.0.0', 'tool-windows': '2.0.0' } };
  const native = { version: '2.0.0' };

  it('finds nothing where every system has its package, beside the one that asks or above it', () => {
    const whole = {
      'node_modules/a': {},
      'node_modules/a/node_modules/tool': tool,
      'node_modules/a/node_modules/tool/node_modules/tool-linux': native,
      'node_modules/a/node_modules/tool-windows': native,
    };
    expect(missingIn(whole)).toEqual([]);
  });

  it('names what is not there, and what is there in another version', () => {
    const packages = {
      'node_modules/tool': tool,
      'node_modules/tool-linux': { version: '1.0.0' },
      'node_modules/b/node_modules/tool-windows': native,
    };
    expect(missingIn(packages)).toEqual([
      'node_modules/tool needs tool-linux 2.0.0',
      'node_modules/tool needs tool-windows 2.0.0',
    ]);
  });
});

describe.each(['package-lock.json', 'content/editor/package-lock.json'])('%s', (file) => {
  it('locks every optional dependency of every package, so that npm ci works on each system', () => {
    const how = `delete ${file} and run \`npm install --package-lock-only\` beside it`;
    expect(missingIn(packagesOf(file)), how).toEqual([]);
  });

  it('holds no address to download from: each machine asks its own registry', () => {
    const how = `set \`npm config set omit-lockfile-registry-resolved true\` and write ${file} anew`;
    const addresses = Object.values(packagesOf(file)).flatMap((locked) => locked?.resolved ?? []);
    expect(addresses, how).toEqual([]);
  });
});
