import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../../src/trace/index.ts';
import type { CodePart, FigureCode } from '../../../../src/visualizer/run/figure-data.ts';
import { codeAt, linesOf, codeSentence } from '../../../../src/visualizer/panels/code-now.ts';
import { runOfScenario } from '../run-of.ts';

const sample = (region: string, parts: readonly CodePart[]): FigureCode => ({
  file: 'src/some.ts',
  region,
  firstLine: 1,
  lines: parts.map((part) => ({ tokens: [part], parts: [part] })),
});

const counting = {
  page: sample('count', ['call', 'settle']),
  core: sample('word_count', ['args', 'body', 'return']),
};

async function highlightedIn(
  id: Parameters<typeof runOfScenario>[0],
  samples: { page: FigureCode; core: FigureCode },
) {
  const { trace } = await runOfScenario(id);
  return stepsOf(trace).map((step) => ({ id: step.id, ...codeAt(step, trace, samples) }));
}

describe('codeAt', () => {
  it('highlights both sides in step with an answered call', async () => {
    const highlighted = await highlightedIn('invoke-success', counting);
    expect(highlighted.map(({ id, page, core }) => [id, page, core])).toEqual([
      ['c1.called.1', 'call', undefined],
      ['c1.sent.1', undefined, undefined],
      ['c1.key.1', undefined, undefined],
      ['c1.permission.1', undefined, undefined],
      ['c1.command.1', undefined, 'args'],
      ['c1.running.1', undefined, 'body'],
      ['c1.sent.2', undefined, 'return'],
      ['c1.callback.1', 'settle', undefined],
      ['c1.settled.1', 'settle', undefined],
    ]);
  });

  it('highlights nothing of a command that does not run', async () => {
    const highlighted = await highlightedIn('invoke-denied-by-window', {
      ...counting,
      core: sample('save_file', ['args', 'body']),
    });
    expect(highlighted.flatMap(({ core }) => core ?? [])).toEqual([]);
  });

  it('is not highlighted by the calls of another command', async () => {
    const highlighted = await highlightedIn('blocked-main-thread', counting);
    const calls = highlighted.filter(({ page, core }) => page ?? core).map(({ id }) => id.split('.')[0]);
    expect(new Set(calls)).toEqual(new Set(['c3']));
  });

  it('highlights a handler when it hears, and not when somebody calls', async () => {
    const highlighted = await highlightedIn('once-and-unlisten', {
      page: sample('once', ['settle']),
      core: sample('emit', ['body']),
    });
    expect(highlighted.filter(({ page }) => page).map(({ id }) => id)).toEqual(['page(main).heard.1']);
    expect(highlighted.filter(({ core }) => core).map(({ id }) => id)).toEqual([
      'core/async.emitted.1',
      'core/async.emitted.2',
    ]);
  });
});

const code: FigureCode = {
  file: 'src/save.ts',
  region: 'save',
  firstLine: 10,
  lines: [
    { tokens: ['try {'], parts: [] },
    { tokens: ['await invoke('], parts: ['call'] },
    { tokens: [')'], parts: ['call'] },
    { tokens: ['show()'], parts: ['settle'] },
  ],
};

describe('linesOf and codeSentence', () => {
  it('find the lines of a part and name them as in the file', () => {
    expect(linesOf(code, 'call')).toEqual([1, 2]);
    expect(codeSentence(code, 'call')).toBe('Lines 11 to 12 make the call.');
    expect(codeSentence(code, 'settle')).toBe('Line 13 runs with what came back.');
  });

  it('say so where nothing of it runs', () => {
    expect(codeSentence(code, undefined)).toBe('Nothing of it runs in this step.');
    expect(codeSentence(code, 'body')).toBe('Nothing of it runs in this step.');
  });
});
