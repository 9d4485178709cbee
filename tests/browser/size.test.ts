import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { builds } from '../../src/tools/builds.ts';
import { inRoot } from '../../src/tools/run.ts';
import { firstFigure } from './figure.ts';
import { print } from './paper.ts';
import { samples } from './samples.ts';
import { builtFile, embeds, expect, hasFigure, lessons, pages, pagesWithFigures, test } from './site.ts';

/** Of a lesson: HTML and CSS; the one on a whole app says its long run in words. */
const pageLimit = (path: string) => (path === 'lessons/the-editor/' ? 22_000 : 20_000);

const limits = { css: 6_000, print: 10_500, font: 20_000, reader: 5_000, embed: 2_000 };

/** What mounts and plays a figure. */
const SCRIPT = 52_000;

/**
 * What a reader can touch but to play, with the addresses that it links, and chapters: it comes when the page has nothing
 * to do, or with the first focus or pointer on the figure, of which this test has one to press Play.
 */
const touchScript = /\/_astro\/(?:touch|site|Chapters)\.[^/]*\.js$/;

/** The reader's column, which comes as late, but at once where the first step asks a question. */
const columnScript = /\/_astro\/ReaderColumn\.[^/]*\.js$/;

/** Begins what lays figures out for paper; it and what it imports come when the page has nothing to do. */
const printScript = /\/_astro\/print\.[^/]*\.js$/;

function brotli(bytes: Buffer | string): number {
  return brotliCompressSync(bytes).length;
}

/** A script with hashes of names in place of those of contents, which make it some 70 bytes larger or smaller by chance. */
const withStableNames = (script: string) =>
  script.replace(/([\w.-]+)\.[\w-]{8}\.(js|css)\b/g, (_, name: string, kind: string) => {
    const hash = createHash('sha256').update(name).digest('base64url').slice(0, 8);
    return `${name}.${hash}.${kind}`;
  });

for (const path of lessons) {
  test(`${path}: HTML and CSS fit`, () => {
    const html = builtFile(builds.top, path).toString('utf8');
    const inline = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '');
    const linked = [...html.matchAll(/<link[^>]+rel="?stylesheet"?[^>]*href="?\/([^"\s>]+)/g)].map((match) =>
      builtFile(builds.top, match[1] ?? '').toString('utf8'),
    );
    const outside = linked.reduce((sum, css) => sum + brotli(css), 0);
    expect.soft(brotli([...inline, ...linked].join('\n')), 'CSS').toBeLessThanOrEqual(limits.css);
    expect.soft(brotli(html) + outside, 'HTML and CSS').toBeLessThanOrEqual(pageLimit(path));
  });
}

test('no script of a page shares the line with what the page paints with', () => {
  for (const path of pages) {
    const html = builtFile(builds.top, path).toString('utf8');
    for (const [tag] of html.matchAll(/<script[^>]* src=[^>]*>/g)) {
      expect.soft(tag, path).toContain('fetchpriority="low"');
    }
    expect.soft(html, path).not.toMatch(/<link[^>]* rel="?modulepreload/);
  }
});

test('no style of a page with figures is about whatever is beside whatever', () => {
  // For each part of a map that comes or goes, a browser would ask again how all others look.
  for (const path of pagesWithFigures) {
    expect.soft(builtFile(builds.top, path).toString('utf8'), path).not.toMatch(/\*\s*[+~]\s*\*/);
  }
});

/** Scripts of a page that are there with or without a figure, some only after a while. */
const ofOthers =
  /\/((Header|Term|LessonLayout|EmbedLayout|ErrorSearch)\.astro|browser-store\.|element\.|keep-offline\.)/;

/** The scripts that bring a page's figures to life, as its HTML names them. */
const loadersOf = (path: string) =>
  [
    ...builtFile(builds.top, path)
      .toString('utf8')
      .matchAll(/<script[^>]* src="?([^"\s>]+)/g),
  ]
    .map(([, file = '']) => file)
    .filter((file) => !ofOthers.test(file))
    .sort();

