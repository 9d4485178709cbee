import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

interface ServeOptions {
  /** The path the folder is served under, with a slash at both ends. */
  readonly base: string;
  /** 0, or a port that is taken: the system chooses one. */
  readonly port: number;
  /** Whether texts are compressed on their way, as a host does it; for what measures a network. */
  readonly compress?: boolean;
}

/** What a host compresses; a font is compressed already. */
const isText = (type: string) => /^text|json|svg|xml/.test(type);

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder to this machine as GitHub Pages would: `index.html` for a folder, a redirect where
 * the last slash is missing, `404.html` with status 404 for what is not there.
 */
export async function serve(
  folder: string,
  { base, port, compress = false }: ServeOptions,
): Promise<StaticServer> {
  const top = resolve(folder);

  /** The file for a path below the base; undefined if there is none, or if it would lie outside the folder. */
  function fileOf(path: string): string | undefined {
    const file = join(top, path);
    if (file !== top && !file.startsWith(top + sep)) return undefined;
    if (!existsSync(file)) return undefined;
    if (!statSync(file).isDirectory()) return file;
    const index = join(file, 'index.html');
    return existsSync(index) ? index : undefined;
  }

  function send(response: ServerResponse, status: number, file: string): void {
    const type = types[extname(file)] ?? 'application/octet-stream';
    if (compress && isText(type)) {
      response.writeHead(status, { 'content-type': type, 'content-encoding': 'gzip' });
      createReadStream(file).pipe(createGzip()).pipe(response);
    } else {
      response.writeHead(status, { 'content-type': type });
      createReadStream(file).pipe(response);
    }
  }

  const server = createServer((request, response) => {
    let path: string;
    let search: string;
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      path = decodeURIComponent(url.pathname);
      search = url.search;
    } catch {
      response.writeHead(400).end();
      return;
    }
    const below = path.startsWith(base) ? path.slice(base.length) : undefined;
    const file = below === undefined ? undefined : fileOf(below);
    if (file !== undefined && file.endsWith(`${sep}index.html`) && !/(\/|\.html)$/.test(path)) {
      response.writeHead(301, { location: `${encodeURI(path)}/${search}` }).end();
    } else if (file !== undefined) {
      send(response, 200, file);
    } else if (path === '/' || `${path}/` === base) {
      response.writeHead(302, { location: base }).end();
    } else if (existsSync(join(top, '404.html'))) {
      send(response, 404, join(top, '404.html'));
    } else {
      response.writeHead(404).end();
    }
  });

  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') {
        failed(error);
        return;
      }
      server.listen(0, 'localhost', listening);
    });
    server.listen(port, 'localhost', listening);
  });
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
