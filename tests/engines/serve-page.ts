import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import ts from 'typescript';
import { inRoot } from '../../src/tools/run.ts';
import type { EngineReport } from './report.ts';

/** The page is without styles and pictures, so that an engine needs nothing to show it. */
const page =
  '<!doctype html><html lang="en"><title>Remote patterns</title><link rel="icon" href="data:,"><script type="module" src="/tests/engines/page.ts"></script></html>';

/** The project's files that the page may read. */
const served = /^\/(?:src|tests)\/[\w/.-]+\.(?:ts|json)$/;

const withoutTypes = (code: string) =>
  ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText;

function sendFile(response: ServerResponse, path: string): void {
  const file = readFileSync(inRoot(path), 'utf8');
  const isScript = path.endsWith('.ts');
  response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'application/json' });
  response.end(isScript ? withoutTypes(file) : file);
}

export interface ServedPage {
  readonly url: string;
  /** Resolves to what the next page that is opened sends back. */
  readonly report: () => Promise<EngineReport>;
  readonly close: () => void;
}

/** Serves the page that replays the table, with the model's own files as its script, and takes what it sends back. */
export async function servePage(): Promise<ServedPage> {
  let received: (report: EngineReport) => void = () => undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST' && pathname === '/report') {
      const report = JSON.parse(await text(request)) as EngineReport;
      response.writeHead(204).end();
      received(report);
    } else if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    } else if (served.test(pathname) && !pathname.includes('..')) {
      sendFile(response, pathname);
    } else {
      response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      received({ error: String(error) });
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    report: () =>
      new Promise((done) => {
        received = done;
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
