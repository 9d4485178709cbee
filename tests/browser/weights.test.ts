import { builds } from '../../src/tools/builds.ts';
import { pageKinds } from '../../src/tools/page-kinds.ts';
import { bytesSent, filesLoadedBy } from '../../src/tools/page-weight.ts';
import { inRoot } from '../../src/tools/run.ts';
import { expect, test } from './site.ts';

/** A phone, on which a page has the least room and so the most to move. */
test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true });

for (const { name, path, requests, bytes } of pageKinds) {
  test(`${name}: what a reader loads fits, and nothing of it moves`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: unknown[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        shifts.push(...list.getEntries().map((entry) => entry.toJSON() as unknown));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const files = await filesLoadedBy(page, path);
    const sizes = files.map((file) => bytesSent(inRoot(builds.top.folder), file));
    expect.soft(files.length, files.join(', ')).toBeLessThanOrEqual(requests);
    const list = files.map((file, index) => `${file} ${String(sizes[index])}`).join(', ');
    expect
      .soft(
        sizes.reduce((sum, size) => sum + size, 0),
        list,
      )
      .toBeLessThanOrEqual(bytes);
    expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
  });
}
