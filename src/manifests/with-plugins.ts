import type { ManifestsData, Scenario } from '../schemas/index.ts';
import { pluginManifests } from './index.ts';
import { namedPlugins } from './named-plugins.ts';

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
 * A scenario with the manifests of the official plugins that its app depends on; those that the app brings stay as they
 * are. Throws an `UnknownPluginError`.
 */
export function withPlugins(scenario: Scenario): Scenario {
  const { app } = scenario;
  const given: ManifestsData = app.manifests ?? {};
  const isWhole = Object.hasOwn(given, 'core');
  const needed = namedPlugins(scenario).filter((plugin) => {
    const isKnown = app.plugins !== undefined || Object.hasOwn(pluginManifests, plugin);
    return isKnown && !isWhole && !Object.hasOwn(given, plugin);
  });
  if (needed.length === 0) return scenario;
  const added = needed.map((plugin) => {
    const manifest = pluginManifests[plugin];
    if (!manifest) throw new UnknownPluginError(plugin);
    return [plugin, manifest] as const;
  });
  return { ...scenario, app: { ...app, manifests: { ...Object.fromEntries(added), ...given } } };
}
