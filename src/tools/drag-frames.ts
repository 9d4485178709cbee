import type { Page } from '@playwright/test';

/** Moves of the pointer, there and back. */
const MOVES = 240;

/** The times of the frames (ms) while the scrubber of a page's first figure is dragged to its end and back. */
export async function framesOfDrag(page: Page): Promise<readonly number[]> {
  const slider = page.getByRole('slider', { name: 'Step' }).first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not to be seen.');
  const recording = page.evaluate(
    () =>
      new Promise<readonly number[]>((done) => {
        const frames: number[] = [];
        let last = performance.now();
        const next = (now: number) => {
          frames.push(now - last);
          last = now;
          if (document.body.dataset.dragged === undefined) requestAnimationFrame(next);
          else done(frames.slice(1));
        };
        requestAnimationFrame(next);
      }),
  );
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x, y);
  await page.mouse.down();
  for (let move = 0; move <= MOVES; move += 1) {
    const share = 1 - Math.abs((2 * move) / MOVES - 1);
    await page.mouse.move(box.x + box.width * share, y);
  }
  await page.mouse.up();
  await page.evaluate(() => (document.body.dataset.dragged = ''));
  return recording;
}
