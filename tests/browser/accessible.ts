import type { Page } from '@playwright/test';
import axe, { type Result, type RunOptions } from 'axe-core';

interface Looking {
  /** A selector of what is looked at: the whole page without it. */
  readonly within?: string;
  /** The ids of the rules: all that axe has on by default without it. */
  readonly rules?: readonly string[];
}

interface InPage {
  readonly axe: typeof axe;
}

/**
 * What axe finds wrong in a page as it is. Axe stays in the page for the next look: it is large, and reading it takes
 * longer than looking. It does not look into frames, so a page that has one is an error.
 */
export async function violationsIn(
  page: Page,
  { within = 'html', rules }: Looking = {},
): Promise<readonly Result[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has a frame, into which axe would not look.`);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = {
    // Of what is in order, only its number is kept.
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  };
  return page.evaluate(
    async ({ within, options }) => {
      const { axe } = globalThis as unknown as InPage;
      const { violations } = await axe.run(within, options);
      return violations;
    },
    { within, options },
  );
}
