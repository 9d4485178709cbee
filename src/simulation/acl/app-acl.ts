import type { CapabilityData, Target } from '../../schemas/index.ts';
import type { Platform } from '../../trace/record/trace.ts';
import type { App } from '../scenario/scenario.ts';
import type { Acl } from './access.ts';
import { inByteOrder } from './byte-order.ts';
import { capabilitiesInUse, capabilitiesOfFiles, type Capability, capabilityOf } from './capability.ts';
import { checkPermissions } from './check-permissions.ts';
import { coreManifests } from './core-manifests.ts';
import { APP_MANIFEST, appManifest, type Manifest, type Manifests, manifestsOfFile } from './manifest.ts';
import type { RemotePatternParser } from './remote-pattern.ts';
import { resolveAcl } from './resolve.ts';

export const targets: Readonly<Record<Platform, Target>> = {
  linux: 'linux',
  macos: 'macOS',
  windows: 'windows',
};

/** The access control list of a scenario's app, as its build makes it. Throws a `BuildError` where that stops. */
export function createAcl(app: App, platform: Platform, parseRemote: RemotePatternParser): Acl {
  const manifests = manifestsOf(app);
  const capabilities = capabilitiesOf(app);
  const target = targets[platform];
  checkPermissions(manifests, capabilities, target);
  return resolveAcl({ manifests, capabilities, target, parseRemote });
}

/** What the app's capabilities may name: permissions of core, of plugins, and of the app itself if it has a manifest. */
export function manifestsOf(app: App): Manifests {
  const given = manifestsOfFile(app.manifests ?? {});
  if (given.has('core')) return given;
  const own = ownManifest(app);
  if (!own && given.size === 0) return coreManifests;
  return inByteOrder([...coreManifests, ...(own ? [[APP_MANIFEST, own] as const] : []), ...given]);
}

function ownManifest({ commands, manifest = 'declared', permissions = {} }: App): Manifest | undefined {
  const listed = typeof manifest === 'object' ? manifest.commands : Object.keys(commands);
  return appManifest(manifest === 'none' ? [] : listed, permissions);
}

/**
 * The app's capabilities that are in use, with all that their files leave to a default; on a platform: those that are
 * for it. Throws a `BuildError`.
 */
export function capabilitiesOf(app: App, platform?: Platform): readonly Capability[] {
  const configured = app.security?.capabilities ?? [];
  const inUse = capabilitiesInUse(
    capabilitiesOfFiles(capabilityDataOf(app)),
    configured.map((entry) => (typeof entry === 'string' ? entry : capabilityOf(entry))),
  );
  return inUse.filter(
    ({ platforms }) => platform === undefined || (platforms?.includes(targets[platform]) ?? true),
  );
}

function capabilityDataOf({ capabilities }: App): readonly CapabilityData[] {
  const files = isList(capabilities)
    ? capabilities
    : Object.entries(capabilities).map(([name, file]) =>
        isList(file) || 'identifier' in file || 'capabilities' in file ? file : { identifier: name, ...file },
      );
  return files.flatMap((file) => {
    if (isList(file)) return file;
    return 'capabilities' in file ? file.capabilities : [file];
  });
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
