import { describe, expect, it } from 'vitest';
import { enteredAt, statesAt, stepsOf, type Moment, type Trace } from '../../../../src/trace/index.ts';

const page = 'page(main)';
const frame = 'iso(main)';

const head: Omit<Trace, 'moments' | 'states'> = {
  version: 2,
  source: 'simulated',
  scenario: 'by-hand',
  set: {},
  versions: { tauri: '2.12.5' },
  platform: 'linux',
  profile: 'debug',
  pattern: 'isolation',
  ended: 'quiet',
  actors: [
    { id: page, kind: 'page', window: 'main' },
    { id: frame, kind: 'isolation-frame', window: 'main' },
  ],
  messages: [],
  calls: [],
  open: [],
};

const reload = (id: number, before?: true): Moment => ({
  id,
  at: id * 10,
  kind: 'acted',
  actor: page,
  action: { type: 'reload' },
  ...(before && { before }),
});

/** Three steps of one moment each, after one that happened before the run. */
const trace: Trace = {
  ...head,
  moments: [reload(1, true), reload(2), reload(3), reload(4)],
  states: [
    { actor: page, value: 'unloaded', after: null },
    { actor: page, value: 'loaded.idle', after: 1 },
    { actor: page, value: 'loaded.awaitingResponse', after: 2 },
    { actor: page, value: 'loaded.idle', after: 3 },
    { actor: frame, value: 'absent', after: 3 },
    { actor: page, value: 'closed', after: 4 },
  ],
};

const valuesAt = (step: number, of = trace) =>
  [...statesAt(of, step)].map(([actor, { value }]) => `${actor} ${value}`);

describe('statesAt', () => {
  it('is what each machine entered last, by the last moment of the step', () => {
    expect(valuesAt(0)).toEqual(['page(main) loaded.awaitingResponse']);
    expect(valuesAt(1)).toEqual(['page(main) loaded.idle', 'iso(main) absent']);
    expect(valuesAt(2)).toEqual(['page(main) closed', 'iso(main) absent']);
  });

  it('says since when', () => {
    expect(statesAt(trace, 1).get(page)?.after?.at).toBe(30);
    const [initial] = trace.states ?? [];
    expect(statesAt({ ...trace, states: initial ? [initial] : [] }, 1).get(page)).toEqual({
      value: 'unloaded',
      step: 0,
    });
  });

  it('says nothing where the trace does not', () => {
    expect(valuesAt(1, { ...head, moments: trace.moments })).toEqual([]);
  });

  it('takes nothing back where a later moment is part of an earlier step', () => {
    const call = 'c1';
    const console: Moment = { id: 4, at: 40, kind: 'console', actor: page, call, text: 'warning' };
    const called: Moment = { id: 2, at: 20, kind: 'called', actor: page, call };
    const moments = [called, reload(3), console, reload(5)];
    const joined: Trace = { ...head, moments, states: [{ actor: page, value: 'closed', after: 4 }] };
    expect(stepsOf(joined).map((step) => step.moments.map(({ id }) => id))).toEqual([[2, 4], [3], [5]]);
    expect([0, 1, 2].map((step) => valuesAt(step, joined))).toEqual(
      Array.from({ length: 3 }, () => ['page(main) closed']),
    );
  });
});

describe('enteredAt', () => {
  it('is the step at which a state was entered last', () => {
    expect(enteredAt(trace, page, 'loaded.idle', 0)).toBe(0);
    expect(enteredAt(trace, page, 'loaded.idle', 1)).toBe(1);
    expect(enteredAt(trace, page, 'loaded.idle', 2)).toBe(1);
  });

  it('is the first step where it is entered only later', () => {
    expect(enteredAt(trace, page, 'closed', 0)).toBe(2);
    expect(enteredAt(trace, frame, 'absent', 0)).toBe(1);
  });

  it('is none where it never is', () => {
    expect(enteredAt(trace, frame, 'ready', 2)).toBeUndefined();
    expect(enteredAt(trace, 'core/main', 'idle', 2)).toBeUndefined();
  });
});
