import type { Trace } from '../../trace/index.ts';
import type { App } from '../scenario/scenario.ts';
import { capabilitiesOf, manifestsOf } from './app-acl.ts';
import { matchesLabel } from './glob.ts';
import { parseIdentifier } from './identifier.ts';
import { fullName, type Manifests } from './manifest.ts';
import { remotePatternParser } from './remote-pattern.ts';
import { platformUrlPattern } from './url-pattern.ts';
import { permissionsOf } from './resolve.ts';

/** A permission of a capability, with the commands that it is about by full name. */
export interface CapabilityPermission {
  readonly identifier: string;
  readonly allows: readonly string[];
  readonly denies: readonly string[];
}

/** A capability as its file says it, and whom of a run it is for. */
export interface CapabilityFile {
  readonly name: string;
  readonly windows: readonly string[];
  readonly webviews: readonly string[];
  /** URL patterns. */
  readonly remote: readonly string[];
  readonly permissions: readonly CapabilityPermission[];
  /** The app's windows and webviews that it is for, by label. */
  readonly covers: readonly string[];
  /** It is for pages of the app itself, and the remote origins of the run that it is for, by URL. */
  readonly isLocal: boolean;
  readonly origins: readonly string[];
}

/** The capabilities that are in use in a run, in the order of the app, for a picture of it. */
export function capabilityFiles(app: App, trace: Trace): readonly CapabilityFile[] {
  const urls = remoteOrigins(trace);
  const manifests = manifestsOf(app);
  const parseRemote = remotePatternParser(platformUrlPattern());
  return capabilitiesOf(app, trace.platform).map((capability) => {
    const { identifier, windows, webviews, remote, local, permissions } = capability;
    const patterns = remote.map(parseRemote);
    const isFor = (url: string) => patterns.some((pattern) => 'matches' in pattern && pattern.matches(url));
    return {
      name: identifier,
      windows,
      webviews,
      remote,
      permissions: permissions.map((entry) => permissionOf(entry.identifier, manifests)),
      covers: Object.entries(app.windows).flatMap(([label, { inside = label }]) => {
        const isWindow = windows.some((glob) => matchesLabel(glob, inside));
        return isWindow || webviews.some((glob) => matchesLabel(glob, label)) ? [label] : [];
      }),
      isLocal: local,
      origins: urls.filter(isFor),
    };
  });
}

function permissionOf(identifier: string, manifests: Manifests): CapabilityPermission {
  const reached = permissionsOf(parseIdentifier(identifier), manifests);
  const about = (effect: 'allow' | 'deny') =>
    reached.flatMap(({ key, permission }) =>
      permission.commands[effect].map((command) => fullName(key, command)),
    );
  return { identifier, allows: about('allow'), denies: about('deny') };
}

function remoteOrigins({ moments }: Trace): readonly string[] {
  const urls = moments.flatMap((moment) =>
    moment.kind === 'gate' && moment.reason === 'remote' ? [moment.url] : [],
  );
  return [...new Set(urls)];
}
