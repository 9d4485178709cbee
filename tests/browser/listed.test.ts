import { builds } from '../../src/tools/builds.ts';
import { builtFile, expect, pages, pagesOf, test } from './site.ts';

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
  '.static-view, .small.quiet, nav, figcaption, lesson-end, fieldset, .error-page aside, .above, .yours, .assumed-names';

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

test('below a path, both name addresses below it', () => {
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
