import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import {
  describe as sentenceOf,
  describeBefore,
  keyStepsOf,
  pathOf,
  pictureAt,
  segmentsOf,
  shortSource,
  speakerOf,
  stepsOf,
} from '../../../../src/trace/index.ts';

const scenarios = await loadScenarios();

function run(id: string, set: Record<string, string> = {}) {
  const scenario = scenarios.find((it) => it.id === id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return simulate(scenario, { set });
}

describe('stepsOf', () => {
  it('makes 7 steps of a refusal and 9 of a call that is let through', () => {
    expect(stepsOf(run('invoke-denied-by-window')).map((step) => step.id)).toEqual([
      'c1.called.1',
      'c1.sent.1',
      'c1.key.1',
      'c1.permission.1',
      'c1.sent.2',
      'c1.callback.1',
      'c1.settled.1',
    ]);
    expect(stepsOf(run('invoke-denied-by-window', { permission: 'on' }))).toHaveLength(9);
    expect(stepsOf(run('invoke-success'))).toHaveLength(9);
  });

  it('lets a refusing gate end its step', () => {
    const step = stepsOf(run('invoke-denied-by-window')).find((it) => it.refuses);
    expect(step?.id).toBe('c1.permission.1');
    expect(step?.moments).toHaveLength(1);
  });

  it('joins what waits to the message that waits', () => {
    const steps = stepsOf(run('blocked-main-thread'));
    const waiting = steps.filter((step) => step.moments.some((moment) => moment.kind === 'queued'));
    expect(waiting.map((step) => step.id)).toEqual(['c4.sent.1', 'c2.sent.2', 'c2.sent.3']);
  });

  it('keeps a step’s id when a knob changes what comes after it', () => {
    const ids = (set: Record<string, string>) =>
      stepsOf(run('invoke-denied-by-window', set)).map((step) => step.id);
    expect(ids({ permission: 'on' }).slice(0, 4)).toEqual(ids({}).slice(0, 4));
  });
});

describe('describe', () => {
  it('names the gate that refuses, the command and the window', () => {
    const trace = run('invoke-denied-by-window');
    const step = stepsOf(trace)[3];
    expect(step && sentenceOf(step, trace)).toBe(
      'The permission gate refuses: no capability gives `save_file` to the window `preview`. The command will not run.',
    );
    expect(step && speakerOf(step, trace).words).toBe('Core, main thread');
  });

  it('tells what happened before the first step in one line', () => {
    expect(describeBefore(run('invoke-success'))).toBeUndefined();
    expect(describeBefore(run('emit-to-one-window'))).toBe(
      "`main` called `listen('autosave:saved', …)` (event id 0), `preview` called `getCurrentWebviewWindow().listen('autosave:saved', …)` (event id 1).",
    );
  });
});

describe('segmentsOf', () => {
  it('splits a sentence into words and code, also where the code holds backticks', () => {
    expect(segmentsOf('It is `` invalid args `path` `` for `main`.')).toEqual([
      { text: 'It is ', isCode: false },
      { text: 'invalid args `path`', isCode: true },
      { text: ' for ', isCode: false },
      { text: 'main', isCode: true },
      { text: '.', isCode: false },
    ]);
  });
});

describe('shortSource', () => {
  it('keeps the name and cuts the rest', () => {
    expect(shortSource("invoke('save_file', { path: 'a', contents: 'x' })")).toBe("invoke('save_file', …)");
    expect(shortSource("invoke('save_file')")).toBe("invoke('save_file')");
    expect(shortSource("getCurrentWebviewWindow().listen('a:b', handler)")).toBe(
      "getCurrentWebviewWindow().listen('a:b', …)",
    );
    expect(shortSource("emitTo({ kind: 'App' }, 'a:b', 1)")).toBe("emitTo({ kind: 'App' }, …)");
  });
});

describe('pathOf', () => {
  it('is everything that happened for a call', () => {
    const trace = run('invoke-success');
    expect(pathOf(trace, 'c1')).toHaveLength(trace.moments.length);
    expect(pathOf(trace, 'c9')).toEqual([]);
  });
});

describe('keyStepsOf', () => {
  it('finds refusals, settled promises and those that never settle', () => {
    const events = (id: string, set?: Record<string, string>) =>
      keyStepsOf(run(id, set)).map(({ event }) => event);
    expect(keyStepsOf(run('invoke-denied-by-window'))).toEqual([
      { step: 3, event: 'refused' },
      { step: 6, event: 'rejected' },
    ]);
    expect(events('wrong-invoke-key')).toEqual(['refused']);
    expect(events('reload-while-pending')).toEqual(['stopped', 'stopped']);
    expect(events('command-panics')[0]).toBe('panicked');
    expect(events('invoke-denied-by-scope')).toEqual(['outOfScope', 'rejected']);
    expect(events('isolation-hook', { case: 'never' })).toEqual(['heldBack']);
    expect(events('starved-isolation-frame')).toEqual(['stopped', 'neverSettles']);
  });
});

describe('pictureAt', () => {
  it('keeps an answer that reaches nobody for the step that says so', () => {
    const trace = run('reload-while-pending');
    const stopped = stepsOf(trace).findLast((step) => step.kind === 'stopped');
    if (!stopped) throw new Error('No answer is stopped.');
    const standing = (step: number) =>
      pictureAt(trace, step).tokens.find(({ message }) => message === stopped.message);
    expect(standing(stopped.index)).toMatchObject({
      shape: 'answer',
      place: { at: 'stopped' },
      refused: true,
    });
    expect(standing(stopped.index + 1)).toBeUndefined();
  });

  it('knows a listener whose document is gone from one of the document that is there', () => {
    const trace = run('close-after-reload', { page: 'listens' });
    const listeners = stepsOf(trace).map(({ index }) =>
      pictureAt(trace, index).windows[0]?.listeners.map((it) => it.isLost),
    );
    expect(listeners[0]).toEqual([undefined]);
    expect(listeners).toContainEqual([true, undefined]);
  });

  it('leaves a refused request at its gate, and its command does not run', () => {
    const picture = pictureAt(run('invoke-denied-by-window'), 6);
    expect(picture.tokens.map(({ shape, place, refused }) => ({ shape, place, refused }))).toEqual([
      { shape: 'request', place: { at: 'gate', gate: 'permission' }, refused: true },
    ]);
    expect(picture.core.commands.map((command) => command.state)).toEqual(['doesNotRun']);
    expect(picture.windows[1]?.calls[0]?.state).toBe('rejected');
  });

  it('holds the main thread while a plain command works, and what needs it waits', () => {
    const trace = run('blocked-main-thread');
    const last = stepsOf(trace).findIndex((step) => step.id === 'c2.sent.3');
    const picture = pictureAt(trace, last);
    expect(picture.core.holder?.name).toBe('word_count');
    expect(picture.tokens.map((token) => token.place.at)).toEqual(['engine', 'queue', 'queue']);
  });

  it('a promise that never settles waits until the end, and is not rejected', () => {
    const trace = run('wrong-invoke-key');
    const states = stepsOf(trace).map((_, index) => pictureAt(trace, index).windows[0]?.calls[0]?.state);
    expect(states).toEqual(['waiting', 'waiting', 'never']);
  });

  it('takes an index beyond either end to the nearest step', () => {
    const trace = run('invoke-success');
    expect(pictureAt(trace, -5).step.index).toBe(0);
    expect(pictureAt(trace, 99).step.index).toBe(8);
  });
});
