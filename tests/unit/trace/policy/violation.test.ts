import { describe, expect, it } from 'vitest';
import { violation } from '../../../../src/trace/policy/violation.ts';

const command = 'plugin%3Aevent%7Clisten';

/** `passes`, or the directive that stops it. */
const verdict = (policy: string, url: string, page: string) =>
  violation(policy, 'connect-src', url, page) ?? 'passes';

function table(page: string, url: string, rows: readonly (readonly [string, boolean])[]) {
  it.each(rows)(`${page}: %s`, (sources, passes) => {
    const policy = `connect-src ${sources}`;
    expect(verdict(policy, url, page)).toBe(passes ? 'passes' : policy);
  });
}

/* Every row was run: in Chromium 156 with a page that fetches, in WebKitGTK 2.50.6 with the schemes registered as wry does. */
describe('violation, as run in Chromium', () => {
  table('http://tauri.localhost/', `http://ipc.localhost/${command}`, [
    ['*', true],
    ["'self'", false],
    ["'none'", false],
    ["'none' http:", true],
    ['http:', true],
    ['HTTP:', true],
    ['https:', false],
    ['ws:', false],
    ['wss:', false],
    ['ipc:', false],
    ['http://*:*', true],
    ['https://*:*', false],
    ['http://*', true],
    ['http://*.localhost', true],
    ['http://*.LOCALHOST', true],
    ['http://*.ipc.localhost', false],
    ['http://ipc.localhost', true],
    ['http://IPC.localhost', true],
    ['HTTP://ipc.localhost', true],
    ['https://ipc.localhost', false],
    ['https://ipc.localhost:80', false],
    ['ws://ipc.localhost', false],
    ['http://ipc.localhost.', false],
    ['ipc.localhost', true],
    ['IPC.LOCALHOST', true],
    ['*.localhost', true],
    ['localhost', false],
    ['*:*', true],
    ['*:80', true],
    ['*:81', false],
    ['ipc.localhost:80', true],
    ['http://ipc.localhost:*', true],
    ['http://ipc.localhost:80', true],
    ['http://ipc.localhost:443', false],
    ['http://ipc.localhost:8080', false],
    ['http://ipc.localhost/', true],
    ['http://ipc.localhost/plugin', false],
    ['http://ipc.localhost/plugin:event|listen', true],
    ['http://ipc.localhost/plugin%3Aevent%7Clisten', true],
    ['http://ipc.localhost/plugin%3aevent%7clisten', true],
    ['http://ipc.localhost/plugin:event|listen/', false],
    ['http://ipc.localhost/PLUGIN:event|listen', false],
    ['http://ipc.localhost?x', false],
    ['//ipc.localhost', false],
    ['http://ipc_localhost', false],
    ['http://ipc.*', false],
    ["'unsafe-inline'", false],
    ["'self' http://*:* https://*:*", true],
    ["'self' http://127.0.0.1:* ws://127.0.0.1:*", false],
  ]);
  table('https://tauri.localhost/', `https://ipc.localhost/${command}`, [
    ['http:', true],
    ['https:', true],
    ['ws:', false],
    ['wss:', false],
    ["'self'", false],
    ['*', true],
    ['*:*', true],
    ['*:80', false],
    ['*:443', true],
    ['ipc.localhost', true],
    ['ipc.localhost:80', false],
    ['http://ipc.localhost', true],
    ['http://ipc.localhost:80', true],
    ['http://ipc.localhost:443', true],
    ['http://ipc.localhost:8080', false],
    ['https://ipc.localhost', true],
    ['https://ipc.localhost:443', true],
    ['https://ipc.localhost:80', false],
    ['ws://ipc.localhost', false],
    ['wss://ipc.localhost', false],
    ['http://*:80', true],
    ['http://*', true],
  ]);
  table('http://tauri.localhost/', `https://ipc.localhost/${command}`, [
    ['ipc.localhost', true],
    ['ipc.localhost:80', true],
    ['*.localhost', true],
    ['*', true],
    ['*:80', true],
    ['*:443', true],
    ['*:*', true],
  ]);
  table('http://tauri.localhost/', 'https://tauri.localhost/x', [["'self'", true]]);
  table('http://tauri.localhost/', 'http://127.0.0.1/x', [
    ['127.0.0.1', true],
    ['http://127.0.0.1:*', true],
    ['*:*', true],
    ['http://*', true],
    ['http://[::1]:*', false],
  ]);
});

describe('violation, as run in WebKitGTK', () => {
  table('tauri://localhost/', 'ipc://localhost/x', [
    ['*', false],
    ['ipc:', true],
    ['IPC:', true],
    ['ipc://localhost', true],
    ['ipc://LOCALHOST', true],
    ['ipc://*', true],
    ['ipc://*:*', true],
    ['ipc://localhost:*', true],
    ['ipc://localhost:80', false],
    ['ipc://localhost/', true],
    ['ipc://localhost/x', true],
    ['ipc://localhost/y', false],
    ['ipc://*.localhost', false],
    ['localhost', false],
    ['*:*', false],
    ['tauri:', false],
    ["'self'", false],
    ["'SELF'", false],
    ["'none'", false],
    ["'none' ipc:", true],
    ['ipc', false],
    ['ipc://', false],
    ['ipc:localhost', false],
    ['http://ipc.localhost', false],
    ['http: https: ws:', false],
  ]);
  table('tauri://localhost/', 'tauri://localhost/y', [
    ['*', true],
    ["'self'", true],
    ['localhost', true],
    ["'none'", false],
  ]);

  it.each([
    ['default-src ipc:', 'passes'],
    ["default-src 'self'", "default-src 'self'"],
    ["default-src 'none'; connect-src ipc:", 'passes'],
    ["default-src ipc:; connect-src 'none'", "connect-src 'none'"],
    ['connect-src', 'connect-src'],
    ["CONNECT-SRC 'none'", "connect-src 'none'"],
    ["connect-src ipc:; connect-src 'none'", 'passes'],
    ["connect-src 'none'; connect-src ipc:", "connect-src 'none'"],
    ["connect-src ipc:, connect-src 'none'", "connect-src 'none'"],
    ["connect-src 'none', connect-src ipc:", "connect-src 'none'"],
    ["connect-src ipc:, img-src 'none'", 'passes'],
    ["img-src 'none'", 'passes'],
  ])('%s', (policy, result) => {
    expect(verdict(policy, 'ipc://localhost/x', 'tauri://localhost/')).toBe(result);
  });
});

describe('violation', () => {
  it('knows no self of a page without an origin', () => {
    expect(verdict("connect-src 'self' localhost", 'ipc://localhost/x', 'data:text/html,hi')).toBe(
      "connect-src 'self' localhost",
    );
    expect(verdict('connect-src ipc:', 'ipc://localhost/x', 'about:blank')).toBe('passes');
  });

  it('lets a frame go by its own directive, then child-src, then default-src', () => {
    const frame = (policy: string) =>
      violation(policy, 'frame-src', 'isolation-<uuid>://localhost/', 'tauri://localhost/');
    expect(frame("default-src 'self' isolation-<uuid>://localhost")).toBeUndefined();
    expect(frame("default-src isolation-<uuid>:; child-src 'self'")).toBe("child-src 'self'");
    expect(frame('child-src isolation-<uuid>:; frame-src *')).toBe('frame-src *');
  });
});
