import { describe, expect, it } from 'vitest';
import {
  type App,
  type Operation,
  type Scenario,
  type ScriptEntry,
  simulate,
} from '../../../src/simulation/index.ts';
import { transcriptOf } from '../../../src/trace/index.ts';
import type { MomentKind, MomentOf, Trace } from '../../../src/trace/record/trace.ts';

/* A kind of report: the app hangs when async code emits. The cause is the cargo feature `tracing`. */

const emits: Operation = { type: 'emit', event: 'status', payload: 1 };
const returns = (value: string): Operation => ({ type: 'return', value });
const listens = (page: string, event: string): ScriptEntry => ({
  at: 0,
  page,
  operation: { type: 'listen', event },
});
const calls = (at: number, command: string, page = 'main'): ScriptEntry => ({
  at,
  page,
  operation: { type: 'invoke', command },
});

interface Setting {
  readonly script: readonly ScriptEntry[];
  readonly before?: readonly ScriptEntry[];
  readonly isTracing?: boolean;
  readonly seed?: number;
  readonly commands?: App['commands'];
}

const commands: App['commands'] = {
  check_status: { async: true, parameters: {}, body: [{ type: 'wait', ms: 10 }, emits, returns('done')] },
  works: { parameters: {}, body: [{ type: 'work', ms: 40 }, returns('worked')] },
  saves: {
    parameters: {},
    body: [{ type: 'work', ms: 40 }, { type: 'emit', event: 'saved' }, returns('saved')],
  },
};

function run({ script, before = [listens('main', 'status')], isTracing = true, seed = 1, ...more }: Setting) {
  const scenario: Scenario = {
    id: 'tracing-freeze',
    title: '',
    question: '',
    app: {
      manifest: 'none',
      ...(isTracing && { features: ['tracing'] }),
      windows: { main: {}, other: {} },
      capabilities: {
        default: { windows: ['main', 'other'], permissions: ['core:default', 'core:window:allow-destroy'] },
      },
      commands: { ...commands, ...more.commands },
    },
    before,
    script,
    knobs: [],
  };
  return simulate(scenario, { seed });
}

const momentsOf = <Kind extends MomentKind>({ moments }: Trace, kind: Kind) =>
  moments.filter((moment): moment is MomentOf<Kind> => moment.kind === kind);

const ends = ({ calls: all }: Trace) => all.filter(({ before }) => !before).map(({ settles }) => settles);

const isFrozen = (trace: Trace) =>
  momentsOf(trace, 'blocked').some(({ actor, waitsFor }) => actor === 'core/main' && waitsFor === 'webviews');

/** The last state of a thread. */
const stateOf = ({ states = [] }: Trace, actor: string) =>
  states.findLast((state) => state.actor === actor)?.value;

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe('a worker emits while the main thread is busy and then wants the webviews itself', () => {
  const script = [calls(0, 'check_status'), calls(5, 'saves'), calls(30, 'works', 'other')];

  it('freezes the app with the feature: nothing settles any more', () => {
    const trace = run({ script });
    expect(ends(trace)).toEqual(['never', 'never', 'never']);
    expect(momentsOf(trace, 'blocked')).toMatchObject([
      { actor: 'core/async', waitsFor: 'mainThread', holdsWebviews: true, rule: 'tracing.eval' },
      { actor: 'core/main', waitsFor: 'webviews', rule: 'tracing.deadlock' },
    ]);
    expect(momentsOf(trace, 'unblocked')).toEqual([]);
    expect(stateOf(trace, 'core/main')).toBe('deadlocked');
    expect(stateOf(trace, 'core/async')).toBe('running');
    expect(momentsOf(trace, 'heard')).toEqual([]);
  });

  it('says why', () => {
    const text = transcriptOf(run({ script }));
    expect(text).toContain('keeps the lock of the webviews until then');
    expect(text).toContain('both wait forever, and the app is frozen');
  });

  it('resolves everything without it', () => {
    const trace = run({ script, isTracing: false });
    expect(ends(trace)).toEqual(['resolved', 'resolved', 'resolved']);
    expect(momentsOf(trace, 'blocked')).toEqual([]);
    expect(momentsOf(trace, 'heard')).toHaveLength(1);
  });

  it('does so whatever the seed', () => {
    expect(seeds.every((seed) => isFrozen(run({ script, seed })))).toBe(true);
  });
});

