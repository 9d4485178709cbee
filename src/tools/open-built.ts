import { chromium, type Page } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { inRoot, run } from './run.ts';
import { serve } from './static-server.ts';

const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Builds the site into `dist` and opens a page of it in a browser, for a benchmark. */
export async function openBuilt(path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const { code } = await run('astro', ['build'], { quiet: true });
  if (code !== 0) throw new Error('The site does not build; `npm run build` says why.');
  const server = await serve(inRoot('dist'), { base: '/', port: 0 });
  const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
  await page.goto(new URL(path, server.url).href);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { page, close };
}
