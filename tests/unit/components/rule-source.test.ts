import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleOf, sourceUrl } from '../../../src/components/rule-source.ts';
import { rules } from '../../../src/trace/index.ts';

const root = resolve(import.meta.dirname, '../../..');
const lessons = globSync('content/lessons/*/index.mdx', { cwd: root });

/** What a file of each package looks like in Tauri's repository at the tag of its release. */
const shapes = [
  /^tauri-v2\.12\.5\/crates\/tauri\/(src\/[a-z/_]+\.rs|scripts\/[a-z-]+\.js)$/,
  /^tauri-macros-v2\.7\.4\/crates\/tauri-macros\/src\/[a-z/_]+\.rs$/,
  /^tauri-utils-v2\.10\.2\/crates\/tauri-utils\/src\/[a-z/_]+\.(rs|js)$/,
  /^tauri-runtime-wry-v2\.12\.3\/crates\/tauri-runtime-wry\/src\/[a-z/_]+\.rs$/,
  /^fs-v2\.7\.1\/plugins\/fs\/src\/[a-z_]+\.rs$/,
  /^@tauri-apps\/api-v2\.12\.5\/packages\/api\/src\/[a-zA-Z/]+\.ts$/,
];

/** Keys of the catalogue that a lesson names, in `<Source>` or in its list of sources. */
function rulesNamedIn(file: string): readonly string[] {
  const source = readFileSync(resolve(root, file), 'utf8');
  return [...source.matchAll(/\brule(?:: |=")([a-zA-Z.]+)/g)].map(([, id = '']) => id);
}

describe('sourceUrl', () => {
  it.each(Object.entries(rules))('%s leads to a file that Tauri’s repository may hold', (_, rule) => {
    const [, path = ''] = sourceUrl(rule).split(
      /^https:\/\/github\.com\/tauri-apps\/(?:tauri|plugins-workspace)\/blob\//,
    );
    expect(shapes.filter((shape) => shape.test(path))).toHaveLength(1);
  });

  it('is one address for one rule', () => {
    expect(sourceUrl(rules['call.emit'])).toBe(
      'https://github.com/tauri-apps/tauri/blob/@tauri-apps/api-v2.12.5/packages/api/src/event.ts',
    );
  });

  it('leads to the repository of the plugins for one of them', () => {
    expect(sourceUrl(rules['scope.fs'])).toBe(
      'https://github.com/tauri-apps/plugins-workspace/blob/fs-v2.7.1/plugins/fs/src/commands.rs',
    );
  });

  it('refuses a package that is not of Tauri’s repository', () => {
    const rule = { text: '', version: 'serde 1.0.0', file: 'src/lib.rs', symbol: 'Serialize' };
    expect(() => sourceUrl(rule)).toThrow('serde 1.0.0');
  });
});

describe('ruleOf', () => {
  it.each(lessons)('knows every rule that %s names', (file) => {
    const named = rulesNamedIn(file);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => ruleOf(id) === undefined)).toEqual([]);
  });

  it('knows no name that an object has anyway', () => {
    expect(ruleOf('constructor')).toBeUndefined();
  });
});