describe('a request waits beside the event of a worker', () => {
  const script = [calls(0, 'check_status'), calls(5, 'works'), calls(20, 'works', 'other')];

  it('now and then freezes the app: when the request is taken first', () => {
    const frozen = seeds.filter((seed) => isFrozen(run({ script, seed })));
    expect(frozen.length).toBeGreaterThan(0);
    expect(frozen.length).toBeLessThan(seeds.length);
    for (const seed of seeds) {
      const trace = run({ script, seed });
      expect(ends(trace).every((end) => end === 'resolved')).toBe(!isFrozen(trace));
    }
  });

  it('lets the worker go on once its event has run', () => {
    const trace = seeds.map((seed) => run({ script, seed })).find((it) => !isFrozen(it));
    const [blocked, unblocked] = trace
      ? [momentsOf(trace, 'blocked'), momentsOf(trace, 'unblocked')]
      : [[], []];
    expect(blocked).toMatchObject([{ actor: 'core/async', waitsFor: 'mainThread' }]);
    expect(unblocked).toMatchObject([{ actor: 'core/async', call: blocked[0]?.call }]);
    // The command has ended only when its event had run.
    const [returned] = trace
      ? momentsOf(trace, 'returned').filter(({ call }) => call === blocked[0]?.call)
      : [];
    expect(returned?.id).toBeGreaterThan(unblocked[0]?.id ?? Number.POSITIVE_INFINITY);
  });
});

describe('no freeze', () => {
  it.each([
    ['the main thread is free', [calls(0, 'check_status'), calls(30, 'works')]],
    ['nothing else is wanted of it', [calls(0, 'check_status'), calls(5, 'works')]],
  ])('where %s', (_where, script) => {
    for (const seed of seeds) expect(ends(run({ script, seed }))).toEqual(['resolved', 'resolved']);
  });

  it('where nobody listens for the event', () => {
    const script = [calls(0, 'check_status'), calls(5, 'saves')];
    expect(ends(run({ script, before: [] }))).toEqual(['resolved', 'resolved']);
  });

  it('where the main thread is asked for a method that is not allowed', () => {
    const script: readonly ScriptEntry[] = [
      calls(0, 'check_status'),
      calls(5, 'works'),
      { at: 20, page: 'other', operation: { type: 'fetch', command: 'works', method: 'GET' } },
    ];
    for (const seed of seeds) expect(isFrozen(run({ script, seed }))).toBe(false);
  });
});

describe('what else the main thread needs the webviews for', () => {
  it.each<[string, ScriptEntry]>([
    ['an emit that it makes', { at: 20, core: 'main-thread', operation: { type: 'emit', event: 'x' } }],
    ['an event of a window', { at: 20, user: { type: 'resize', window: 'main', width: 9, height: 9 } }],
    ['closing a window', { at: 20, user: { type: 'close', window: 'other' } }],
    ['a document that a page asks for', { at: 20, page: 'other', operation: { type: 'reload' } }],
  ])('%s', (_what, entry) => {
    const frozen = seeds.some((seed) =>
      isFrozen(run({ script: [calls(0, 'check_status'), calls(5, 'works'), entry], seed })),
    );
    expect(frozen).toBe(true);
  });
});

describe('other workers', () => {
  it('wait for the lock, and have it once it is free', () => {
    const script = [calls(0, 'check_status'), calls(5, 'works'), calls(1, 'check_status', 'other')];
    const trace = run({ script });
    expect(ends(trace)).toEqual(['resolved', 'resolved', 'resolved']);
    expect(momentsOf(trace, 'blocked').map(({ waitsFor }) => waitsFor)).toEqual(['mainThread', 'webviews']);
    expect(momentsOf(trace, 'heard')).toHaveLength(2);
  });

  it('wait for a channel’s message without the lock', () => {
    const streams: App['commands'] = {
      streams: {
        async: true,
        parameters: { on_event: 'Channel' },
        body: [{ type: 'wait', ms: 10 }, { type: 'send', on: 'on_event', value: 1 }, returns('sent')],
      },
    };
    const script: readonly ScriptEntry[] = [
      {
        at: 0,
        page: 'main',
        operation: { type: 'invoke', command: 'streams', args: { onEvent: { $channel: 'ch' } } },
      },
      calls(5, 'saves'),
    ];
    const trace = run({ script, commands: streams });
    expect(ends(trace)).toEqual(['resolved', 'resolved']);
    expect(momentsOf(trace, 'blocked')).toMatchObject([{ waitsFor: 'mainThread', holdsWebviews: false }]);
  });

  it('emit for the process itself', () => {
    const script: readonly ScriptEntry[] = [
      calls(0, 'saves'),
      { at: 10, core: 'async-runtime', operation: { type: 'emit', event: 'status' } },
    ];
    const trace = run({ script });
    expect(isFrozen(trace)).toBe(true);
    expect(stateOf(trace, 'core/async')).toBe('running');
  });
});

describe('a wrong key', () => {
  const script: readonly ScriptEntry[] = [
    { at: 0, page: 'main', operation: { type: 'fetch', command: 'works', key: 'wrong' } },
  ];

  it('leaves no line on stderr with the feature: it is an error for whoever subscribes', () => {
    const trace = run({ script });
    expect(momentsOf(trace, 'stderr')).toEqual([]);
    expect(transcriptOf(trace)).toContain(
      'the core process drops the request with an error for `tracing` and answers nothing',
    );
  });

  it('leaves one without', () => {
    expect(momentsOf(run({ script, isTracing: false }), 'stderr')).toHaveLength(1);
  });
});
