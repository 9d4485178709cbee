import { describe, expect, it } from 'vitest';
import type { FigureCode } from '../../../../src/visualizer/figure-data.ts';
import { codeAt, linesOf, sentenceOf } from '../../../../src/visualizer/panels/code-now.ts';
import { runOfScenario } from '../run-of.ts';

describe('codeAt', () => {
  it('lights both sides in step with an answered call', async () => {
    const { steps } = await runOfScenario('invoke-success');
    expect(steps.map((step) => [step.kind, codeAt(step).page, codeAt(step).core])).toEqual([
      ['called', 'call', undefined],
      ['sent', undefined, undefined],
      ['key', undefined, undefined],
      ['permission', undefined, undefined],
      ['command', undefined, 'args'],
      ['running', undefined, 'body'],
      ['sent', undefined, 'return'],
      ['callback', 'settle', undefined],
      ['settled', 'settle', undefined],
    ]);
  });

  it('lights nothing of a command that does not run', async () => {
    const { steps } = await runOfScenario('invoke-denied-by-window');
    expect(steps.map((step) => codeAt(step).core).filter(Boolean)).toEqual([]);
  });
});

const code: FigureCode = {
  file: 'src/save.ts',
  firstLine: 10,
  lines: [
    { tokens: ['try {'], parts: [] },
    { tokens: ['await invoke('], parts: ['call'] },
    { tokens: [')'], parts: ['call'] },
    { tokens: ['show()'], parts: ['settle'] },
  ],
};

describe('linesOf and sentenceOf', () => {
  it('find the lines of a part and name them as in the file', () => {
    expect(linesOf(code, 'call')).toEqual([1, 2]);
    expect(sentenceOf(code, 'call')).toBe('Lines 11 to 12 make the call.');
    expect(sentenceOf(code, 'settle')).toBe('Line 13 runs with what came back.');
  });

  it('say so where nothing of it runs', () => {
    expect(sentenceOf(code, undefined)).toBe('Nothing of it runs in this step.');
    expect(sentenceOf(code, 'body')).toBe('Nothing of it runs in this step.');
  });
});
