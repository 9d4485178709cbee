import { firstFigure } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

const reason = 'Not now: a wrong key is refused before arguments are read.';

test('a value that cannot be combined is disabled, with the reason next to it, until it can', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.goto('scenarios/invoke-success/');
  const { root } = await firstFigure(page);
  const missing = root.getByRole('radio', { name: 'left out' });
  await expect(missing).toBeEnabled();
  await missing.check();
  await expect(root.getByRole('textbox', { name: 'Text to count' })).toBeDisabled();
  await root.getByRole('radio', { name: 'wrong, in a fetch by hand' }).check();
  await expect(missing).toBeDisabled();
  await expect(missing).toHaveAccessibleDescription(reason);
  await expect(root.getByText(reason).first()).toBeVisible();
  // What the other knob made void went back, so the address holds nothing that a reader could not choose.
  await expect(root.getByRole('radio', { name: 'given' })).toBeChecked();
  await expect(page).toHaveURL(/\.key=wrong/);
  await expect(page).not.toHaveURL(/argument/);

  await root.getByRole('radio', { name: 'the page’s own' }).check();
  await expect(missing).toBeEnabled();
  await expect(root.getByText(reason)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('an address that asks for it is followed as far as possible, and says why no further', async ({
  page,
}) => {
  await page.goto('scenarios/invoke-success/?run.key=wrong&run.argument=missing');
  const { root } = await firstFigure(page);
  await expect(root.getByRole('alert')).toContainText('a wrong key is refused before arguments are read');
  await expect(root.getByRole('radio', { name: 'wrong, in a fetch by hand' })).toBeChecked();
  await expect(root.getByRole('radio', { name: 'given' })).toBeChecked();
});

test('a story on the start page takes the place of the one before, and goes back to the run that works', async ({
  page,
}) => {
  await page.goto('');
  const figure = await firstFigure(page);
  const without = figure.root.getByRole('button', { name: 'Take the permission away' });
  const wrongKey = figure.root.getByRole('button', { name: 'Use a wrong key' });
  for (const [pressed, other, said] of [
    [without, wrongKey, 'refused at permission'],
    [wrongKey, without, 'refused at key, never settles'],
    [without, wrongKey, 'refused at permission'],
  ] as const) {
    await pressed.click();
    await expect(pressed).toHaveAttribute('aria-pressed', 'true');
    await expect(other).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => figure.sentence()).toContain(`Now: ${said}.`);
  }
  await figure.button('Back to the run that works').click();
  await expect(without).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => figure.sentence()).toContain('Now: resolved: 4.');
  await expect(page).not.toHaveURL(/permission|key/);
});
