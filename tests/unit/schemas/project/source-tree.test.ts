import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonSource } from '../../../../src/schemas/project/parse-json.ts';
import { parseTomlSource } from '../../../../src/schemas/project/parse-toml.ts';
import { jsonOf, mergePatch, placeAt, type SourceTree } from '../../../../src/schemas/project/source-tree.ts';

function treeOf(text: string): SourceTree {
  const parsed = parseJsonSource('a.json', text, 'json');
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.tree;
}

/** Every path in a value, with the value there. */
function pathsIn(json: unknown, path: readonly PropertyKey[] = []): [readonly PropertyKey[], unknown][] {
  const children: [PropertyKey, unknown][] = Array.isArray(json)
    ? [...json.entries()]
    : typeof json === 'object' && json !== null
      ? Object.entries(json)
      : [];
  return [[path, json], ...children.flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

const json = fc.jsonValue({ maxDepth: 4 });
const indent = fc.integer({ min: 0, max: 3 });

describe('the tree of a file', () => {
  it('has the value of the file, and where each part of it starts', () => {
    fc.assert(
      fc.property(json, indent, (value, spaces) => {
        const text = JSON.stringify(value, null, spaces);
        const tree = treeOf(text);
        expect(jsonOf(tree)).toEqual(JSON.parse(text));
        const lines = text.split('\n');
        for (const [path, part] of pathsIn(JSON.parse(text))) {
          const { line, column } = placeAt(tree, path);
          const first = JSON.stringify(part);
          const start = typeof part === 'object' && part !== null ? first.slice(0, 1) : first;
          expect(lines[line - 1]?.slice(column - 1)).toMatch(
            new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`),
          );
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is the same of JSON read as JSON5', () => {
    fc.assert(
      fc.property(json, indent, (value, spaces) => {
        const text = JSON.stringify(value, null, spaces);
        expect(parseJsonSource('a.json', text, 'json5')).toEqual({ tree: treeOf(text) });
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('gives the place of the last value on the way to one that is missing', () => {
    const tree = treeOf('{\n  "a": [1]\n}');
    expect(placeAt(tree, ['a', 3, 'b'])).toEqual({ file: 'a.json', line: 2, column: 8 });
    expect(placeAt(tree, ['b'])).toEqual({ file: 'a.json', line: 1, column: 1 });
  });
});

describe('the tree of a TOML file', () => {
  it('joins headers, dotted keys and lists of tables', () => {
    const text = [
      'top = 1',
      '[a]',
      'b.c = true',
      'b."d e" = [1, [2]]',
      '[[a.list]]',
      'x = 1',
      '[a.list.sub]',
      'y = 0.5',
      '[[a.list]]',
      'x = { z = "q" }',
      '[[a.list.deep]]',
      'v = """',
      'w"""',
    ].join('\n');
    const parsed = parseTomlSource('a.toml', text);
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    expect(jsonOf(parsed.tree)).toEqual({
      top: 1,
      a: {
        b: { c: true, 'd e': [1, [2]] },
        list: [
          { x: 1, sub: { y: 0.5 } },
          { x: { z: 'q' }, deep: [{ v: 'w' }] },
        ],
      },
    });
    const place = (...path: readonly PropertyKey[]) => placeAt(parsed.tree, path);
    expect(place('a', 'b', 'c')).toEqual({ file: 'a.toml', line: 3, column: 7 });
    expect(place('a', 'list', 1)).toEqual({ file: 'a.toml', line: 9, column: 3 });
    expect(place('a', 'list', 1, 'x', 'z')).toEqual({ file: 'a.toml', line: 10, column: 11 });
    expect(place('a', 'list', 0, 'sub', 'y')).toEqual({ file: 'a.toml', line: 8, column: 5 });
  });
});

describe('a configuration over another', () => {
  // The examples of RFC 7396, appendix A.
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('%s, %s', (target, patch, result) => {
    expect(jsonOf(mergePatch(treeOf(target), treeOf(patch)))).toEqual(JSON.parse(result));
  });
});
