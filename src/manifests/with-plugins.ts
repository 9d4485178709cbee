import type { App, ManifestsData, Scenario } from '../schemas/index.ts';
import { pluginManifests } from './index.ts';

/** `app.plugins` names what is no official plugin and has no manifest in `app.manifests`. */
export class UnknownPluginError extends Error {
  constructor(plugin: string) {
    const known = Object.keys(pluginManifests).join(', ');
    super(
      `app.plugins: there is no official plugin “${plugin}” with permissions. Give its part of acl-manifests.json as app.manifests.${plugin}, or name one of ${known}.`,
    );
    this.name = 'UnknownPluginError';
  }
}

/**
 * A scenario with the manifests of the official plugins that its app depends on: those of `app.plugins`, else those
 * whose permissions its capabilities and permission files name, with any setting of its knobs. Manifests that the app
 * has stay as they are. Throws an `UnknownPluginError`.
 */
export function withPlugins(scenario: Scenario): Scenario {
  const { app } = scenario;
  const given: ManifestsData = app.manifests ?? {};
  const isWhole = Object.hasOwn(given, 'core');
  const needed = pluginsOf(scenario).filter((plugin) => !isWhole && !Object.hasOwn(given, plugin));
  if (needed.length === 0) return scenario;
  const added = needed.map((plugin) => {
    const manifest = pluginManifests[plugin];
    if (!manifest) throw new UnknownPluginError(plugin);
    return [plugin, manifest] as const;
  });
  return { ...scenario, app: { ...app, manifests: { ...Object.fromEntries(added), ...given } } };
}

function pluginsOf({ app, knobs }: Scenario): readonly string[] {
  if (app.plugins) return app.plugins;
  const { capabilities, security = {}, permissions = {} }: App = app;
  const prefixes = textsIn([capabilities, security, permissions, knobs]).flatMap((text) => {
    const [, prefix] = /^([a-z0-9-]+):[a-z0-9-]+$/.exec(text) ?? [];
    return prefix ?? [];
  });
  return [...new Set(prefixes)].filter((prefix) => Object.hasOwn(pluginManifests, prefix));
}

/** All texts in a JSON value, without those of keys. */
function textsIn(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsIn) : [];
}
