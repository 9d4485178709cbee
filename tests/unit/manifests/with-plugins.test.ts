import { describe, expect, it } from 'vitest';
import { namedPlugins } from '../../../src/manifests/named-plugins.ts';
import { withPlugins } from '../../../src/manifests/with-plugins.ts';
import { loadScenario, loadScenarios } from '../../../src/scenarios/index.ts';
import type { Scenario } from '../../../src/simulation/index.ts';

const scenario = await loadScenario('invoke-success');

const withApp = (
  app: Partial<Scenario['app']>,
  change?: { readonly path: string; readonly to: string },
): Scenario => ({
  ...scenario,
  app: { ...scenario.app, ...app },
  knobs: change
    ? [
        {
          id: 'a',
          label: 'a',
          kind: 'flag',
          options: [
            { value: 'off', label: 'off', changes: [] },
            { value: 'on', label: 'on', changes: [change] },
          ],
        },
      ]
    : [],
});
const permissions = (...identifiers: readonly string[]) => ({
  capabilities: { cap: { permissions: identifiers } },
});

describe('the plugins that an app depends on', () => {
  it('are those whose permissions it names, in a capability, a permission file or a setting', () => {
    const files = { 'a.toml': { set: [{ identifier: 'a', description: '', permissions: ['fs:read-all'] }] } };
    const app = { ...permissions('core:default', 'shell:default', 'allow-save'), permissions: files };
    const path = '/app/capabilities/cap/permissions/-';
    expect(namedPlugins(withApp(app, { path, to: 'os:allow-arch' }))).toEqual(['shell', 'fs', 'os']);
  });

  it('are not what else looks like one: an event, a label, a command', () => {
    const change = { path: '/script/call/operation/event', to: 'doc:changed' };
    expect(namedPlugins(withApp(permissions('core:event:default'), change))).toEqual([]);
  });

  it('are those of its list, if it has one', () => {
    expect(namedPlugins(withApp({ ...permissions('shell:default'), plugins: ['fs'] }))).toEqual(['fs']);
  });

  // Its pages load no manifests: one that names a plugin needs them from `withPlugins`.
  it('are none in a scenario of the site', async () => {
    const named = (await loadScenarios()).flatMap(namedPlugins);
    expect(named).toEqual([]);
  });
});

describe('withPlugins', () => {
  it('adds official manifests, and leaves those of the app as they are', () => {
    const own = { permissions: {}, permission_sets: {} };
    const app = { ...permissions('shell:default', 'fs:default', 'notes:default'), manifests: { fs: own } };
    const { manifests } = withPlugins(withApp(app)).app;
    expect(Object.keys(manifests ?? {})).toEqual(['shell', 'fs']);
    expect(manifests?.fs).toBe(own);
  });

  it('changes nothing where nothing is needed, or a build wrote all', () => {
    const none = withApp(permissions('core:default'));
    expect(withPlugins(none)).toBe(none);
    const built = withApp({
      ...permissions('shell:default'),
      manifests: { core: { permissions: {}, permission_sets: {} } },
    });
    expect(withPlugins(built)).toBe(built);
  });
});
