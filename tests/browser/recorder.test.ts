import { readFileSync } from 'node:fs';
import { expect as expectIn, test as playwright } from '@playwright/test';
import { builds } from '../../src/tools/builds.ts';
import { inRoot } from '../../src/tools/run.ts';
import { complaintsOf } from './quiet.ts';
import { builtFile, expect, test } from './site.ts';

const dependency =
  'tauri-plugin-ipc-recorder = { git = &quot;https://github.com/someone/see-tauri-talk&quot; }';

test('each line of the recorder is copied by its button', async ({ page, context }) => {
  const complaints = complaintsOf(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('trace/');
  const copies = page.getByRole('button', { name: 'Copy the line' });
  await expect(copies).toHaveCount(2);
  const copied = async (index: number) => {
    // A press before the script is there does nothing.
    await expect(async () => {
      await copies.nth(index).click();
      const said = page.locator('recorder-steps').getByRole('status').nth(index);
      await expect(said).toHaveText('Copied', { timeout: 1_000 });
    }).toPass();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied(0)).toBe('tauri-plugin-ipc-recorder = { path = "…/recorder" }');
  expect(await copied(1)).toBe('.plugin(tauri_plugin_ipc_recorder::init())');
  expect(complaints).toEqual([]);
});

test('a build that knows its repository takes the recorder from there', () => {
  const html = builtFile(builds.path, 'trace/').toString('utf8');
  expect(html.replaceAll('\\"', '"').replaceAll('"', '&quot;')).toContain(dependency);
  expect(html).toContain('href="https://github.com/someone/see-tauri-talk/blob/main/recorder/README.md"');
});

playwright(
  'where a policy lets no record out, the recorder says so once and keeps nothing',
  async ({ page }) => {
    const script = readFileSync(inRoot('recorder/src/page.js'), 'utf8');
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.text().startsWith('recorder:')) said.push(message.text());
    });
    await page.addInitScript(script.replace('__RECORDER_ADDRESS__', '"http://recorder.localhost/"'));
    await page.route('http://notes.localhost/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': "default-src 'self'" },
        body: '<!doctype html><title>Notes</title><p>A page</p>',
      }),
    );
    await page.goto('http://notes.localhost/');
    await expectIn
      .poll(() => said)
      .toEqual([
        'recorder: the content security policy of this page lets no record out. Add http://recorder.localhost to its connect-src.',
      ]);
    await page.evaluate(`console.warn('one of the app'); console.error('another')`);
    expectIn(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expectIn(said).toHaveLength(1);
  },
);
