import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { inRoot, run } from './run.ts';
import { serve } from './static-server.ts';

const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

export interface BuiltSite {
  /** Address of its start page, with a slash at the end. */
  readonly url: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Builds the site into `dist`, serves it and starts a browser, for a benchmark. */
export async function serveBuilt({ compress = false } = {}): Promise<BuiltSite> {
  const { code } = await run('astro', ['build'], { quiet: true });
  if (code !== 0) throw new Error('The site does not build; `npm run build` says why.');
  const server = await serve(inRoot('dist'), { base: '/', port: 0, compress });
  const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: CHROMIUM_FLAGS });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { url: server.url, browser, close };
}

/** A page of the site, built again, in a browser. */
export async function openBuilt(path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const { url, browser, close } = await serveBuilt();
  const page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
  await page.goto(new URL(path, url).href);
  return { page, close };
}
