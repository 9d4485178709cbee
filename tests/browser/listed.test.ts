import { builds } from '../../src/tools/builds.ts';
import { builtFile, embeds, expect, lessons, pages, pagesOf, test } from './site.ts';

const host = 'https://see-tauri-talk.example';
const isIndexed = (path: string) =>
  !builtFile(builds.top, path).toString('utf8').includes('content="noindex"');

test('the sitemap names every page that is for search engines, and no other', () => {
  const sitemap = builtFile(builds.top, 'sitemap.xml').toString('utf8');
  const named = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  const indexed = pages.filter(isIndexed).map((path) => `${host}/${path}`);
  expect(named.toSorted()).toEqual(indexed.toSorted());
  expect(builtFile(builds.top, 'robots.txt').toString('utf8')).toContain(`Sitemap: ${host}/sitemap.xml`);
});

/** Pages that have a text alternative beside them. */
const withText = pages.filter((path) =>
  /^(lessons\/[^/]+|scenarios\/[^/]+|errors\/[^/]+|glossary)\/$/.test(path),
);

test('a page for frames is in no search engine and no list', () => {
  expect(embeds).toHaveLength(pages.filter((path) => /^scenarios\/[^/]+\/$/.test(path)).length);
  for (const path of embeds) expect.soft(isIndexed(path), path).toBe(false);
  for (const list of ['sitemap.xml', 'llms.txt', 'llms-full.txt'])
    expect.soft(builtFile(builds.top, list).toString('utf8'), list).not.toContain(`${host}/embed/`);
});

test('llms.txt names every page but the start, its lists and the one for what is not there', () => {
  const text = builtFile(builds.top, 'llms.txt').toString('utf8');
  const named = [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, address = '']) => address);
  const lists = ['', 'lessons/', 'scenarios/', '404.html'];
  const wanted = pages
    .filter((path) => !lists.includes(path))
    .map((path) => `${host}/${path}${withText.includes(path) ? 'index.md' : ''}`);
  expect(named.toSorted()).toEqual(wanted.toSorted());
  expect(text).toContain(`${host}/llms-full.txt`);
});

test('a page names its text alternative, which llms-full.txt holds whole', () => {
  const all = builtFile(builds.top, 'llms-full.txt').toString('utf8');
  for (const path of withText) {
    const html = builtFile(builds.top, path).toString('utf8');
    expect.soft(html, path).toContain('<link rel="alternate" type="text/markdown" href="index.md">');
    const text = builtFile(builds.top, `${path}index.md`).toString('utf8');
    expect.soft(text, path).toContain(`\n\nPage: ${host}/${path}\n\n`);
    expect.soft(all, path).toContain(text);
  }
});

/** Only the letters and digits of a text, so that neither marks nor spaces count. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Parts of a page that say where one is or wait for a reader's hand: no content, or said there in other words. */
const apart =
  '.static-view, .small.quiet, .to-error-page, nav, figcaption, lesson-end, fieldset, .error-page aside, .above, .yours, .assumed-names';

test('a text alternative says all that its page says', async ({ page }) => {
  for (const path of withText) {
    const html = builtFile(builds.top, path).toString('utf8');
    const said = await page.evaluate(
      ([source = '', selector = '']) => {
        const main = new DOMParser().parseFromString(source, 'text/html').querySelector('main');
        for (const part of main?.querySelectorAll(selector) ?? []) part.remove();
        const smallest = [...(main?.querySelectorAll('p, li, td, th, dd') ?? [])];
        return smallest.map((element) => (element.querySelector('p, li') ? '' : element.textContent));
      },
      [html, apart],
    );
    const text = letters(
      builtFile(builds.top, `${path}index.md`)
        .toString('utf8')
        .replace(/\]\([^)\s]*\)/g, ''),
    );
    expect(said.length, path).toBeGreaterThan(3);
    // The values of settings are listed one below the other there.
    const missing = said.filter(
      (words) => !words.startsWith('Can be changed:') && !text.includes(letters(words)),
    );
    expect.soft(missing, path).toEqual([]);
  }
});

test('the sitemap and the feed name when a lesson was changed, as its page does', () => {
  const sitemap = builtFile(builds.top, 'sitemap.xml').toString('utf8');
  const feed = builtFile(builds.top, 'rss.xml').toString('utf8');
  const items = [...feed.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) => item);
  expect(items.map((item) => /<link>([^<]+)/.exec(item)?.[1]).toSorted()).toEqual(
    lessons.map((path) => `${host}/${path}`).toSorted(),
  );
  for (const path of lessons) {
    const address = `${host}/${path}`;
    const [, onPage] =
      /<span>Changed (\d+ \w+ \d{4})<\/span>/.exec(builtFile(builds.top, path).toString('utf8')) ?? [];
    const [, inSitemap] = new RegExp(`<loc>${address}</loc><lastmod>([^<]+)`).exec(sitemap) ?? [];
    const [, inFeed] =
      /<pubDate>([^<]+)/.exec(items.find((item) => item.includes(`<link>${address}<`)) ?? '') ?? [];
    // All three, or, of a copy without its history, none.
    const days = [onPage, inSitemap, inFeed].map((day) => day && new Date(day).toDateString());
    expect.soft(new Set(days).size, `${path}: ${String(days)}`).toBe(1);
  }
});

test('a page names the picture for links to it, of the right size', () => {
  const withOwn = withText.filter((path) => path !== 'glossary/');
  for (const path of pages) {
    const html = builtFile(builds.top, path).toString('utf8');
    const card = withOwn.includes(path) ? `${path}card.png` : 'card.png';
    expect.soft(html, path).toContain(`<meta property="og:image" content="${host}/${card}">`);
    expect.soft(html, path).toMatch(/<meta property="og:title" content="[^"]+">/);
    expect.soft(html, path).toMatch(/<meta name="description" property="og:description" content="[^"]+">/);
    const png = builtFile(builds.top, card);
    expect
      .soft([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], card)
      .toEqual(['PNG', 1200, 630]);
    expect.soft(png.length, card).toBeLessThan(100_000);
  }
});

test('below a path, all name addresses below it', () => {
  for (const file of [
    'sitemap.xml',
    'llms.txt',
    'llms-full.txt',
    'robots.txt',
    'lessons/commands/index.md',
  ]) {
    const addresses =
      builtFile(builds.path, file)
        .toString('utf8')
        .match(/https:\/\/see-tauri-talk[^\s)<]+/g) ?? [];
    expect(addresses.length, file).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toContain(`${host}/some/path/`);
  }
  expect(pagesOf(builds.path)).toEqual(pages);
});
