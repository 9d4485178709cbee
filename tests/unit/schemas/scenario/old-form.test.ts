import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromOldForm } from '../../../../src/schemas/scenario/old-form.ts';
import { readScenario } from '../../../../src/schemas/scenario/scenario.ts';
import { knobsOf, simulate } from '../../../../src/simulation/index.ts';

const cases = new URL('./cases/', import.meta.url);

/** A file with every old word, some of them in payloads, where they are words of the app. */
const old = {
  id: 'old-words',
  facts: 'S1',
  title: 'Old words',
  question: 'Does it still open?',
  app: {
    windows: { main: {}, preview: {} },
    capabilities: { cap: { windows: ['main'], permissions: ['core:default', 'allow-count'] } },
    commands: {
      count: {
        parameters: { does: 'String' },
        does: [
          { do: 'work', ms: 1 },
          { do: 'panic', message: 'no' },
        ],
      },
    },
    listeners: [{ event: 'a', on: 'app', then: { do: 'emit', event: 'b', payload: { do: 1 } } }],
    hook: [{ commands: ['count'], does: { do: 'alter', argument: 'deed', to: { does: 1 } } }],
  },
  before: [{ at: 0, page: 'preview', deed: { do: 'listen', event: 'b' } }],
  script: [
    {
      at: 0,
      page: 'main',
      deed: { do: 'invoke', command: 'count', args: { does: 'x', deed: { do: 1, lets: [] } } },
    },
    { at: 1, core: 'main-thread', deed: { do: 'emitFilter', lets: [{ kind: 'App' }], event: 'a' } },
    {
      at: 2,
      core: 'main-thread',
      deed: {
        do: 'listen',
        listener: { event: 'c', on: 'any', then: { do: 'emitTo', target: 'main', event: 'd' } },
      },
    },
    { at: 3, user: { do: 'close', window: 'preview' } },
  ],
  knobs: [
    { id: 'text', label: 't', kind: 'text', paths: ['/script/0/deed/args/does'], maxLength: 9 },
    {
      id: 'case',
      label: 'c',
      kind: 'choice',
      options: [
        { value: 'none', label: 'n', changes: [] },
        {
          value: 'some',
          label: 's',
          changes: [
            { path: '/script/0' },
            { path: '/script/0/at', to: 5 },
            { path: '/script/-', to: { at: 9, page: 'main', deed: { do: 'reload' } } },
            { path: '/before/0/deed', to: { do: 'unlisten', name: 'b' } },
            { path: '/app/commands/count/does/1', to: { do: 'fail', error: { do: 1 } } },
            { path: '/app/listeners/0/then/do', to: 'emit' },
            { path: '/app/hook/0/does', to: { do: 'pass' } },
            { path: '/app/capabilities/cap/permissions/1' },
          ],
        },
      ],
    },
  ],
};

const today = {
  id: 'old-words',
  title: 'Old words',
  question: 'Does it still open?',
  app: {
    windows: { main: {}, preview: {} },
    capabilities: { cap: { windows: ['main'], permissions: ['core:default', 'allow-count'] } },
    commands: {
      count: {
        parameters: { does: 'String' },
        body: [
          { name: 'item-1', type: 'work', ms: 1 },
          { name: 'item-2', type: 'panic', message: 'no' },
        ],
      },
    },
    listeners: [
      { name: 'item-1', event: 'a', on: 'app', then: { type: 'emit', event: 'b', payload: { do: 1 } } },
    ],
    hook: [
      {
        name: 'item-1',
        commands: ['count'],
        operation: { type: 'alter', argument: 'deed', to: { does: 1 } },
      },
    ],
  },
  before: [{ name: 'item-1', at: 0, page: 'preview', operation: { type: 'listen', event: 'b' } }],
  script: [
    {
      name: 'item-1',
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'count', args: { does: 'x', deed: { do: 1, lets: [] } } },
    },
    {
      name: 'item-2',
      at: 1,
      core: 'main-thread',
      operation: { type: 'emitFilter', targets: [{ kind: 'App' }], event: 'a' },
    },
    {
      name: 'item-3',
      at: 2,
      core: 'main-thread',
      operation: {
        type: 'listen',
        listener: { event: 'c', on: 'any', then: { type: 'emitTo', target: 'main', event: 'd' } },
      },
    },
    { name: 'item-4', at: 3, user: { type: 'close', window: 'preview' } },
  ],
  knobs: [
    { id: 'text', label: 't', kind: 'text', paths: ['/script/item-1/operation/args/does'], maxLength: 9 },
    {
      id: 'case',
      label: 'c',
      kind: 'choice',
      options: [
        { value: 'none', label: 'n', changes: [] },
        {
          value: 'some',
          label: 's',
          changes: [
            { path: '/script/item-1' },
            // The first entry is gone, so this was the second.
            { path: '/script/item-2/at', to: 5 },
            { path: '/script/-', to: { at: 9, page: 'main', operation: { type: 'reload' } } },
            { path: '/before/item-1/operation', to: { type: 'unlisten', name: 'b' } },
            { path: '/app/commands/count/body/item-2', to: { type: 'fail', error: { do: 1 } } },
            { path: '/app/listeners/item-1/then/type', to: 'emit' },
            { path: '/app/hook/item-1/operation', to: { type: 'pass' } },
            { path: '/app/capabilities/cap/permissions/allow-count' },
          ],
        },
      ],
    },
  ],
};

describe('fromOldForm', () => {
  it('gives every part its name of today, and leaves what the app says', () => {
    expect(fromOldForm(old)).toEqual(today);
    expect(readScenario(JSON.stringify(old))).toEqual({ scenario: today });
  });

  it('names no items where no knob could count them', () => {
    expect(fromOldForm({ ...old, knobs: [] })).toHaveProperty('script.3', {
      at: 3,
      user: { type: 'close', window: 'preview' },
    });
  });

  it('leaves a file of today as it is', () => {
    expect(fromOldForm(today)).toBe(today);
  });

  it.each([
    ['no object', 7],
    ['nothing', { facts: 'S1' }],
    ['parts of other kinds', { facts: 'S1', app: [], script: { 0: 1 }, knobs: { options: 1 } }],
    [
      'knobs of other kinds',
      {
        facts: 'S1',
        script: 'x',
        knobs: [1, { options: [1, { changes: [1, { path: 2 }] }] }, { paths: [1] }],
      },
    ],
    [
      'a path that finds nothing',
      { ...old, knobs: [{ id: 'a', label: 'a', kind: 'text', paths: ['/script/9/deed'], maxLength: 9 }] },
    ],
  ])('leaves %s to the schema, which says what is wrong', (_, file) => {
    const result = readScenario(JSON.stringify(file));
    expect('problems' in result && result.problems.length).toBeGreaterThan(0);
  });
});

describe('files that readers had made before', () => {
  const files = readdirSync(cases);

  const stopsTheBuild = '31-remote-pattern-star.json';

  it.each(files)('%s opens and runs', (file) => {
    const result = readScenario(readFileSync(new URL(file, cases), 'utf8'));
    if ('problems' in result) expect.fail(JSON.stringify(result.problems));
    const { scenario } = result;
    expect(file).toBe(`${scenario.id}.json`);
    if (file === stopsTheBuild)
      expect(() => simulate(scenario)).toThrow('invalid URL pattern for remote URL *: a relative input');
    else expect(simulate(scenario)).toMatchObject({ scenario: scenario.id, ended: 'quiet' });
    expect(knobsOf(scenario)).toEqual([]);
  });

  it('are all of them', () => {
    expect(files).toHaveLength(21);
  });
});
