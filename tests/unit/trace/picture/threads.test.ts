import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { stepsOf, type Knobs, type Trace } from '../../../../src/trace/index.ts';
import { pageSpansOf } from '../../../../src/trace/picture/spans.ts';
import { runTimeOf, threadTasksOf, timeAt } from '../../../../src/trace/picture/threads.ts';
import { waitsAt, waitsOf } from '../../../../src/trace/picture/waits.ts';

const scenario = await loadScenario('blocked-main-thread');
const run = (set: Knobs = {}) => simulate(scenario, { set });
const stepIn = (trace: Trace, id: string) => stepsOf(trace).findIndex((step) => step.id === id);

const tasksIn = (trace: Trace) =>
  threadTasksOf(trace).map(
    ({ actor, number, name, at, end, isOpenEnded }) =>
      `${number} ${name} on ${actor}: ${at} to ${String(end?.at)}${isOpenEnded ? ' or so' : ''}`,
  );

describe('threadTasksOf', () => {
  it('has the commands of the run by when they begin, without those before it', () => {
    expect(tasksIn(run())).toEqual([
      '1 save_file on core/async: 6 to 1006',
      '2 word_count on core/main: 106 to 3106',
      '3 open_file on core/async: 3106 to 3116',
    ]);
  });

  it('knows which has a dialog, so that nobody knows when it ends', () => {
    expect(tasksIn(run({ second: 'dialog' }))).toContain('2 word_count on core/main: 106 to 3104 or so');
  });
});

describe('waitsOf', () => {
  const waitsIn = (trace: Trace) =>
    waitsOf(trace).map(
      ({ what, name, by, at, end }) => `${what} ${name} of ${String(by)}: ${at} to ${String(end?.at)}`,
    );

  it('has the messages that wait for the main thread, named by what they are', () => {
    expect(waitsIn(run())).toEqual([
      'request open_file of page(main): 206 to 3106',
      'event autosave:saved of core/async: 1006 to 3106',
      'answer save_file of core/async: 1006 to 3106',
    ]);
  });

  it('has a dialog until the user answers it', () => {
    expect(waitsIn(run({ second: 'dialog' }))).toContain('dialog word_count of core/main: 106 to 3104');
  });

  it('has none where the command is async', () => {
    expect(waitsOf(run({ second: 'async' }))).toEqual([]);
  });
});

describe('waitsAt', () => {
  it('has what waits at a step', () => {
    const trace = run();
    const at = (id: string) => waitsAt(trace, stepIn(trace, id)).map(({ what, name }) => `${what} ${name}`);
    expect(at('c3.running.1')).toEqual([]);
    expect(at('c4.sent.1')).toEqual(['request open_file']);
    expect(at('c2.sent.3')).toEqual(['request open_file', 'event autosave:saved', 'answer save_file']);
    expect(at('c4.running.1')).toEqual([]);
  });
});

describe('the time of a run', () => {
  it('begins after what was before it', () => {
    expect(runTimeOf(run())).toEqual({ from: 4, to: 3118 });
  });

  it('is at a step that of its last moment, and never goes back', () => {
    const trace = run();
    const times = stepsOf(trace).map(({ index }) => timeAt(trace, index));
    expect(times[stepIn(trace, 'c4.sent.1')]).toBe(206);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('pageSpansOf', () => {
  const spanOf = async (id: 'page-start' | 'close-while-pending' | 'blocked-main-thread') => {
    const trace = simulate(await loadScenario(id));
    return [...pageSpansOf(trace).values()].flat().map(({ at, end }) => [at, end?.kind]);
  };

  it('lasts from a document on until its window is closed', async () => {
    expect(await spanOf('blocked-main-thread')).toEqual([[0, undefined]]);
    expect((await spanOf('page-start'))[0]?.[0]).toBeGreaterThan(0);
    expect((await spanOf('close-while-pending')).map(([, kind]) => kind)).toContain('closed');
  });
});
