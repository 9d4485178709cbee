import type { AccessCase } from '../../schemas/index.ts';
import type { Profile } from '../../trace/record/trace.ts';
import type { Acl, AccessRequest, Origin } from './access.ts';
import { resolveAccess } from './authority.ts';
import { capabilityOf } from './capability.ts';
import { manifestsOfFile } from './manifest.ts';
import { refusalText } from './refusal-text.ts';
import type { RemotePatternParser } from './remote-pattern.ts';
import { ResolveError, resolveAcl } from './resolve.ts';

/** What a request gets: it reaches its command, or the page gets a text. */
export type AccessAnswer = { readonly ok: true } | { readonly err: string };

/** The answers to the requests of a case, in their order, or why the build of its app fails. */
export type CaseDecision = { readonly answers: readonly AccessAnswer[] } | { readonly build: string };

/**
 * Decides a case as a build of that profile does. The texts of a build are the resolver's; tauri-build, which checks
 * first, has its own (`checkPermissions`).
 */
export function decideCase(
  { acl: manifests, capabilities, platform = 'linux', requests }: AccessCase,
  { profile, parseRemote }: { readonly profile: Profile; readonly parseRemote: RemotePatternParser },
): CaseDecision {
  try {
    const acl = resolveAcl({
      manifests: manifestsOfFile(manifests),
      capabilities: capabilities.map(capabilityOf),
      target: platform,
      parseRemote,
    });
    return { answers: requests.map((request) => answerOf(request, acl, profile)) };
  } catch (error) {
    if (error instanceof ResolveError) return { build: error.message };
    throw error;
  }
}

function answerOf(
  { cmd, window, webview = window, url }: AccessCase['requests'][number],
  acl: Acl,
  profile: Profile,
): AccessAnswer {
  const request: AccessRequest = { command: cmd, window, webview, origin: originOf(url) };
  const { allowed } = resolveAccess(request, acl);
  return allowed ? { ok: true } : { err: refusalText(request, acl, profile) };
}

const originOf = (url: string): Origin =>
  /^tauri:\/\/localhost(?:[/?#]|$)/.test(url) ? { kind: 'local' } : { kind: 'remote', url };
