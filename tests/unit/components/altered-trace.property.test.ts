import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { traceIn } from '../../../src/schemas/trace.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Json } from '../../../src/trace/record/trace.ts';
import { mapScene } from '../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../src/visualizer/map/scene/scenes.ts';
import { messageRows } from '../../../src/visualizer/panels/message-rows.ts';
import { viewOf } from '../../../src/visualizer/run-view/view-of.ts';

await loadScene();

const scenarios = await loadScenarios();

type Path = readonly (string | number)[];

const traces = scenarios.map((scenario) => simulate(scenario) as unknown as Json);

function pathsOf(json: Json, path: Path = []): Path[] {
  const own = path.length === 0 ? [] : [path];
  if (typeof json !== 'object' || json === null) return own;
  const children = Array.isArray(json) ? [...(json as readonly Json[]).entries()] : Object.entries(json);
  return [...own, ...children.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

/** The value at a path taken out, or put in its place. */
function altered(json: Json, [key, ...rest]: Path, to: Json | undefined): Json {
  if (Array.isArray(json)) {
    const items = json as readonly Json[];
    if (rest.length === 0 && to === undefined) return items.filter((_, index) => index !== key);
    return items.map((item, index) =>
      index !== key ? item : rest.length === 0 ? (to ?? null) : altered(item, rest, to),
    );
  }
  const fields = json as Record<string, Json>;
  const entries = Object.entries(fields).flatMap(([name, item]): [string, Json][] => {
    if (name !== key) return [[name, item]];
    if (rest.length > 0) return [[name, altered(item, rest, to)]];
    return to === undefined ? [] : [[name, to]];
  });
  return Object.fromEntries(entries);
}

const anything = fc.constantFrom<Json | undefined>(
  undefined,
  '',
  'x',
  'm1',
  'm2',
  'c1',
  'c2',
  'page(main)',
  'core/async',
  'engine',
  '__proto__',
  'constructor',
  0,
  1,
  2,
  1001,
  1e15,
  true,
  null,
  [],
  {},
);

describe('a trace file with anything in it', () => {
  it('is refused, or told and drawn at every step', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 3 }),
        (which, changes) => {
          const start = traces[which % traces.length] ?? null;
          const json = changes.reduce((now, [place, to]) => {
            const paths = pathsOf(now);
            const path = paths[place % paths.length];
            return path ? altered(now, path, to) : now;
          }, start);
          const read = traceIn(json);
          if ('problems' in read) return;
          taken += 1;
          const run = viewOf(read.trace, []);
          for (let step = 0; step < run.steps.length; step += 1) {
            const picture = run.pictures.at(step);
            if (picture) for (const width of [304, 960]) mapScene(read.trace, picture, width);
            run.words.steps.at(step);
            run.words.rows.at(step);
          }
          messageRows(read.trace);
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
