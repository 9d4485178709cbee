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

test('llms.txt names every page but the start, its lists and the one for what is not there', () => {
  const text = builtFile(builds.top, 'llms.txt').toString('utf8');
  const named = [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, address = '']) => address);
  const lists = ['', 'lessons/', 'scenarios/', '404.html'];
  const wanted = pages.filter((path) => !lists.includes(path)).map((path) => `${host}/${path}`);
  expect(named.toSorted()).toEqual(wanted.toSorted());
});

test('below a path, both name addresses below it', () => {
  for (const file of ['sitemap.xml', 'llms.txt', 'robots.txt']) {
    const addresses =
      builtFile(builds.path, file)
        .toString('utf8')
        .match(/https:\/\/see-tauri-talk[^\s)<]+/g) ?? [];
    expect(addresses.length, file).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toContain(`${host}/some/path/`);
  }
  expect(pagesOf(builds.path)).toEqual(pages);
});
