import type { Trace } from '../../trace/index.ts';
import type { App, Capability } from '../scenario/scenario.ts';
import { matchesLabel, matchesRemote } from './patterns.ts';
import { grantsOf } from './permissions.ts';

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
  /** The app's windows that it is for, by label. */
  readonly covers: readonly string[];
  /** It is for pages of the app itself, and the remote origins of the run that it is for, by URL. */
  readonly isLocal: boolean;
  readonly origins: readonly string[];
}

/** The capabilities of an app, in the order of the app, for a picture of a run. */
export function capabilityFiles(app: App, trace: Trace): readonly CapabilityFile[] {
  const urls = remoteOrigins(trace);
  const commands = (app.manifest ?? 'declared') === 'none' ? [] : Object.keys(app.commands);
  return Object.entries(app.capabilities).map(([name, capability]) => {
    const { windows = [], webviews = [], remote, local = true } = capability;
    const globs = [...windows, ...webviews];
    return {
      name,
      windows,
      webviews,
      remote: remote?.urls ?? [],
      permissions: capability.permissions.map((permission) => permissionOf(permission, commands)),
      covers: Object.keys(app.windows).filter((label) => globs.some((glob) => matchesLabel(glob, label))),
      isLocal: local,
      origins: urls.filter((url) => remote?.urls.some((pattern) => matchesRemote(pattern, url)) ?? false),
    };
  });
}

function permissionOf(
  permission: Capability['permissions'][number],
  commands: readonly string[],
): CapabilityPermission {
  const grants = grantsOf(permission, commands);
  const about = (effect: 'allow' | 'deny') =>
    grants.filter((grant) => grant.effect === effect).map(({ command }) => command);
  const identifier = typeof permission === 'string' ? permission : permission.identifier;
  return { identifier, allows: about('allow'), denies: about('deny') };
}

function remoteOrigins({ moments }: Trace): readonly string[] {
  const urls = moments.flatMap((moment) =>
    moment.kind === 'gate' && moment.reason === 'remote' ? [moment.url] : [],
  );
  return [...new Set(urls)];
}
