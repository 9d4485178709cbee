import type { Acl, AccessRequest, Origin } from '../../simulation/acl/access.ts';
import { resolveAccess } from '../../simulation/acl/authority.ts';
import { BuildError } from '../../simulation/acl/build-error.ts';
import type { Capability } from '../../simulation/acl/capability.ts';
import type { Manifests } from '../../simulation/acl/manifest.ts';
import { UndecidableError } from '../../simulation/acl/remote-pattern.ts';
import { resolveAcl } from '../../simulation/acl/resolve.ts';
import type { AccessApp } from './app.ts';

/** What a change does to one window and command. */
export interface Effect {
  readonly window: string;
  readonly command: string;
  readonly isAllowed: boolean;
}

/** The access control list of an app with other capabilities or manifests; undefined where its build would stop. */
export function changedAcl(
  { read, parseRemote, known }: AccessApp,
  capabilities: readonly Capability[],
  manifests: Manifests = known.manifests,
): Acl | undefined {
  try {
    return resolveAcl({ manifests, capabilities, target: read.target, parseRemote });
  } catch (error) {
    if (error instanceof BuildError) return undefined;
    throw error;
  }
}

const isAllowed = (request: AccessRequest, acl: Acl): boolean | undefined => {
  try {
    return resolveAccess(request, acl).allowed;
  } catch (error) {
    if (error instanceof UndecidableError) return undefined;
    throw error;
  }
};

/** What differs between two access control lists, for each window of an app by its own page. */
export function effectsOf(
  app: AccessApp,
  after: Acl,
  extraCommands: readonly string[] = [],
): readonly Effect[] {
  const commands = [
    ...new Set([...app.groups.flatMap((group) => group.commands.map(({ name }) => name)), ...extraCommands]),
  ];
  return app.windows.flatMap(({ label, page: { origin } }) => {
    if (origin === 'opaque') return [];
    return commands.flatMap((command) => {
      const request = requestOf(command, label, origin);
      const next = isAllowed(request, after);
      return next === undefined || next === isAllowed(request, app.acl)
        ? []
        : [{ window: label, command, isAllowed: next }];
    });
  });
}

export const requestOf = (command: string, label: string, origin: Origin): AccessRequest => ({
  command,
  window: label,
  webview: label,
  origin,
});
