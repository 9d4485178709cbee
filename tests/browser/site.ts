/**
 * The built site as the browser tests see it: each worker serves both builds of `src/tools/builds.ts`
 * from a port of its own, and `page` opens paths of the one at the top of its host.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test as playwright } from '@playwright/test';
import { builds } from '../../src/tools/builds.ts';
import { inRoot } from '../../src/tools/run.ts';
import { serve } from '../../src/tools/static-server.ts';

export { expect } from '@playwright/test';

export type Build = (typeof builds)[keyof typeof builds];

/** Paths of all pages of a build, relative to its base: `''`, `404.html`, `lessons/event-targets/`. */
export function pagesOf({ folder }: Build): readonly string[] {
  const files = globSync('**/*.html', { cwd: inRoot(folder) });
  if (files.length === 0) throw new Error(`There is no site in ${folder}: run npm test, which builds it.`);
  return files
    .map((file) =>
      file
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
    )
    .sort();
}

/** The bytes of a built file, by its path relative to the base. */
export function builtFile({ folder }: Build, path: string): Buffer {
  return readFileSync(join(inRoot(folder), path === '' || path.endsWith('/') ? `${path}index.html` : path));
}

export const pages = pagesOf(builds.top);
export const lessons = pages.filter((path) => /^lessons\/[^/]+\/$/.test(path));

/** Pages that hold a figure: they name the file of its trace. */
export const pagesWithFigures = pages.filter((path) => tracesOf(path).length > 0);

/** The trace files that a page's figures show, relative to the base. */
export function tracesOf(path: string): readonly string[] {
  const html = builtFile(builds.top, path).toString('utf8');
  return [...new Set([...html.matchAll(/ data-trace="\/?([^"]+)"/g)].map(([, file = '']) => file))];
}

interface Servers {
  /** Address of the build at the top of its host, with a slash at the end. */
  readonly site: string;
  /** Address of the build below a path, with a slash at the end. */
  readonly siteAtPath: string;
}

async function served(build: Build, use: (url: string) => Promise<void>): Promise<void> {
  const server = await serve(inRoot(build.folder), { base: build.base, port: 0 });
  await use(server.url);
  await server.close();
}

export const test = playwright.extend<object, Servers>({
  // Playwright reads what a fixture needs from its first parameter, so it must be a pattern.
  site: [({}, use) => served(builds.top, use), { scope: 'worker' }],
  siteAtPath: [({}, use) => served(builds.path, use), { scope: 'worker' }],
  baseURL: ({ site }, use) => use(site),
});
