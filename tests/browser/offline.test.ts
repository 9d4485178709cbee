import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SERVICE_WORKER } from '../../src/offline/index.ts';
import { builds } from '../../src/tools/builds.ts';
import { writeServiceWorker } from '../../src/tools/offline.ts';
import { inRoot } from '../../src/tools/run.ts';
import { serve } from '../../src/tools/static-server.ts';
import { violationsIn } from './accessible.ts';
import { firstFigure } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });

/** A page looks for a service worker so long after its load. */
const LATER_MS = 3_000;

const status = (page: Page) => page.locator('offline-settings').getByRole('status');
const ready = /^Ready: the whole site works without a network\. It takes \d+ MB in this browser\.$/;

/** A copy of the built site that a test may change, with what puts a text in the place of another in a file of it. */
function copied() {
  const folder = mkdtempSync(join(tmpdir(), 'see-tauri-talk-'));
  cpSync(inRoot(builds.top.folder), folder, { recursive: true });
  return {
    folder,
    change(file: string, from: string, to: string): void {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} holds no "${from}".`);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

test('keeps nothing that a host does not serve, or that only machines and other sites ask for', () => {
  const worker = readFileSync(join(inRoot(builds.top.folder), SERVICE_WORKER), 'utf8');
  expect(worker).toContain('lessons/events/');
  expect(worker).not.toMatch(/_headers|index\.md|llms|\.xml|card\.png|embed\.js|"embed\//);
});

test('after one visit the whole site works without network and server, also below a path', async ({
  page,
  context,
}) => {
  const { base, folder } = builds.path;
  const server = await serve(inRoot(folder), { base, port: 0 });
  await page.clock.install();
  await page.goto(`${server.url}lessons/events/`);
  await page.clock.runFor(LATER_MS);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await server.close();

  const complaints = complaintsOf(page);
  await page.goto(`${server.url}lessons/channels/`);
  const figure = await firstFigure(page);
  await figure.button('Step forward').click();
  expect(await figure.step()).toBe(2);
  await (await figure.otherSetting()).check();
  await expect(figure.changed.first()).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Search this site' }).fill('deadlock');
  await page.getByRole('list', { name: 'Search results' }).getByRole('link', { name: 'deadlock' }).click();
  await expect(page).toHaveURL(`${server.url}glossary/#deadlock`);

  await page.goto(`${server.url}errors/`);
  await page.getByLabel('Paste what you see').fill('Command read_diary not allowed by ACL');
  await expect(page.locator('.verdict h2')).toHaveText('Refused at the permission gate');

  await page.goto(`${server.url}denied/`);
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await expect(page.getByText(/^3 windows, 172 commands, 2 capabilities in use/)).toBeVisible();

  await page.goto(`${server.url}offline/`);
  await expect(status(page)).toHaveText(ready);
  expect(complaints).toEqual([]);
});

test('a newer build comes whole, between two pages, and never a file of it alone', async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page);
  using site = copied();
  let server = await serve(site.folder, { base: '/', port: 0 });
  const port = Number(new URL(server.url).port);
  const restart = async () => {
    await server.close();
    server = await serve(site.folder, { base: '/', port });
  };
  /** Heading of the glossary, and what its notes are made of. */
  const shown = () =>
    page.evaluate(async () => [
      document.querySelector('h1')?.textContent,
      (await (await fetch('terms.json')).text()).includes('A newer note.'),
    ]);
  await page.goto(`${server.url}offline/`);
  await expect(status(page)).toHaveText(ready);

  // The host has a file of the newer build, and the worker of the one before it.
  site.change(
    'glossary/terms.json',
    'A stream of numbered messages',
    'A newer note. A stream of numbered messages',
  );
  await restart();
  await page.goto(`${server.url}glossary/`);
  expect(await shown()).toEqual(['Glossary', false]);

  site.change('glossary/index.html', '<h1>Glossary', '<h1>Newer glossary');
  await writeServiceWorker(site.folder);
  const other = await context.newPage();
  await other.goto(`${server.url}lessons/`);
  await page.goto(`${server.url}offline/`);
  await expect(status(page)).toContainText('A newer version is here, and comes with the next page you open.');
  // Another page of the older build is open.
  await page.goto(`${server.url}glossary/`);
  expect(await shown()).toEqual(['Glossary', false]);
  await other.close();
  // The page that gives way to the newer build is never loaded to its end.
  await page.goto(`${server.url}glossary/?from=here#label`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Newer glossary');
  await expect.poll(shown).toEqual(['Newer glossary', true]);
  await expect(page).toHaveURL(`${server.url}glossary/?from=here#label`);
  expect(complaints).toEqual([]);
  await server.close();
});

test('a file that is not of the build stops it, and a try with the right one goes on', async ({ page }) => {
  using site = copied();
  const server = await serve(site.folder, { base: '/', port: 0 });
  site.change('glossary/terms.json', 'A stream', 'The stream');
  await page.goto(`${server.url}offline/`);
  await expect(status(page)).toContainText('Not every file could be fetched');
  site.change('glossary/terms.json', 'The stream', 'A stream');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toHaveText(ready);

  await page.getByRole('button', { name: 'Switch off and delete what is kept' }).click();
  await expect(status(page)).toContainText('Switched off: nothing is kept.');
  // A worker that leaves may open its cache once more, and puts nothing into it.
  const left = () =>
    page.evaluate(async () => {
      const kept = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return [(await navigator.serviceWorker.getRegistrations()).length, kept.flat().length];
    });
  expect(await left()).toEqual([0, 0]);
  await page.clock.install();
  await page.goto(`${server.url}lessons/`);
  await page.clock.runFor(LATER_MS);
  await page.goto(`${server.url}offline/`);
  await expect(page.getByRole('button', { name: 'Keep the site in this browser' })).toBeVisible();
  expect(await left()).toEqual([0, 0]);
  expect(await violationsIn(page)).toEqual([]);
  await server.close();
});

test('a browser that saves data keeps nothing until its reader says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto('offline/');
  await expect(status(page)).toHaveText(
    /^Your browser asks sites to save data, so nothing is kept until you say so\. All of it is \d+ MB to fetch, and \d+ MB in this browser\.$/,
  );
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.getByRole('button', { name: 'Keep the site in this browser' }).click();
  await expect(status(page)).toContainText(/^Not ready yet: \d+ of \d+ files are here\./);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs one', async ({ page }) => {
    await page.goto('offline/');
    await expect(page.getByText('Keeping the site needs JavaScript')).toBeVisible();
    await expect(status(page)).toBeHidden();
  });
});
