import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorRunOf } from '../../src/components/errors/error-run.ts';
import { parseEntry } from '../../src/components/errors/parse-entry.ts';
import { ruleOf } from '../../src/components/rule-source.ts';
import { loadScenarios } from '../../src/scenarios/index.ts';

const root = resolve(import.meta.dirname, '../..');
const files = globSync('content/errors/*', { cwd: root }).toSorted();
const slugOf = (file: string) => basename(file, '.yaml');
const slugs = files.map(slugOf);
const scenarios = await loadScenarios();

describe.each(files)('%s', (file) => {
  const read = () => parseEntry(slugOf(file), readFileSync(resolve(root, file), 'utf8'));

  it('has the form of an entry, and declares its fields', () => {
    expect(slugOf(file)).toMatch(/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/);
    expect(read).not.toThrow();
  });

  it('names a run, rules and entries that there are', () => {
    const { run, sources, see, causes } = read();
    if (run) expect(() => errorRunOf(run, scenarios)).not.toThrow();
    for (const source of sources)
      if ('rule' in source) expect(ruleOf(source.rule), source.rule).toBeDefined();
    const linked = causes.flatMap(({ fix }) => ('page' in fix ? [fix.page] : []));
    for (const slug of [...see, ...linked]) expect(slugs).toContain(slug);
  });
});

describe('content/errors', () => {
  it('has each title and each place among the often pasted once', () => {
    const entries = files.map((file) => parseEntry(slugOf(file), readFileSync(resolve(root, file), 'utf8')));
    const titles = entries.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const places = entries.flatMap((entry) =>
      entry.kind === 'text' && entry.often !== undefined ? [entry.often] : [],
    );
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });
});
