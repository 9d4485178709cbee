import { describe, expect, it } from 'vitest';
import { stripOf } from '../../../../src/diagnosis/recording/index.ts';
import { readRecordings } from '../../../../src/tools/recordings.ts';
import type { Actor, Moment, Trace } from '../../../../src/trace/index.ts';

const recordings = new Map(readRecordings().map((recording) => [recording.file, recording.trace]));

function recorded(name: string): Trace {
  const trace = recordings.get(`${name}.json`);
  if (!trace) throw new Error('there is no such recording');
  return trace;
}

const page = (window: string): Actor => ({ id: `page(${window})`, kind: 'page', window });

/** A run in which each window calls once a second, and nothing answers. */
const callsOf = (windows: readonly string[]): Trace => ({
  ...recorded('invoke-success'),
  actors: windows.map(page),
  moments: windows.map((window, index): Moment => ({
    id: index + 1,
    at: index * 1000,
    kind: 'called',
    actor: `page(${window})`,
    document: 1,
    call: `c${String(index)}`,
  })),
  messages: [],
  calls: [],
});

describe('stripOf', () => {
  it('has a lane for each window and thread, with the time of what they do', () => {
    const { from, to, lanes } = stripOf(recorded('editor-session'));
    expect(lanes.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'window main',
      'window preview',
      'thread main thread',
      'thread async runtime',
    ]);
    expect(lanes.map(({ calls, runs }) => [calls.length, runs.length])).toEqual([
      [7, 0],
      [2, 0],
      [0, 2],
      [0, 4],
    ]);
    expect(to - from).toBeGreaterThan(2000);
    const [main] = lanes;
    expect(main?.calls[0]).toBe(from);
  });

  it('shows a held thread, and the requests that wait for it until it is free', () => {
    const { lanes } = stripOf(recorded('blocked-main-thread'));
    const [hold] = lanes.find(({ name }) => name === 'main thread')?.holds ?? [];
    const waits = lanes.find(({ name }) => name === 'main')?.waits ?? [];
    expect((hold?.to ?? 0) - (hold?.from ?? 0)).toBeGreaterThan(2900);
    expect(waits).toHaveLength(1);
    expect(waits[0]?.to).toBe(hold?.to);
  });

  it('shows a call that never settles as waiting until the run ends', () => {
    const { to, lanes } = stripOf(recorded('reload-while-pending'));
    expect(lanes[0]?.waits.map((wait) => wait.to)).toEqual([to]);
  });

  it('gives eight windows a lane, and of more the others one', () => {
    const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(stripOf(callsOf(eight)).lanes.map(({ name }) => name)).toEqual([
      ...eight,
      'main thread',
      'async runtime',
    ]);
    const { lanes } = stripOf(callsOf([...eight, 'i', 'j']));
    expect(lanes.map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      '3 more windows',
      'main thread',
      'async runtime',
    ]);
    expect(lanes[7]?.calls).toEqual([7000, 8000, 9000]);
  });

  it('draws what cannot be told apart once', () => {
    const trace = callsOf(['a']);
    const [first] = trace.moments;
    const many = Array.from(
      { length: 50_000 },
      (_, index) => ({ ...first, id: index + 1, at: index / 10 }) as Moment,
    );
    const calls = stripOf({ ...trace, moments: many }).lanes[0]?.calls ?? [];
    expect(calls.length).toBe(1201);
  });
});
