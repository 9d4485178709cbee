/**
 * What the official plugins offer to capabilities, in the newest 2.x of each: data that `npm run manifests` makes from
 * their published crates, whose licence is beside it. What no decision needs is left out: descriptions, the permissions
 * of plugins that have none. Core's own manifests are in `src/simulation/acl/core-manifests.ts`.
 *
 * It is passed in where a run needs it, so that a page whose run names no plugin does not load it.
 */
import type { ManifestsData } from '../schemas/index.ts';
import plugins from './plugins.json' with { type: 'json' };

/** By plugin: `fs`. Of another version a build may decide otherwise; its own `acl-manifests.json` is exact. */
export const pluginManifests = plugins.manifests as ManifestsData;

/** The version of each crate that the manifests are from: `tauri-plugin-fs`. */
export const pluginVersions: Readonly<Record<string, string>> = plugins.versions;
