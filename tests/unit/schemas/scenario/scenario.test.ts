import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../src/scenarios/index.ts';
import { readScenario } from '../../../../src/schemas/scenario/scenario.ts';
import { valueAt, withChange, type JsonChange } from '../../../../src/trace/record/json-path.ts';

const scenario = { ...(await loadScenario('invoke-denied-by-window')), knobs: [] };

/** What is wrong with the scenario after some changes. */
function problemsAfter(...changes: readonly JsonChange[]): readonly string[] {
  const result = readScenario(JSON.stringify(changes.reduce(withChange, scenario)));
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

/** What is wrong with a knob whose one option makes these changes. */
const problemsOfKnob = (...changes: readonly { readonly path: string; readonly to?: string }[]) => {
  const options = [
    { value: 'no', label: 'no', changes: [] },
    { value: 'yes', label: 'yes', changes },
  ];
  return problemsAfter({ path: '/knobs/-', to: { id: 'alter', label: 'alter', kind: 'choice', options } });
};

describe('readScenario', () => {
  it('names the path of each field that is wrong', () => {
    const problems = problemsAfter(
      { path: '/app/windows/main/rol', to: 'editor' },
      { path: '/script/save/at', to: -1 },
    );
    expect(problems).toContainEqual(expect.stringMatching(/^app\.windows\.main: /));
    expect(problems).toContainEqual(expect.stringMatching(/^script\.0/));
  });

  it('says which windows there are when a page is in none', () => {
    expect(problemsAfter({ path: '/script/save/page', to: 'nowhere' })).toEqual([
      'script.0.page: there is no window “nowhere”; the app has main, preview',
    ]);
  });

  it('refuses a second entry of one name', () => {
    expect(problemsAfter({ path: '/script/-', to: valueAt(scenario, '/script/save') ?? null })).toEqual([
      'script.1.name: an earlier entry has the name “save” too',
    ]);
  });

  it('refuses a group that the site does not have, and takes none', () => {
    expect(problemsAfter({ path: '/group', to: 'My apps' })).toEqual([expect.stringMatching(/^group: /)]);
    expect(problemsAfter({ path: '/group' })).toEqual([]);
  });

  it('says that a text is not JSON', () => {
    const result = readScenario('{');
    expect('problems' in result && result.problems[0]?.message).toMatch(/^this is not JSON: /);
  });
});

describe('the path of a knob', () => {
  it('goes by the name of an entry, a permission or an operation', () => {
    expect(
      problemsOfKnob(
        { path: '/script/save/page', to: 'main' },
        { path: '/app/capabilities/main-cap/permissions/allow-open-file' },
        { path: '/app/commands/save_file/body/check' },
      ),
    ).toEqual([]);
  });

  it('is an error that names knob and path where it finds nothing, and says what is there', () => {
    expect(problemsOfKnob({ path: '/script/sav/page', to: 'main' })).toEqual([
      'knobs.0.options.1.changes.0.path: knob “alter”: “/script/sav/page” finds nothing; “/script” has save',
    ]);
    expect(problemsOfKnob({ path: '/app/window/main' })).toEqual([
      expect.stringContaining('“/app/window/main” finds nothing; “/app” has windows, capabilities, commands'),
    ]);
    expect(problemsOfKnob({ path: '/app/csp' })).toEqual([
      expect.stringContaining('“/app/csp” finds nothing'),
    ]);
  });

  it('may put what is not there yet, and then go on from it', () => {
    expect(problemsOfKnob({ path: '/app/csp', to: "default-src 'self'" })).toEqual([]);
    const twice = [{ path: '/script/save' }, { path: '/script/save/page', to: 'main' }];
    expect(problemsOfKnob(...twice)).toEqual([
      expect.stringContaining('changes.1.path: knob “alter”: “/script/save/page” finds nothing'),
    ]);
  });

  it('counts no items that can have names', () => {
    for (const list of ['/script', '/app/commands/save_file/body', '/app/capabilities/main-cap/permissions'])
      expect(problemsOfKnob({ path: `${list}/0` })).toEqual([
        `knobs.0.options.1.changes.0.path: knob “alter”: “${list}/0” counts the items of “${list}”; give the item a name and write it in place of 0`,
      ]);
  });

  it('of free text finds a text', () => {
    const text = (path: string) =>
      problemsAfter({
        path: '/knobs/-',
        to: { id: 'free', label: 'free', kind: 'text', paths: [path], maxLength: 9 },
      });
    expect(text('/script/save/operation/args/path')).toEqual([]);
    expect(text('/script/save/at')).toEqual(['knobs.0.paths.0: knob “free”: “/script/save/at” is no text']);
    expect(text('/script/open/at')).toEqual([expect.stringContaining('“/script/open/at” finds nothing')]);
  });
});

describe('an obstacle', () => {
  it('is refused if it is none: of the default, by no knob, by no change', () => {
    const because = 'so it is';
    const option = (value: string, unless?: { readonly knob: string; readonly is: readonly string[] }) => ({
      value,
      label: value,
      changes: value === 'own' ? [] : [{ path: '/app/csp', to: value }],
      ...(unless && { unless: [{ ...unless, because }] }),
    });
    const knob = (id: string, ...options: readonly ReturnType<typeof option>[]) => ({
      id,
      label: id,
      kind: 'choice',
      options,
    });
    const knobs = [
      knob(
        'a',
        option('own', { knob: 'b', is: ['other'] }),
        option('x', { knob: 'a', is: ['x'] }),
        option('y', { knob: 'b', is: ['own'] }),
        option('z', { knob: 'b', is: ['other'] }),
      ),
      knob('b', option('own'), option('other')),
    ];
    expect(problemsAfter({ path: '/knobs', to: knobs })).toEqual([
      'knobs.0.options.0.unless: the default is always possible',
      'knobs.0.options.1.unless.0.knob: there is no other knob “a” with options',
      'knobs.0.options.2.unless.0.is: “b” cannot be changed to “own”; it can be changed to other',
    ]);
  });
});
