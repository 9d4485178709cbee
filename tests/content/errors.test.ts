import { describe, expect, it } from 'vitest';
import { errorRunOf } from '../../src/components/errors/error-run.ts';
import { parseEntry } from '../../src/components/errors/parse-entry.ts';
import { ruleOf } from '../../src/components/rule-source.ts';
import { loadScenarios } from '../../src/scenarios/index.ts';
import { entrySources, readStoredEntries } from '../../src/tools/stored-entries.ts';

const slugs = Object.keys(entrySources);
const scenarios = await loadScenarios();

describe.each(Object.entries(entrySources))('%s', (slug, source) => {
  const read = () => parseEntry(slug, source);

  it('has the form of an entry, and declares its fields', () => {
    expect(slug).toMatch(/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/);
    expect(read).not.toThrow();
  });

  it('names a run, rules and entries that there are', () => {
    const { run, sources, see, causes } = read();
    if (run) expect(() => errorRunOf(run, scenarios)).not.toThrow();
    for (const source of sources)
      if ('rule' in source) expect(ruleOf(source.rule), source.rule).toBeDefined();
    const linked = causes.flatMap(({ fix }) => ('page' in fix ? [fix.page] : []));
    for (const other of [...see, ...linked]) expect(slugs).toContain(other);
  });
});

describe('content/errors', () => {
  it('has each title and each place among the often pasted once', () => {
    const entries = Object.values(readStoredEntries());
    const titles = entries.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const places = entries.flatMap((entry) =>
      entry.kind === 'text' && entry.often !== undefined ? [entry.often] : [],
    );
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });
});
