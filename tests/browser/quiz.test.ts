import { type Locator, type Page } from '@playwright/test';
import { builds } from '../../src/tools/builds.ts';
import { complaintsOf } from './quiet.ts';
import { samples } from './samples.ts';
import { builtFile, expect, lessons, test } from './site.ts';

const formOf = (question: Locator) => question.locator('form');

/** The first question of the site that is answered in this form, open. */
async function openQuestion(page: Page, form: string): Promise<Locator> {
  const path = lessons.find((each) =>
    new RegExp(` data-form="?${form}\\b`).test(builtFile(builds.top, each).toString('utf8')),
  );
  await page.goto(path ?? '');
  return page.locator(`.ask[data-form=${form}]`).first();
}

/** The options that are right, as a page has them. */
const rightOf = async (question: Locator) =>
  ((await question.getAttribute('data-right')) ?? '').split(' ').map(Number);

async function expectAnswered(question: Locator, result: RegExp): Promise<void> {
  await expect(formOf(question).locator('> [role=status]')).toHaveText(result);
  await expect(formOf(question).locator('> [role=status]')).toBeFocused();
  for (const explanation of await question.locator('.why').all()) await expect(explanation).toBeVisible();
  await expect(question.getByRole('button')).toHaveCount(0);
}

for (const path of samples.filter((each) => lessons.includes(each))) {
  test(`${path}: a question is answered by keyboard, once, and then every option is explained`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await page.goto(path);
    const question = page.locator('.ask:not([data-form])').first();
    await expect(question.getByRole('button', { name: 'Commit' })).toBeDisabled();
    await expect(question.locator('.why').first()).toBeHidden();

    await question.getByRole('radio').first().focus();
    await page.keyboard.press('b');
    await expect(question.getByRole('radio').nth(1)).toBeChecked();
    await expect(question.getByRole('button', { name: 'Commit to B' })).toBeEnabled();
    await page.keyboard.press('Enter');

    await expectAnswered(question, /^Your answer: B\. (It is right|Right is [A-D])\.$/);
    await expect(question.getByText('your answer', { exact: false }).first()).toBeVisible();
    for (const radio of await question.getByRole('radio').all()) await expect(radio).toBeDisabled();
    expect(complaints).toEqual([]);
  });
}

test('several options are chosen by keyboard', async ({ page }) => {
  const question = await openQuestion(page, 'several');
  const right = await rightOf(question);
  await question.getByRole('checkbox').first().focus();
  for (const option of right) await page.keyboard.press('abcdef'.charAt(option));
  await page.keyboard.press('Enter');
  await expectAnswered(question, /^Your answer: [A-F]( and [A-F])?\. It is right\.$/);
});

test('an order is made with buttons, and each move is said', async ({ page }) => {
  const question = await openQuestion(page, 'order');
  const right = await rightOf(question);
  for (const [place, option] of right.entries()) {
    const letter = 'ABCDEF'.charAt(option);
    const up = question.getByRole('button', { name: `Move ${letter} up` });
    const rows = question.locator('.option label > :first-child');
    for (;;) {
      const at = (await rows.allTextContents()).indexOf(letter);
      if (at <= place) break;
      await up.focus();
      await page.keyboard.press('Enter');
      await expect(up).toBeFocused();
      const words = `${letter} is now at place ${String(at)} of ${String(right.length)}.`;
      await expect(question.getByText(words)).toBeAttached();
    }
  }
  await question.getByRole('button', { name: 'Commit to this order' }).click();
  await expectAnswered(question, /It is right\.$/);
  await expect(question.getByText('right place')).toHaveCount(right.length);
});

test('what is missing in a line is typed', async ({ page }) => {
  const question = await openQuestion(page, 'text');
  const [mistake = ''] = ((await question.getAttribute('data-mistakes')) ?? '').split('\n');
  const field = question.getByRole('textbox', { name: 'What is missing' });
  await expect(question.getByRole('button', { name: 'Commit' })).toBeDisabled();
  await field.fill(mistake);
  await field.press('Enter');
  await expectAnswered(question, /Right is /);
  await expect(question.getByText('Your answer.')).toHaveCount(1);
});

test('who does not know sees every explanation; the wrong ones are asked again alone', async ({ page }) => {
  await page.goto('lessons/core-and-webview-processes/');
  const questions = page.locator('.ask[id]');
  const count = await questions.count();
  for (const question of (await questions.all()).slice(1)) {
    await question.getByRole('button', { name: 'I don’t know' }).click();
    await expectAnswered(question, /^You do not know it yet\. Right is /);
  }
  const again = page.getByRole('button', { name: 'The wrong ones again' });
  await expect(again).toBeHidden();

  const first = questions.first();
  const choose = async (option: number) => {
    await first.getByRole('radio').nth(option).check();
    await first.getByRole('button', { name: 'Commit' }).click();
  };
  const [right = 0] = await rightOf(first);
  await choose(right);
  const left = `${String(count - 1)} of ${String(count)} are not right yet.`;
  await expect(page.getByText(left)).toBeVisible();

  await again.click();
  await expect(first).toBeHidden();
  await expect(questions.nth(1)).toBeVisible();
  await expect(questions.nth(1).getByRole('radio').first()).toBeFocused();
  await expect(questions.nth(1).getByRole('radio').first()).toBeEnabled();
  await expect(questions.nth(1).locator('.why').first()).toBeHidden();

  for (const question of (await questions.all()).slice(1)) {
    await question.getByRole('button', { name: 'I don’t know' }).click();
  }
  await page.getByRole('button', { name: 'Show all questions' }).click();
  await expect(first).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a question is a text with its explanations folded, and nothing to press', async ({ page }) => {
    await page.goto('lessons/event-targets/');
    for (const question of await page.locator('.ask').all()) {
      await expect(question.locator('legend')).toBeVisible();
      await expect(question.locator('input, button')).toHaveCount(0);
      await question.getByText('Every answer explained').click();
      await expect(question.locator('details p').first()).toBeVisible();
    }
  });
});
