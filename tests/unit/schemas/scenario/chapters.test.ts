import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../src/scenarios/index.ts';
import { readScenario } from '../../../../src/schemas/scenario/scenario.ts';
import { withChange, type JsonChange } from '../../../../src/trace/record/json-path.ts';

const scenario = await loadScenario('close-after-reload');
const script = [
  { ...scenario.script[0], name: 'first', at: 0 },
  { ...scenario.script[1], name: 'second', at: 300 },
];

/** What is wrong with chapters that begin with these entries. */
function problemsOf(entries: readonly string[], ...changes: readonly JsonChange[]): readonly string[] {
  const code = { page: [], core: [] };
  const chapters = entries.map((at, index) => ({ at, title: `Part${String(index + 1)}`, code }));
  const changed = changes.reduce(withChange, { ...scenario, knobs: [], script, chapters });
  const result = readScenario(JSON.stringify(changed));
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

describe('the chapters of a scenario', () => {
  it('begin with entries of its script, in order', () => {
    expect(problemsOf(['first', 'second'])).toEqual([]);
  });

  it('are refused at an entry that the script does not have', () => {
    expect(problemsOf(['first', 'third'])).toEqual(['chapters.1.at: the script has no entry “third”']);
  });

  it('are refused out of order, and where the run begins before them', () => {
    expect(problemsOf(['second', 'first'])).toEqual([
      'chapters.0.at: the first chapter begins with the first entry, not “second”',
      'chapters.1.at: “first” is not after “second”',
    ]);
  });

  it('have a title of one word', () => {
    expect(problemsOf(['first', 'second'], { path: '/chapters/1/title', to: 'The end' })).toEqual([
      'chapters.1.title: a title is one word of at most 10 characters',
    ]);
  });
});

describe('a close handler that calls a command', () => {
  it('cannot also prevent the closing', () => {
    const operation = { type: 'onCloseRequested', prevents: true, invokes: { command: 'save_raw' } };
    const entry = { at: 100, page: 'main', operation };
    expect(problemsOf(['first', 'second'], { path: '/before/-', to: entry })).toEqual([
      expect.stringContaining(
        'a handler that prevents the closing, or throws, cannot call a command first here',
      ),
    ]);
  });
});
