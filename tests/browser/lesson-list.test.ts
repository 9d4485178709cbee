import { expect, test } from './site.ts';

test('a lesson has the run of its first figure, without the end that the figure asks for', async ({
  page,
}) => {
  await page.goto('lessons/');
  const glyphOf = (title: string) => page.getByRole('listitem').filter({ hasText: title }).getByRole('img');
  await expect(glyphOf('The life of an invoke')).toHaveAccessibleName(
    'main calls, 5 gates pass, open_file runs',
  );
  await expect(glyphOf('Capabilities and permissions')).toHaveAccessibleName('preview calls, 2 gates pass');
});
