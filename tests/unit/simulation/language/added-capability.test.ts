import { describe, expect, it } from 'vitest';
import { BuildError, programOf, simulate, type ScriptEntry } from '../../../../src/simulation/index.ts';
import { appWith, invoke, momentsOf, problemsOf, runOf, scenarioOf, sentencesOf } from './one-app.ts';

const app = appWith({ manifest: 'declared', windows: { main: {}, other: {} } });
const add = (permissions: readonly string[], windows = ['main']): ScriptEntry => ({
  at: 50,
  core: 'main-thread',
  operation: { type: 'addCapability', capability: { identifier: 'late', windows, permissions } },
});
const reasons = (...script: readonly ScriptEntry[]) =>
  momentsOf(runOf(app, ...script), 'gate').flatMap((moment) =>
    moment.gate === 'permission' ? [moment.reason] : [],
  );

describe('a capability that is added at run time', () => {
  it('counts from then on, for the windows that it names', () => {
    const script = [
      invoke(0, 'echo'),
      add(['allow-echo']),
      invoke(100, 'echo'),
      invoke(200, 'echo', 'other'),
    ];
    expect(reasons(...script)).toEqual(['notGranted', 'granted', 'notGranted']);
    expect(sentencesOf(runOf(app, ...script), 'acted')).toEqual([
      'The core process adds the capability late, which gives allow-echo from now on.',
    ]);
  });

  it('can deny what was granted before, in every window', () => {
    const granting = appWith({
      manifest: 'declared',
      capabilities: { all: { windows: ['*'], permissions: ['allow-echo'] } },
    });
    const trace = runOf(granting, invoke(0, 'echo'), add(['deny-echo'], ['other']), invoke(100, 'echo'));
    expect(trace.calls.map(({ settles }) => settles)).toEqual(['resolved', 'rejected']);
  });

  it('comes after all others in the text of a refusal', () => {
    const trace = runOf(
      app,
      {
        at: 0,
        core: 'main-thread',
        operation: {
          type: 'addCapability',
          capability: { identifier: 'b', windows: ['x'], permissions: ['allow-echo'] },
        },
      },
      {
        at: 1,
        core: 'main-thread',
        operation: {
          type: 'addCapability',
          capability: { identifier: 'a', windows: ['y'], permissions: ['allow-echo'] },
        },
      },
      invoke(10, 'echo'),
    );
    expect(trace.calls[0]?.value).toEqual({
      json: 'echo not allowed on window "main", webview "main", URL: local\n\nallowed on: [windows: "x", URL: local], [windows: "y", URL: local]\n\nreferenced by: capability: b, permission: allow-echo || capability: a, permission: allow-echo',
    });
  });

  it('that names an unknown permission is refused before the run, since Tauri panics', () => {
    expect(() => simulate(scenarioOf(app, add(['allow-nothing'])))).toThrow(BuildError);
    expect(() => simulate(scenarioOf(app, add(['allow-nothing'])))).toThrow(
      'unknown permission allow-nothing for app manifest',
    );
  });

  it('is written with the builder', () => {
    const { core = [] } = programOf(scenarioOf(app, add(['allow-echo'])));
    expect(core.map(({ text }) => text)).toEqual([
      '// on the main thread, at 50 ms',
      'app.add_capability(',
      '  CapabilityBuilder::new("late")',
      '    .window("main")',
      '    .permission("allow-echo")',
      ')?;',
    ]);
  });

  it('has no key that the builder lacks', () => {
    const capability = { identifier: 'late', windows: ['main'], permissions: [], colour: 'red' };
    const entry = { at: 0, core: 'main-thread', operation: { type: 'addCapability', capability } } as const;
    expect(problemsOf(scenarioOf(app, entry))).toEqual([expect.stringContaining('capability')]);
  });
});
