import { describe, expect, it } from 'vitest';
import {
  simulate,
  type ListenOn,
  type Scenario,
  type ScriptEntry,
} from '../../../../src/simulation/index.ts';
import type { CoreListener, TargetInput } from '../../../../src/simulation/index.ts';
import type { EventTarget } from '../../../../src/trace/record/trace.ts';

/*
 * The truth table of the fact sheet, 3.8, its emit rows, typed in by hand: which listener of label L hears
 * an event emitted with that target. `F` stands for what the filter answers.
 */
const targets = ['Any', 'AnyLabel', 'App', 'Window', 'Webview', 'WebviewWindow'] as const;
const table: Record<string, readonly (0 | 1)[]> = {
  emit: [1, 1, 1, 1, 1, 1],
  'emit_to Any': [1, 1, 1, 1, 1, 1],
  'emit_to AnyLabel': [1, 1, 0, 1, 1, 1],
  'emit_to App': [1, 0, 1, 0, 0, 0],
  'emit_to Window': [1, 1, 0, 1, 0, 0],
  'emit_to Webview': [1, 1, 0, 0, 1, 0],
  'emit_to WebviewWindow': [1, 1, 0, 0, 0, 1],
  'emit_filter no': [1, 0, 0, 0, 0, 0],
};

const event = 'something';
const targetOf = (kind: string, label: string): EventTarget =>
  kind === 'Any' || kind === 'App' ? { kind } : ({ kind, label } as EventTarget);

/** One page listener for each target a page can ask for, all in the page of `listening`. */
const pageListeners = (label: string): ScriptEntry[] =>
  targets.map((kind, index) => ({
    at: index * 10,
    page: 'listening',
    operation: { type: 'listen', event, target: targetOf(kind, label) },
  }));

const coreListeners = (label: string): CoreListener[] => [
  { event, on: 'any' },
  { event, on: 'app' },
  { event, on: { window: label } },
  { event, on: { webview: label } },
  { event, on: { webviewWindow: label } },
];

function run(emit: ScriptEntry, label: string) {
  const scenario: Scenario = {
    id: 'table',
    title: 'Truth table',
    question: 'Who hears?',
    app: {
      windows: { listening: {}, emitting: {}, [label]: {} },
      capabilities: { all: { windows: ['*'], permissions: ['core:default'] } },
      commands: {},
      listeners: coreListeners(label),
    },
    before: pageListeners(label),
    script: [emit],
    knobs: [],
  };
  const heard = simulate(scenario).moments.filter((moment) => moment.kind === 'heard');
  const kindsOf = (isPage: boolean) =>
    heard
      .filter((moment) => moment.actor.startsWith('page') === isPage)
      .map((moment) => moment.listener.target.kind)
      .toSorted();
  return { pages: kindsOf(true), core: kindsOf(false) };
}

function emitOf(row: string, from: 'page' | 'core', label: string): ScriptEntry | undefined {
  const [verb, kind = ''] = row.split(' ');
  const payload = { n: 1 };
  if (from === 'page') {
    const page = 'emitting';
    if (verb === 'emit') return { at: 0, page, operation: { type: 'emit', event, payload } };
    if (verb === 'emit_filter') return undefined;
    return {
      at: 0,
      page,
      operation: { type: 'emitTo', target: targetOf(kind, label) as TargetInput, event, payload },
    };
  }
  const core = 'async-runtime';
  if (verb === 'emit') return { at: 0, core, operation: { type: 'emit', event, payload } };
  if (verb === 'emit_filter')
    return { at: 0, core, operation: { type: 'emitFilter', targets: [], event, payload } };
  return { at: 0, core, operation: { type: 'emitTo', target: targetOf(kind, label), event, payload } };
}

describe('who hears an emit', () => {
  for (const [row, cells] of Object.entries(table)) {
    for (const from of ['core', 'page'] as const) {
      const emit = emitOf(row, from, 'L');
      if (!emit) continue;
      it(`${row} from the ${from} reaches exactly the listeners of its row`, () => {
        const expected = targets.filter((_, index) => cells[index] === 1);
        const { pages, core } = run(emit, 'L');
        expect(pages).toEqual([...expected].toSorted());
        expect(core).toEqual(expected.filter((kind) => kind !== 'AnyLabel').toSorted());
      });
    }
  }

  it('another label never matches, Any excepted', () => {
    const emit: ScriptEntry = {
      at: 0,
      core: 'async-runtime',
      operation: { type: 'emitTo', target: 'other', event },
    };
    expect(run(emit, 'L')).toEqual({ pages: ['Any'], core: ['Any'] });
  });

  it('emit_filter lets through what its filter names, and every Any', () => {
    const targets: EventTarget[] = [{ kind: 'Webview', label: 'L' }];
    const emit: ScriptEntry = {
      at: 0,
      core: 'async-runtime',
      operation: { type: 'emitFilter', targets, event },
    };
    expect(run(emit, 'L')).toEqual({ pages: ['Any', 'Webview'], core: ['Any', 'Webview'] });
  });
});

describe('the target of a page’s listener', () => {
  const expected: Record<ListenOn, EventTarget> = {
    event: { kind: 'Any' },
    window: { kind: 'Window', label: 'w' },
    webview: { kind: 'Webview', label: 'w' },
    webviewWindow: { kind: 'WebviewWindow', label: 'w' },
  };
  for (const [on, target] of Object.entries(expected)) {
    it(`is ${target.kind} when listen is called on ${on}`, () => {
      const trace = simulate({
        id: 'listen',
        title: '',
        question: '',
        app: {
          windows: { w: {} },
          capabilities: { c: { windows: ['w'], permissions: ['core:default'] } },
          commands: {},
        },
        script: [{ at: 0, page: 'w', operation: { type: 'listen', event, on: on as ListenOn } }],
        knobs: [],
      });
      expect(trace.moments.find((moment) => moment.kind === 'listening')?.listener.target).toEqual(target);
    });
  }
});
