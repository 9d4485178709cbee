import type { Page } from '@playwright/test';

/** Gives the browser each page as `change` has it. */
export async function changePages(page: Page, change: (html: string) => string): Promise<void> {
  await page.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    const response = await route.fetch();
    return route.fulfill({ response, body: change(await response.text()) });
  });
}

/**
 * Leaves the site's font out; `isWide` lets other fonts keep their own widths (DejaVu Sans on most machines that run
 * this), `css` is the reader's.
 */
export async function blockFont(page: Page, { isWide = false, css = '' }): Promise<void> {
  await page.route('**/*.woff2', (route) => route.abort());
  const metrics = /(size-adjust|(ascent|descent|line-gap)-override):[^;}]+/g;
  await changePages(page, (html) =>
    (isWide ? html.replaceAll(metrics, '') : html).replace('</head>', `<style>${css}</style></head>`),
  );
}

/** What a reader may set by WCAG 1.4.12, without a loss. */
export const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
