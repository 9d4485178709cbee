import { originOf, urlParts } from '../../../trace/policy/url-parts.ts';
import { violation } from '../../../trace/policy/violation.ts';
import { schemeOrigin, commandUrl, isolationUrl } from '../../../simulation/ipc/addresses.ts';
import { configuredPolicy, servedPolicy } from '../../../simulation/ipc/csp.ts';
import { type RemotePattern, UndecidableError } from '../../../simulation/acl/remote-pattern.ts';
import type { AccessApp } from '../app.ts';
import { placeIn } from '../place.ts';
import { platforms } from '../windows.ts';
import type { Finding } from './finding.ts';

/** Entries of `remote.urls` that match no page, or any. */
export function remotePatterns(app: AccessApp): readonly Finding[] {
  return app.sound.flatMap(({ capability, tree }) =>
    capability.remote.flatMap((text, index): readonly Finding[] => {
      const base = {
        place: placeIn(tree, ['remote', 'urls', index]),
        fix: { none: 'Write scheme and host only: https://example.org.' },
      };
      const never = whyNever(app, text);
      if (never !== undefined)
        return [
          {
            ...base,
            id: 'pattern-never-matches',
            word: 'shut',
            severity: 'high',
            sentence: `\`${text}\` matches no page.`,
            why: never,
          },
        ];
      const [, scheme = '', host = ''] = /^([^:]*|\*):\/\/([^/]*)/.exec(text) ?? [];
      if (isForAny(app, text))
        return [
          {
            ...base,
            id: 'pattern-any-site',
            word: 'open',
            severity: 'high',
            sentence: `\`${text}\` matches any site.`,
            why: 'Every page that a window of this capability ever shows gets its permissions.',
          },
        ];
      if (/^http$|^\*$|^http\{s\}\?$/.test(scheme) && !/^(?:localhost|127\.|\[?::1)/.test(host))
        return [
          {
            ...base,
            id: 'pattern-without-tls',
            word: 'open',
            severity: 'medium',
            sentence: `\`${text}\` matches pages that come without encryption.`,
            why: 'Whoever is between the app and that site can send a page of their own, with these permissions.',
          },
        ];
      return [];
    }),
  );
}

/** Sites that have nothing to do with each other. */
const strangers = ['some-site.example', 'www.other.test', 'third.co.uk'];

function isForAny({ parseRemote }: AccessApp, text: string): boolean {
  const pattern = parseRemote(text);
  return (
    'matches' in pattern &&
    ['http', 'https'].some((scheme) => strangers.every((host) => isMatch(pattern, `${scheme}://${host}`)))
  );
}

function isMatch(pattern: RemotePattern, url: string): boolean {
  try {
    return pattern.matches(url);
  } catch (error) {
    if (error instanceof UndecidableError) return false;
    throw error;
  }
}

function whyNever({ parseRemote }: AccessApp, text: string): string | undefined {
  const [, host = '', path = ''] = /^[^/]+:\/\/([^/]*)(\/.*)?$/.exec(text) ?? [];
  if (/^\/[^*:({?#]/.test(path))
    return 'What is compared is the page’s origin, which has no path: a pattern with one matches only messages of the fallback.';
  if (/^\d+(?:\.\d+)*\.\*(?::.*)?$/.test(host))
    return 'An address of numbers is one name for the pattern: `*` in it matches nothing.';
  const isPlain = !/[*({\\]|:[a-z]/i.test(text.replace(/^[a-z]+:/i, ''));
  const parts = isPlain ? urlParts(text) : undefined;
  if (!parts) return undefined;
  const pattern = parseRemote(text);
  try {
    return 'matches' in pattern && !pattern.matches(`${originOf(text)}/`)
      ? 'Not even the address that it spells out is matched: see its scheme and port.'
      : undefined;
  } catch (error) {
    if (error instanceof UndecidableError) return undefined;
    throw error;
  }
}

/** What the policy of the app's own pages does to its messages. */
export function policies(app: AccessApp): readonly Finding[] {
  const { config } = app.read.project;
  if (!config) return [];
  const platform = platforms[app.read.target];
  const { csp, devCsp, pattern } = config.data;
  const isDev = app.question.source === 'dev';
  const policy = configuredPolicy({
    source: app.question.source,
    ...(csp && { csp }),
    ...(devCsp && { devCsp }),
  });
  if (policy === undefined) return [];
  const key = isDev && devCsp !== undefined ? 'devCsp' : 'csp';
  const place = placeIn(config.tree, ['app', 'security', key]);
  const frame = pattern === 'isolation' ? isolationUrl(platform) : undefined;
  const served = servedPolicy(policy, frame);
  const page = `${schemeOrigin('tauri', platform)}/`;
  const blockedFrame = frame === undefined ? undefined : violation(served, 'frame-src', frame, page);
  if (blockedFrame !== undefined)
    return [
      {
        id: 'isolation-frame-blocked',
        word: 'shut',
        severity: 'high',
        place,
        sentence: 'The policy blocks the isolation frame, so no call is ever answered.',
        why: `Tauri adds the frame to \`default-src\` only, and \`${blockedFrame}\` is asked instead.`,
        fix: { none: 'Take frame-src and child-src out of the policy: then default-src counts.' },
      },
    ];
  const blocked = violation(served, 'connect-src', commandUrl('command', platform), page);
  if (blocked === undefined) return [];
  return [
    {
      id: 'policy-without-ipc',
      word: 'shut',
      severity: 'low',
      place,
      sentence: 'The policy blocks the custom protocol of calls.',
      why: `\`${blocked}\` does not allow \`ipc:\` and \`http://ipc.localhost\`. The first call fails, and from then on all go by the slower fallback, as text.`,
      fix: { none: 'Add ipc: http://ipc.localhost to connect-src.' },
    },
  ];
}
