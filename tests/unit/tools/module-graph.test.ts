import { describe, expect, it } from 'vitest';
import { circlesIn, loadedWith, readModuleGraph, type ModuleGraph } from './module-graph.ts';

const graph = readModuleGraph();

/** A graph of files that import each other when they are loaded. */
const graphOf = (imports: Readonly<Record<string, readonly string[]>>): ModuleGraph =>
  new Map(Object.entries(imports).map(([file, now]) => [file, { now, later: [], types: [] }]));

describe('circlesIn', () => {
  it('finds files that lead to each other, however far around', () => {
    expect(circlesIn(graphOf({ a: ['b'], b: ['c'], c: ['a', 'd'], d: [] }))).toEqual([['a', 'b', 'c']]);
  });

  it('finds none where files only share what they import', () => {
    expect(circlesIn(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });

  it('counts imports of types and those that come later', () => {
    const types = new Map([
      ['a', { now: [], later: [], types: ['b'] }],
      ['b', { now: [], later: ['a'], types: [] }],
    ]);
    expect(circlesIn(types)).toEqual([['a', 'b']]);
  });
});

describe('the files below src', () => {
  it('are all read, with every kind of import', () => {
    expect(graph.get('src/visualizer/mount/mount.tsx')?.later).toContain('src/visualizer/mount/rerun.ts');
    expect(graph.get('src/visualizer/run/run.ts')?.types).toContain('src/trace/index.ts');
    expect(graph.get('src/components/BuiltFigure.astro')?.now).toContain('src/visualizer/mount/loader.ts');
  });

  const layers = [...new Set([...graph.keys()].map((file) => file.split('/')[1] ?? ''))];

  it.each(layers)('form no circle in %s', (layer) => {
    const inside = new Map([...graph].filter(([file]) => file.startsWith(`src/${layer}/`)));
    expect(circlesIn(inside)).toEqual([]);
  });

  it('form no circle through two layers', () => {
    const through = circlesIn(graph).filter(
      (circle) => new Set(circle.map((file) => file.split('/')[1])).size > 1,
    );
    expect(through).toEqual([]);
  });
});

describe('the first script of a figure', () => {
  const loaded = [...loadedWith(graph, 'src/visualizer/mount/mount.tsx')];

  it('brings of all words only the sentence', () => {
    expect(loaded.filter((file) => file.startsWith('src/trace/words/'))).toEqual([
      'src/trace/words/segments.ts',
    ]);
  });

  it('brings no simulation and no scenario', () => {
    expect(loaded.filter((file) => /^src\/(simulation|scenarios|schemas)\//.test(file))).toEqual([]);
  });
});
