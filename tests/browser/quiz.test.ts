import { complaintsOf } from './quiet.ts';
import { samples } from './samples.ts';
import { expect, lessons, test } from './site.ts';

for (const path of samples.filter((each) => lessons.includes(each))) {
  test(`${path}: a question is answered by keyboard, once, and then every option is explained`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await page.goto(path);
    const question = page.getByRole('group', { name: /^Question 1 of/ });
    const form = page.locator('quiz-question').first();
    const explanations = form.locator('.why');
    await expect(form.getByRole('button', { name: 'Commit' })).toBeDisabled();
    await expect(explanations.first()).toBeHidden();

    await question.getByRole('radio').first().focus();
    await page.keyboard.press('b');
    await expect(question.getByRole('radio').nth(1)).toBeChecked();
    await expect(form.getByRole('button', { name: 'Commit to B' })).toBeEnabled();
    await page.keyboard.press('Enter');

    await expect(form.getByRole('status')).toHaveText(/^Your answer: B\. (It is right|Right is [A-D])\.$/);
    await expect(form.getByRole('status')).toBeFocused();
    for (const explanation of await explanations.all()) await expect(explanation).toBeVisible();
    await expect(form.getByText('your answer', { exact: false }).first()).toBeVisible();
    await expect(form.getByRole('button')).toHaveCount(0);
    for (const radio of await question.getByRole('radio').all()) await expect(radio).toBeDisabled();
    expect(complaints).toEqual([]);
  });
}
