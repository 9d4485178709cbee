import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Foreign sites of a scenario, each served from an address of this machine. */
export interface RemoteSites {
  /** `https://example.org` → `http://127.0.0.1:40001` */
  readonly addresses: ReadonlyMap<string, string>;
  close(): void;
}

const page = '<!doctype html><html lang="en"><head><title>Remote</title></head><body></body></html>';

/** Origins in a scenario's text, but for those that Tauri itself has on Windows. */
const foreignOrigin = /https?:\/\/(?!(?:ipc|tauri)\.localhost)[a-z0-9.-]+(?::\d+)?/g;

/** Serves an empty page at every path of every foreign origin that a scenario's text names. */
export async function serveRemoteSites(scenario: string): Promise<RemoteSites> {
  const origins = new Set(scenario.match(foreignOrigin) ?? []);
  const servers = new Map<string, Server>();
  for (const origin of origins) servers.set(origin, await listening());
  return {
    addresses: new Map([...servers].map(([origin, server]) => [origin, addressOf(server)])),
    close() {
      for (const server of servers.values()) server.close();
    },
  };
}

function listening(): Promise<Server> {
  return new Promise((done, failed) => {
    const server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      // Nothing may keep the server alive after the app has gone.
      response.setHeader('Connection', 'close');
      response.end(page);
    });
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      done(server);
    });
  });
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
