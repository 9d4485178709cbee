import { describe, expect, it } from 'vitest';
import {
  configuredPolicy,
  isolationPolicy,
  policyText,
  servedPolicy,
} from '../../../../src/simulation/ipc/csp.ts';

describe('servedPolicy', () => {
  it('reads a text as Tauri does: the last of a name counts', () => {
    expect(servedPolicy("connect-src 'none'; img-src *;  connect-src ipc: ;", undefined)).toBe(
      'connect-src ipc:; img-src *',
    );
  });

  it('takes an object of directives, each a text or a list', () => {
    const csp = {
      'default-src': "'self' customprotocol: asset:",
      'connect-src': ['ipc:', 'http://ipc.localhost'],
    };
    expect(servedPolicy(csp, undefined)).toBe(
      "default-src 'self' customprotocol: asset:; connect-src ipc: http://ipc.localhost",
    );
    expect(policyText(csp)).toBe(servedPolicy(csp, undefined));
  });

  it('adds the isolation frame to default-src, and to nothing else', () => {
    expect(servedPolicy("connect-src ipc:; frame-src 'self'", 'isolation-<uuid>://localhost/')).toBe(
      "default-src isolation-<uuid>://localhost; connect-src ipc:; frame-src 'self'",
    );
    expect(isolationPolicy('isolation-<uuid>://localhost/')).toBe(
      "default-src 'none'; frame-src isolation-<uuid>:",
    );
    expect(isolationPolicy('https://isolation-<uuid>.localhost/')).toBe(
      "default-src 'none'; frame-src https://isolation-<uuid>.localhost",
    );
  });
});

describe('configuredPolicy', () => {
  const app = { windows: {}, capabilities: {}, commands: {} };

  it.each([
    [{ csp: 'a' }, 'a'],
    [{ csp: 'a', devCsp: 'b' }, 'a'],
    [{ csp: 'a', devCsp: 'b', source: 'dev' }, 'b'],
    [{ csp: 'a', devCsp: null, source: 'dev' }, 'a'],
    [{ csp: null, source: 'dev' }, undefined],
    [{ csp: null }, undefined],
  ] as const)('%j', (keys, policy) => {
    expect(configuredPolicy({ ...app, ...keys })).toBe(policy);
  });
});
