import type { Page } from '@playwright/test';
import { Figure, liveChallenge, soon } from './figure.ts';
import { expect, test } from './site.ts';

const lesson = 'lessons/capabilities-and-permissions/';

/** The challenge of that lesson, where a capability is edited as text. */
async function openChallenge(page: Page) {
  const figure = await new Figure(page.locator('#challenge')).mounted();
  const section = await liveChallenge(figure);
  const editor = section.getByRole('textbox');
  return {
    figure,
    section,
    editor,
    claim: (text: string) => section.getByRole('listitem').filter({ hasText: text }),
    press: (name: string) => section.getByRole('button', { name, exact: true }).click(),
    replace: async (from: string, to: string) => {
      await editor.fill((await editor.inputValue()).replace(from, to));
    },
  };
}

test('a try that fails says which claim does, and shows the step', async ({ page }) => {
  await page.goto(lesson);
  const { figure, section, claim, press } = await openChallenge(page);
  await press('Run');
  await expect(section).toContainText('try 1');
  await expect(claim('saves drafts/a.txt')).toContainText(
    'Not yet: save_file of preview was refused at permission',
  );
  await expect(claim('cannot save a.txt')).toContainText('Met');
  await expect.poll(() => figure.step(), soon).toBe(4);
});

test('any text that meets the goal solves it, and its link does too', async ({ page }) => {
  await page.goto(lesson);
  const { section, editor, replace } = await openChallenge(page);
  await replace(
    '"core:event:default"',
    '{ "identifier": "allow-save-file", "allow": [{ "path": "/home/u/notes/drafts/*" }] }',
  );
  await editor.press('Control+Enter');
  await expect(section).toContainText('Solved on your');
  await expect(section).toContainText('Any way that meets the goal is right.');
  await expect(section.getByRole('link', { name: 'Next challenge' })).toHaveAttribute(
    'href',
    '/lessons/scopes/#challenge',
  );
  await expect.poll(() => new URL(page.url()).searchParams.get('challenge.text')).toContain('drafts/*');

  await page.reload();
  const again = await openChallenge(page);
  await expect(again.section).toContainText('Solved');
  await again.press('Start over');
  await expect(again.figure.root.locator('.reader-column')).toBeFocused();
  await expect(again.editor).toHaveValue(/core:event:default/);
  await expect.poll(() => new URL(page.url()).search).not.toContain('challenge.text');
});

test('a text that no build takes says its line, and the run before stays', async ({ page }) => {
  await page.goto(lesson);
  const { figure, section, editor, press, replace } = await openChallenge(page);
  const before = await figure.position();
  await replace('core:event:default', 'allow-save');
  await press('Run');
  await expect(section).toContainText('Permission allow-save not found');
  await expect(section).toContainText('Line 4.');
  await expect(editor).toHaveAttribute('aria-invalid', 'true');
  expect(await figure.position()).toEqual(before);

  await editor.fill('{ "identifier": "preview-cap",\n  "windows": [');
  await press('Run');
  await expect(section).toContainText('this is not JSON');
  await editor.fill('{ "identifier": "preview-cap",\n  "windows": "preview", "permissions": [] }');
  await press('Run');
  await expect(section).toContainText('Line 2.');
});

test('after two hints a solution can be shown and stepped', async ({ page }) => {
  await page.goto(lesson);
  const { figure, section, press } = await openChallenge(page);
  await press('Hint 1 of 2');
  await expect(section).toContainText('Hint 1.');
  await press('Hint 2 of 2');
  await press('Show a solution');
  await expect(section).toContainText('One way to solve it');
  // The words of the solution come before its run has been stepped.
  await expect(async () => {
    const { step, of } = await figure.position();
    expect(step).toBe(of);
  }).toPass();
});

test('a link with a text that cannot be run says so and shows the start', async ({ page }) => {
  await page.goto(`${lesson}?challenge.text=${encodeURIComponent('{ "windows": 1 }')}`);
  const { figure, editor } = await openChallenge(page);
  await expect(figure.root).toContainText('capabilities/preview.json');
  await expect(editor).toHaveValue(/core:event:default/);
});

test('without script the challenge can be read, with its hints and a solution', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(lesson);
  const figure = page.locator('#challenge');
  await expect(figure.getByText('preview cannot save a.txt').filter({ visible: true })).toBeVisible();
  await figure.getByText('Two hints and a solution').click();
  await expect(figure.getByText('/home/u/notes/drafts/**').filter({ visible: true }).first()).toBeVisible();
  await context.close();
});
