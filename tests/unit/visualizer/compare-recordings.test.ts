import { describe, expect, it } from 'vitest';
import { readTraceFile } from '../../../src/components/trace-viewer/read-file.ts';
import { comparedWords } from '../../../src/components/trace-viewer/compared-words.ts';
import { loadScenario } from '../../../src/scenarios/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import { readRecordings } from '../../../src/tools/recordings.ts';
import type { Trace } from '../../../src/trace/index.ts';
import { compareRecordings } from '../../../src/visualizer/compare/compare-recordings.ts';
import { recordedLines } from '../recording/lines.ts';

const recordings = new Map(readRecordings().map(({ file, trace }) => [file, trace]));
const recording = (file: string): Trace => {
  const trace = recordings.get(file);
  if (!trace) throw new Error(`there is no ${file}`);
  return trace;
};

/** Two actors did something at once, and in these two runs in another order. */
const inAnotherOrder = new Set(['blocked-main-thread', 'core-emit', 'once-and-unlisten']);

describe('compareRecordings', () => {
  it.each(recordedLines.filter(({ name }) => !inAnotherOrder.has(name)))(
    'finds that two recordings of $name are the same, but for ids and times',
    ({ name, text }) => {
      const read = readTraceFile(text);
      if (!('trace' in read)) throw new Error('it does not open');
      const comparison = compareRecordings(recording(`${name}.json`), read.trace);
      expect(comparison.pairs.filter(({ isAlike }) => !isAlike).length).toBe(0);
      expect(comparedWords(comparison)).toEqual({
        title: 'Nothing differs',
        rest: 'The same, but for ids and times.',
      });
    },
  );

  it.each(recordedLines.filter(({ name }) => inAnotherOrder.has(name)))(
    'finds in $name the steps that came in another order',
    ({ name, text }) => {
      const read = readTraceFile(text);
      if (!('trace' in read)) throw new Error('it does not open');
      const { pairs } = compareRecordings(recording(`${name}.json`), read.trace);
      expect(pairs.filter(({ of }) => of === 'baseline').length).toBe(
        pairs.filter(({ of }) => of === 'changed').length,
      );
    },
  );

  it('finds the first step that differs, and goes on after it', () => {
    const refused = 'invoke-denied-by-window.json';
    const passed = 'invoke-denied-by-window.permission-on.json';
    const comparison = compareRecordings(recording(refused), recording(passed));
    const [before, first] = [
      comparison.pairs[comparison.difference - 1],
      comparison.pairs[comparison.difference],
    ];
    expect(before?.isAlike).toBe(true);
    expect(first?.isAlike).toBe(false);
    const { title, rest } = comparedWords(comparison);
    expect(title).toMatch(/^The first difference is step \d+$/);
    expect(rest).toMatch(/^The \d+ steps before are the same, but for ids and times\. \d+ steps differ\.$/);
  });

  it('compares a recording with a simulation of the same scenario', async () => {
    const simulated = simulate(await loadScenario('invoke-success'));
    const { pairs } = compareRecordings(simulated, recording('invoke-success.json'));
    // What a recorder does not see is only in the simulation.
    expect(pairs.some(({ of }) => of === 'both')).toBe(true);
    expect(pairs.every(({ of }) => of !== 'changed')).toBe(true);
  });
});
