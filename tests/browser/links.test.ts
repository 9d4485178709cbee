import type { APIRequestContext, Page } from '@playwright/test';
import { builds } from '../../src/tools/builds.ts';
import { expect, pagesOf, test, type Build } from './site.ts';

interface Document {
  readonly ids: readonly string[];
  /** What the reader may follow, as written. */
  readonly links: readonly string[];
  /** What the browser loads, as written. */
  readonly files: readonly string[];
}

/** Parses HTML in the browser: its own parser is the judge of what a link is. */
function documentOf(page: Page, html: string): Promise<Document> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    const values = (selector: string, attribute: string) =>
      [...parsed.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
    const styles = [...parsed.querySelectorAll('style')].map((style) => style.textContent).join('\n');
    const rels = 'link[href]:not([rel~="canonical"])';
    return {
      ids: values('[id]', 'id'),
      links: values('a[href], area[href]', 'href'),
      files: [
        ...values(rels, 'href'),
        ...values('[src]', 'src'),
        ...values('use[href]', 'href').filter((value) => !value.startsWith('#')),
        ...values('[srcset]', 'srcset').flatMap((set) =>
          set.split(',').map((part) => part.trim().split(' ')[0] ?? ''),
        ),
        ...[...styles.matchAll(/url\((['"]?)([^'")]+)\1\)/g)].map((match) => match[2] ?? ''),
        // What the loader of a figure asks for.
        ...values('figure[data-figure]', 'data-figure'),
        ...values('figure[data-trace]', 'data-trace'),
      ],
    };
  }, html);
}

/** Follows every link and file from the start page; resolves to what is broken and which pages were reached. */
async function crawl(page: Page, request: APIRequestContext, site: string, base: string) {
  const broken: string[] = [];
  const documents = new Map<string, Document>();
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
    const document = await documentOf(page, html);
    documents.set(url.pathname, document);
    for (const link of document.links) {
      const to = new URL(link, url);
      if (to.origin !== url.origin) {
        if (to.protocol !== 'https:') broken.push(`${url.pathname}: ${link} is not https`);
        continue;
      }
      if (!to.pathname.startsWith(base)) broken.push(`${url.pathname}: ${link} leaves ${base}`);
      anchors.push({ from: url.pathname, to });
      waiting.push(new URL(to.pathname, url));
    }
    for (const file of document.files) {
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
