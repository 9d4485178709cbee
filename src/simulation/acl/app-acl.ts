import type { Target } from '../../schemas/index.ts';
import type { Platform } from '../../trace/record/trace.ts';
import type { App } from '../scenario/scenario.ts';
import type { Acl } from './access.ts';
import { inByteOrder } from './byte-order.ts';
import { type Capability, capabilityOf } from './capability.ts';
import { checkPermissions } from './check-permissions.ts';
import { coreManifests } from './core-manifests.ts';
import { APP_MANIFEST, commandPermissions, manifestOf, type Manifests } from './manifest.ts';
import type { RemotePatternParser } from './remote-pattern.ts';
import { resolveAcl } from './resolve.ts';

export const targets: Readonly<Record<Platform, Target>> = {
  linux: 'linux',
  macos: 'macOS',
  windows: 'windows',
};

/**
 * The access control list of a scenario's app, as its build makes it. Throws an `UnknownPermissionError` or a
 * `ResolveError` where the build stops.
 */
export function createAcl(app: App, platform: Platform, parseRemote: RemotePatternParser): Acl {
  const manifests = manifestsOf(app);
  const capabilities = capabilitiesOf(app);
  const target = targets[platform];
  checkPermissions(manifests, capabilities, target);
  return resolveAcl({ manifests, capabilities, target, parseRemote });
}

/** What the app's capabilities may name: permissions of the core plugins and, if the app has a manifest, its own. */
export function manifestsOf(app: App): Manifests {
  if ((app.manifest ?? 'declared') === 'none') return coreManifests;
  const permissions = commandPermissions(Object.keys(app.commands));
  const own = manifestOf({ permissions, sets: [] });
  return inByteOrder([...coreManifests, [APP_MANIFEST, own]]);
}

/** The app's capabilities with all that their files leave to a default. */
export const capabilitiesOf = (app: App): readonly Capability[] =>
  Object.entries(app.capabilities).map(([identifier, capability]) =>
    capabilityOf({ identifier, ...capability }),
  );
