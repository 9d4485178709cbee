import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { Figure, firstFigure, mapsOf } from './figure.ts';
import { expect, test as inSite } from './site.ts';

interface Elsewhere {
  /** Opens that HTML as the body of a page of another site. */
  readonly show: (page: Page, body: string) => Promise<void>;
}

const test = inSite.extend<Elsewhere>({
  show: async ({ page }, use) => {
    let body = '';
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><title>A blog</title>${body}`);
    });
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    const address = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
    await use(async (_, html) => {
      body = html;
      await page.goto(address);
    });
    server.closeAllConnections();
    server.close();
  },
});

/** The figure in the only frame of a page. */
const framed = (page: Page) =>
  new Figure(page.frameLocator('iframe').locator('figure.figure').first()).mounted();

test('the line of HTML that a figure gives shows it elsewhere, as it was', async ({
  page,
  context,
  show,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('scenarios/invoke-denied-by-window/?run.window=main');
  const figure = await firstFigure(page);
  await figure.toEnd();
  const { step } = await figure.position();
  await page.getByRole('button', { name: 'Export' }).click();
  const menu = page.getByRole('dialog', { name: 'Export this figure' });
  await menu.getByRole('button', { name: 'Copy the line' }).click();
  await expect(menu.getByRole('status')).toHaveText('The line is copied.');
  const line = await page.evaluate(() => navigator.clipboard.readText());
  await expect(menu.getByRole('textbox')).toHaveValue(line);
  expect(line).toMatch(
    new RegExp(
      `^<iframe src="${site}embed/invoke-denied-by-window/\\?run\\.window=main&amp;run\\.step=[\\w.]+" width="100%" height="\\d+0" title="[^"<>]+" loading="lazy" allow="clipboard-write" style="border:0"></iframe>$`,
    ),
  );

  await show(page, line);
  const embedded = await framed(page);
  await expect.poll(() => embedded.step()).toBe(step);
  await embedded.slider.press('ArrowLeft');
  await expect.poll(() => embedded.step()).toBe(step - 1);
  await page.frameLocator('iframe').getByRole('contentinfo').getByRole('link').click();
  await expect(page).toHaveURL(`${site}scenarios/invoke-denied-by-window/`);
});

test('a figure of a lesson is embedded with all the settings of the lesson', async ({ page, show }) => {
  await page.goto('lessons/capabilities-and-permissions/');
  const figure = await firstFigure(page);
  await figure.toEnd();
  const said = await figure.sentence();
  await figure.root.getByRole('button', { name: 'Export' }).click();
  const line = await page
    .getByRole('dialog', { name: 'Export this figure' })
    .getByRole('textbox')
    .inputValue();
  await show(page, line);
  await expect.poll(async () => (await framed(page)).sentence()).toBe(said);
});

test('the element shows a figure in a frame as high as it, and listens to that frame alone', async ({
  page,
  show,
  site,
}) => {
  await page.setViewportSize({ width: 400, height: 700 });
  await show(
    page,
    `<script src="${site}embed.js" async></script>
    <tauri-talk scenario="invoke-denied-by-window" step="c1.permission.1" set="window=main" theme="dark">
      A picture of a denied call
    </tauri-talk>`,
  );
  const figure = await framed(page);
  await expect(page.getByText('A picture of a denied call')).toHaveCount(0);
  const frame = page.locator('tauri-talk > iframe');
  await expect(frame).toHaveAttribute('loading', 'lazy');
  await expect(frame).toHaveAttribute('title', 'See Tauri Talk: invoke-denied-by-window');
  await expect(frame).toHaveAttribute(
    'src',
    `${site}embed/invoke-denied-by-window/?run.window=main&run.step=c1.permission.1&theme=dark`,
  );
  await expect(figure.changed.first()).toBeAttached();
  const inner = page.frameLocator('iframe').locator('html');
  await expect(inner).toHaveAttribute('data-theme', 'dark');
  const isWhole = () =>
    inner.evaluate(
      (root) => root.scrollHeight === root.clientHeight && innerHeight - document.body.offsetHeight <= 1,
    );
  await expect.poll(isWhole).toBe(true);
  const height = await frame.getAttribute('height');

  // From another window than the frame's: this page's own.
  const heard = page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener('message', () => {
          done();
        });
        postMessage({ type: 'tauri-talk-height', height: 9 }, '*');
      }),
  );
  await heard;
  await expect(frame).toHaveAttribute('height', height ?? '');

  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(frame).not.toHaveAttribute('height', height ?? '');
  await expect.poll(isWhole).toBe(true);
});

test('an element without a scenario says what it needs', async ({ page, show, site }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await show(page, `<script src="${site}embed.js"></script><tauri-talk></tauri-talk>`);
  await expect
    .poll(() => errors)
    .toEqual([expect.stringMatching(/^<tauri-talk> needs the attribute scenario/)]);
});

test('links of an embedded figure leave the frame, its own jump does not', async ({ page, site }) => {
  await page.goto(`${site}embed/invoke-success/`);
  await expect(page.locator('base')).toHaveAttribute('target', '_top');
  await expect(mapsOf(page).getByRole('link', { name: 'Skip figure' })).toHaveAttribute('target', '_self');
});