// What else is loaded depends on the figure's parts, which a sample has; the scripts of a page, on its kind.
for (const path of samples.filter(hasFigure)) {
  test(`${path}: the script that mounts and plays a figure fits`, async ({ page }) => {
    const scripts = new Set<string>();
    page.on('requestfinished', (request) => {
      const script = new URL(request.url()).pathname.slice(1);
      if (request.resourceType() === 'script' && !ofOthers.test(script)) scripts.add(script);
    });
    for (const late of [printScript, touchScript]) await page.route(late, (route) => route.abort());
    await page.clock.install();
    await page.goto(path);
    const figure = await firstFigure(page);
    const skip = figure.button('Skip');
    const play = figure.button('Play');
    const isAsked = (await play.getAttribute('aria-disabled')) === 'true';
    await (isAsked ? skip : play).click();
    // A step is held for at most 5 s, after a hop of at most 2.4 s.
    await page.clock.runFor(8_000);
    await expect.poll(() => figure.step()).toBeGreaterThan(1);
    const needed = [...scripts].filter((script) => isAsked || !columnScript.test(`/${script}`));
    const sizes = needed.map((script) =>
      brotli(withStableNames(builtFile(builds.top, script).toString('utf8'))),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total, `${String(scripts.size)} files: ${[...scripts].join(', ')}`).toBeLessThanOrEqual(SCRIPT);
  });
}

test('what shows the definition of a term is small, and comes with a lesson only', () => {
  const scriptOf = (path: string) =>
    /<script[^>]* src="?\/(_astro\/Term\.astro[^"\s>]*)/.exec(
      builtFile(builds.top, path).toString('utf8'),
    )?.[1];
  for (const path of pages) {
    const script = scriptOf(path);
    if (!lessons.includes(path)) expect.soft(script, path).toBeUndefined();
    else expect.soft(brotli(builtFile(builds.top, script ?? '')), path).toBeLessThanOrEqual(1_300);
  }
});

test('what other sites load to show a figure is small', () => {
  expect(builtFile(builds.top, 'embed.js').length).toBeLessThanOrEqual(limits.embed);
});

test('the script of a figure has what the player uses of XState; the simulation brings the whole', () => {
  const folder = inRoot(builds.top.folder);
  const holdersOf = (word: string) =>
    globSync('*.js', { cwd: join(folder, '_astro') })
      .filter((script) => builtFile(builds.top, `_astro/${script}`).includes(word))
      .map((script) => script.split('.')[0])
      .toSorted();
  expect(holdersOf('xstate.assign')).toEqual(['figure', 'simulation']);
  expect(holdersOf('xstate.raise')).toEqual(['simulation']);
});

test('every page with a figure has the scripts of a page that was measured', () => {
  const measured = samples.filter(hasFigure).map((path) => String(loadersOf(path)));
  for (const path of [...pagesWithFigures, ...embeds])
    expect.soft(measured, path).toContain(String(loadersOf(path)));
});

test('what prints comes after the figure is live, and fits', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1));
  });
  await page.goto('lessons/life-of-an-invoke/');
  await firstFigure(page);
  await print(page);
  const start = scripts.findIndex((script) => printScript.test(`/${script}`));
  const isLive = scripts.findIndex((script) => script.includes('/figure.'));
  expect(start).toBeGreaterThan(isLive);
  const printing = scripts.slice(start).filter((script) => !touchScript.test(`/${script}`));
  const total = printing.reduce(
    (sum, script) => sum + brotli(withStableNames(builtFile(builds.top, script).toString('utf8'))),
    0,
  );
  expect(total, printing.join(', ')).toBeLessThanOrEqual(limits.print);
});

/** The scripts of a page that are not of its figures, with all that they import. */
function scriptsOfOthers(path: string): readonly string[] {
  const html = builtFile(builds.top, path).toString('utf8');
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = builtFile(builds.top, file).toString('utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) add(`_astro/${name}`);
  };
  for (const [, file = ''] of html.matchAll(/<script[^>]* src="?\/([^"\s>]+)/g))
    if (ofOthers.test(`/${file}`)) add(file);
  return [...found];
}

test('what lets a reader answer questions, and keeps the answers, fits and needs nothing of a figure', () => {
  for (const path of lessons) {
    const scripts = scriptsOfOthers(path);
    expect
      .soft(
        scripts.filter((file) => !ofOthers.test(`/${file}`)),
        path,
      )
      .toEqual([]);
    const total = scripts
      .filter((file) => !/\/(Header|Term)\./.test(file))
      .reduce((sum, file) => sum + brotli(builtFile(builds.top, file)), 0);
    expect.soft(total, path).toBeLessThanOrEqual(limits.reader);
  }
});

test('one font file, small, that waits for nobody', () => {
  const folder = inRoot(builds.top.folder);
  const fonts = globSync('**/*.{woff,woff2,ttf,otf}', { cwd: folder });
  expect(fonts).toHaveLength(1);
  expect(statSync(join(folder, fonts[0] ?? '')).size).toBeLessThanOrEqual(limits.font);
  for (const path of lessons) {
    expect(builtFile(builds.top, path).toString('utf8')).toMatch(/font-display:\s*(optional|swap|fallback)/);
  }
});
