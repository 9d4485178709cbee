/**
 * The built site as the browser tests see it: each worker serves both builds of `src/tools/builds.ts`
 * from a port of its own, and `page` opens paths of the one at the top of its host.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Page, test as playwright } from '@playwright/test';
import { type Build, builds } from '../../src/tools/builds.ts';
import { inRoot } from '../../src/tools/run.ts';
import { serve } from '../../src/tools/static-server.ts';

export { expect } from '@playwright/test';

function htmlFilesOf({ folder }: Build): readonly string[] {
  const files = globSync('**/*.html', { cwd: inRoot(folder) });
  if (files.length === 0) throw new Error(`There is no site in ${folder}: npm run test:browser builds it.`);
  return files
    .map((file) =>
      file
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
    )
    .sort();
}

const isForFrames = (path: string) => path.startsWith('embed/');

/** Paths of all pages of a build that readers go to, relative to its base: `''`, `404.html`, `lessons/event-targets/`. */
export const pagesOf = (build: Build): readonly string[] =>
  htmlFilesOf(build).filter((path) => !isForFrames(path));

/** The bytes of a built file, by its path relative to the base. */
export function builtFile({ folder }: Build, path: string): Buffer {
  return readFileSync(join(inRoot(folder), path === '' || path.endsWith('/') ? `${path}index.html` : path));
}

export const pages = pagesOf(builds.top);
/** Pages for frames on other sites: each has the figure of a scenario's page, alone. */
export const embeds = htmlFilesOf(builds.top).filter(isForFrames);
export const lessons = pages.filter((path) => /^lessons\/[^/]+\/$/.test(path));

/** Whether a page holds a figure: it names the file of its trace. */
export const hasFigure = (path: string): boolean => tracesOf(path).length > 0;

export const pagesWithFigures = pages.filter(hasFigure);

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

interface Options {
  /**
   * Whether a page's text is in the site's font from its first picture on, for tests that measure. Otherwise a font that
   * is late, as on a busy machine, is not used at all (`font-display: optional`). Such pages break their own policy.
   */
  readonly hasFont: boolean;
}

/** Lets text wait for the font, and a page be there only once the font is. */
async function waitForFont(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    return route.fulfill({
      response,
      body: html.replaceAll(/font-display:\s*optional/g, 'font-display:block'),
    });
  });
  const goto = page.goto.bind(page);
  page.goto = async (...args) => {
    const response = await goto(...args);
    await page.evaluate(() => document.fonts.load('1em "See Tauri Sans"').then((faces) => faces.length));
    return response;
  };
}

export const test = playwright.extend<Options, Servers>({
  // Playwright reads what a fixture needs from its first parameter, so it must be a pattern.
  site: [({}, use) => served(builds.top, use), { scope: 'worker' }],
  siteAtPath: [({}, use) => served(builds.path, use), { scope: 'worker' }],
  baseURL: ({ site }, use) => use(site),
  hasFont: [false, { option: true }],
  bypassCSP: ({ hasFont }, use) => use(hasFont),
  page: async ({ page, hasFont }, use) => {
    if (hasFont) await waitForFont(page);
    await use(page);
  },
});
