import type { APIRequestContext, Page } from '@playwright/test';
import { type Build, builds } from '../../src/tools/builds.ts';
import { type Markup, markupOf } from './markup.ts';
import { expect, pagesOf, test } from './site.ts';

/** Follows every link and file from the start page; resolves to what is broken and which pages were reached. */
async function crawl(page: Page, request: APIRequestContext, site: string, base: string) {
  const broken: string[] = [];
  const documents = new Map<string, Markup>();
  const checkedFiles = new Set<string>();
  const waiting = [new URL(site), new URL('404.html', site)];
  const anchors: { from: string; to: URL }[] = [];

  async function load(url: URL, from: string): Promise<string | undefined> {
    const response = await request.get(url.href, { maxRedirects: 0 });
    if (response.status() !== 200) broken.push(`${from}: ${url.pathname} is ${String(response.status())}`);
    return response.status() === 200 ? await response.text() : undefined;
  }

  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (documents.has(url.pathname)) continue;
    const html = await load(url, 'crawl');
    if (html === undefined) continue;
    const markup = await markupOf(page, html);
    documents.set(url.pathname, markup);
    for (const link of markup.links) {
      const to = new URL(link, url);
      if (to.origin !== url.origin) {
        if (to.protocol !== 'https:') broken.push(`${url.pathname}: ${link} is not https`);
        continue;
      }
      if (!to.pathname.startsWith(base)) broken.push(`${url.pathname}: ${link} leaves ${base}`);
      anchors.push({ from: url.pathname, to });
      waiting.push(new URL(to.pathname, url));
    }
    for (const file of markup.files) {
      const to = new URL(file, url);
      if (to.protocol === 'data:' || checkedFiles.has(to.href)) continue;
      checkedFiles.add(to.href);
      if (to.origin !== url.origin) broken.push(`${url.pathname}: ${file} is another host's`);
      else await load(to, url.pathname);
    }
  }
  for (const { from, to } of anchors) {
    const id = decodeURIComponent(to.hash.slice(1));
    if (id !== '' && documents.get(to.pathname)?.ids.includes(id) === false) {
      broken.push(`${from}: no ${to.hash} in ${to.pathname}`);
    }
  }
  return { broken, reached: [...documents.keys()].map((path) => path.slice(base.length)) };
}

async function expectWhole(
  { page, request }: { page: Page; request: APIRequestContext },
  site: string,
  build: Build,
): Promise<void> {
  const { broken, reached } = await crawl(page, request, site, build.base);
  expect(broken).toEqual([]);
  expect([...reached].sort(), 'every page is reached by links from the start page').toEqual(pagesOf(build));
}

test('at the top of a host, every link, anchor and file is there', async ({ page, request, site }) => {
  await expectWhole({ page, request }, site, builds.top);
});

test('below a path, every link, anchor and file is there', async ({ page, request, siteAtPath }) => {
  await expectWhole({ page, request }, siteAtPath, builds.path);
});

test('a page that is not there answers 404 with a way back', async ({ page, siteAtPath }) => {
  const response = await page.goto(`${siteAtPath}no/such/page/`);
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`^${siteAtPath}`));
});
