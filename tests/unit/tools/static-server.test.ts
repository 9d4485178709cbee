import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type StaticServer } from '../../../src/tools/static-server.ts';

describe('serve', () => {
  let folder: string;
  let server: StaticServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'served-'));
    mkdirSync(join(folder, 'site/lesson'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'site/index.html'), 'home');
    writeFileSync(join(folder, 'site/404.html'), 'nothing here');
    writeFileSync(join(folder, 'site/lesson/index.html'), 'lesson');
    server = await serve(join(folder, 'site'), { base: '/base/', port: 0 });
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  function get(path: string): Promise<Response> {
    return fetch(new URL(path, server.url), { redirect: 'manual' });
  }

  it('serves the index of a folder', async () => {
    const response = await get('/base/lesson/');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('lesson');
  });

  it('compresses texts if asked to, as a host does', async () => {
    const other = await serve(join(folder, 'site'), { base: '/', port: 0, compress: true });
    const response = await fetch(new URL('/lesson/', other.url));
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe('lesson');
    await other.close();
    expect((await get('/base/lesson/')).headers.get('content-encoding')).toBeNull();
  });

  it('adds the last slash, and keeps the query', async () => {
    const response = await get('/base/lesson?a=b');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/base/lesson/?a=b');
  });

  it('leads from the top of the host to the base', async () => {
    expect((await get('/')).headers.get('location')).toBe('/base/');
  });

  it.each(['/base/none/', '/elsewhere/', '/base/index.html/x'])(
    'answers %s with the page for 404',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('nothing here');
    },
  );

  it.each(['/base/../secret.txt', '/base/..%2fsecret.txt', '/base/%2e%2e%2fsecret.txt'])(
    'keeps %s inside the folder',
    async (path) => {
      // `fetch` would take the dots out before it asks.
      const { port } = new URL(server.url);
      const status = await new Promise((done) => {
        request({ host: 'localhost', port, path }, (response) => {
          response.resume();
          done(response.statusCode);
        }).end();
      });
      expect(status).toBe(404);
    },
  );

  it('answers a broken escape with 400', async () => {
    expect((await get('/base/%E0%A4%A')).status).toBe(400);
  });
});
