import { describe, expect, it } from 'vitest';
import { readAccessCase } from '../../../../src/schemas/project/access-case.ts';
import { capabilitiesInUse, capabilityOf } from '../../../../src/simulation/acl/capability.ts';
import { coreManifests } from '../../../../src/simulation/acl/core-manifests.ts';
import { checkPermissions } from '../../../../src/simulation/acl/check-permissions.ts';
import { decideCase } from '../../../../src/simulation/acl/decide.ts';
import { remotePatternParser } from '../../../../src/simulation/acl/remote-pattern.ts';
import { platformUrlPattern } from '../../../../src/simulation/acl/url-pattern.ts';

/*
 * Kinds of mistake that developers have reported of their own apps, each with what Tauri's resolver and authority do of it.
 */
const notes = {
  default_permission: null,
  permissions: {
    'allow-open': { identifier: 'allow-open', commands: { allow: ['open'], deny: [] } },
  },
  permission_sets: {},
  global_scope_schema: null,
};

function decide(capabilities: readonly object[], url: string, profile: 'debug' | 'release' = 'debug') {
  const requests = [{ cmd: 'plugin:notes|open', window: 'main', url }];
  const read = readAccessCase(JSON.stringify({ acl: { notes }, capabilities, windows: ['main'], requests }));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return decideCase(read.case, { profile, parseRemote: remotePatternParser(platformUrlPattern()) });
}

const remote = (...urls: readonly string[]) => ({
  identifier: 'bridge',
  windows: ['main'],
  remote: { urls },
  permissions: ['notes:allow-open'],
});

describe('a capability for pages of any server', () => {
  it('means the default port alone, and says so in a debug build', () => {
    expect(decide([remote('https://*', 'http://*')], 'http://192.168.1.10:3000/')).toEqual({
      answers: [
        {
          err: [
            'notes.open not allowed on window "main", webview "main", URL: http://192.168.1.10:3000/',
            'allowed on: [windows: "main", URL: local], [windows: "main", URL: https://*], [windows: "main", URL: http://*]',
            'referenced by: capability: bridge, permission: allow-open || capability: bridge, permission: allow-open || capability: bridge, permission: allow-open',
          ].join('\n\n'),
        },
      ],
    });
  });

  it('lets every port in where it says so', () => {
    expect(decide([remote('http://*:*')], 'http://192.168.1.10:3000/')).toEqual({ answers: [{ ok: true }] });
  });

  it.each(['*', '**', 'example.org'])('stops the build where it is written as %s', (pattern) => {
    expect(decide([remote(pattern)], 'https://example.org')).toEqual({
      build: `invalid URL pattern for remote URL ${pattern}: a relative input without a base URL is not valid`,
    });
  });

  it('stops the build for an IPv6 address with any port', () => {
    expect(decide([remote('http://[::1]:*')], 'http://[::1]:1420')).toEqual({
      build:
        'invalid URL pattern for remote URL http://[::1]:*: tokenizer error: invalid name; must be at least length 1 (at char 1)',
    });
  });
});

describe('the order of a debug text', () => {
  const elsewhere = (identifier: string, ...windows: readonly string[]) => ({
    identifier,
    windows,
    permissions: ['notes:allow-open'],
  });
  const textOf = (...capabilities: readonly object[]) => {
    const decision = decide(capabilities, 'tauri://localhost');
    const [answer] = 'answers' in decision ? decision.answers : [];
    return answer && 'err' in answer ? answer.err : '';
  };

  it('is that of the labels, not of the file', () => {
    expect(textOf(elsewhere('cap', 'settings', 'about', 'other'))).toContain(
      'allowed on: [windows: "about", "other", "settings", URL: local]',
    );
  });

  it('is that of the identifiers of capabilities', () => {
    expect(textOf(elsewhere('zeta', 'a'), elsewhere('alpha', 'b'))).toContain(
      'referenced by: capability: alpha, permission: allow-open || capability: zeta, permission: allow-open',
    );
  });
});

describe('a configuration that lists capabilities', () => {
  const file = (identifier: string) => capabilityOf({ identifier, permissions: [] });

  it('leaves out every file that it does not name', () => {
    const used = capabilitiesInUse([file('default'), file('other')], ['other']);
    expect(used.map(({ identifier }) => identifier)).toEqual(['other']);
  });

  it('takes one written in place beside them', () => {
    const used = capabilitiesInUse([file('default')], ['default', file('inline')]);
    expect(used.map(({ identifier }) => identifier)).toEqual(['default', 'inline']);
  });

  it('stops the build where it names one that no file holds', () => {
    expect(() => capabilitiesInUse([file('default')], ['nope'])).toThrow(
      'capability with identifier nope not found',
    );
  });

  it('means all files where it lists none', () => {
    expect(capabilitiesInUse([file('a'), file('b')], [])).toHaveLength(2);
  });
});

describe('a permission that is not defined', () => {
  const check = (permission: string) => {
    checkPermissions(
      coreManifests,
      [capabilityOf({ identifier: 'cap', permissions: [permission] })],
      'linux',
    );
  };

  it('is answered with the likely one, and all there are', () => {
    expect(() => {
      check('core:event:listen');
    }).toThrow(
      /^Permission core:event:listen not found \(did you mean "core:event:allow-listen"\?\), expected one of core:default, core:app:default, /,
    );
  });

  it('of a beta release gets no hint', () => {
    expect(() => {
      check('event:default');
    }).toThrow(/^Permission event:default not found, expected one of /);
  });
});
