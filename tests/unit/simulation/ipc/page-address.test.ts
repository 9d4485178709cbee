import { describe, expect, it } from 'vitest';
import { homeOf, pageAddress, siteOf } from '../../../../src/simulation/ipc/page-address.ts';
import type { App } from '../../../../src/simulation/index.ts';

const app = (keys: Partial<App>): App => ({ windows: {}, capabilities: {}, commands: {}, ...keys });
const server = 'http://localhost:1420';

describe('pageAddress', () => {
  it.each([
    ['linux', {}, {}, 'tauri://localhost/', 'tauri://localhost', 'app'],
    ['macos', {}, { url: 'settings.html' }, 'tauri://localhost/settings.html', 'tauri://localhost', 'app'],
    ['windows', {}, {}, 'http://tauri.localhost/', 'http://tauri.localhost', 'app'],
    ['windows', {}, { useHttpsScheme: true }, 'https://tauri.localhost/', 'https://tauri.localhost', 'app'],
    ['linux', {}, { useHttpsScheme: true }, 'tauri://localhost/', 'tauri://localhost', 'app'],
    ['linux', { source: 'dev' }, {}, 'tauri://localhost/', 'tauri://localhost', 'app'],
    ['linux', { source: 'dev', devUrl: server }, {}, `${server}/`, server, 'devUrl'],
    [
      'linux',
      { source: 'dev', devUrl: `${server}/app/` },
      { url: 'a.html' },
      `${server}/app/a.html`,
      server,
      'devUrl',
    ],
    [
      'linux',
      { source: 'dev', devUrl: `${server}/app/` },
      { url: '/a.html' },
      `${server}/a.html`,
      server,
      'devUrl',
    ],
    ['windows', { source: 'dev', devUrl: server }, { url: server }, server, server, 'devUrl'],
    [
      'linux',
      { source: 'dev', devUrl: server },
      { url: 'HTTP://LocalHost:1420/x' },
      'HTTP://LocalHost:1420/x',
      server,
      'devUrl',
    ],
    ['linux', { devUrl: server }, {}, 'tauri://localhost/', 'tauri://localhost', 'app'],
    ['linux', { devUrl: server }, { url: server }, server, server, 'elsewhere'],
    [
      'linux',
      { source: 'dev', devUrl: server },
      { url: 'http://localhost:1421' },
      'http://localhost:1421',
      'http://localhost:1421',
      'elsewhere',
    ],
    ['linux', { frontendDist: '../dist' }, {}, 'tauri://localhost/', 'tauri://localhost', 'app'],
    [
      'linux',
      { frontendDist: 'https://app.example.org' },
      {},
      'https://app.example.org/',
      'https://app.example.org',
      'frontendDist',
    ],
    ['linux', { frontendDist: ['index.html'] }, {}, 'tauri://localhost/', 'tauri://localhost', 'app'],
    [
      'linux',
      { registeredSchemes: ['notes'] },
      { url: 'notes://localhost/a' },
      'notes://localhost/a',
      'notes://localhost',
      'registeredScheme',
    ],
    [
      'windows',
      { registeredSchemes: ['notes'] },
      { url: 'notes://localhost/a' },
      'http://notes.localhost/a',
      'http://notes.localhost',
      'registeredScheme',
    ],
    ['linux', {}, { url: 'notes://localhost/a' }, 'notes://localhost/a', 'notes://localhost', 'elsewhere'],
    ['linux', {}, { url: 'about:blank' }, 'about:blank', 'null', 'blank'],
    ['linux', {}, { url: 'data:text/html,hi' }, 'data:text/html,hi', 'null', 'data'],
    [
      'linux',
      {},
      { url: 'https://example.org:443/a' },
      'https://example.org:443/a',
      'https://example.org',
      'elsewhere',
    ],
  ] as const)('%s %j %j', (platform, keys, window, url, origin, from) => {
    const address = pageAddress(window, siteOf(app(keys), platform));
    expect(address).toMatchObject({ url, origin, from });
  });
});

describe('homeOf', () => {
  it.each([
    ['windows', {}, 'https://tauri.localhost', 'app'],
    ['windows', {}, 'http://tauri.localhost/a', 'app'],
    ['windows', {}, 'tauri://localhost', undefined],
    ['linux', {}, 'http://tauri.localhost', undefined],
    ['linux', {}, 'tauri://other', undefined],
    ['linux', {}, 'tauri://localhost:8080', 'app'],
    ['windows', { registeredSchemes: ['notes'] }, 'https://notes.localhost', 'registeredScheme'],
    ['windows', { registeredSchemes: ['notes'] }, 'ftp://notes.localhost', undefined],
    ['linux', { registeredSchemes: ['notes'] }, 'notes://anything', 'registeredScheme'],
    ['linux', { source: 'dev', devUrl: server }, 'http://localhost:1420/deep/page', 'devUrl'],
    ['linux', { source: 'dev', devUrl: server }, 'https://localhost:1420', undefined],
    ['linux', { source: 'dev', devUrl: server }, 'tauri://localhost', 'app'],
    ['linux', {}, 'about:blank', undefined],
    ['linux', {}, 'null', undefined],
  ] as const)('%s %j %s', (platform, keys, url, home) => {
    expect(homeOf(url, siteOf(app(keys), platform))).toBe(home);
  });
});
