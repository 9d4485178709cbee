import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/tools/find-browser.ts';
import { type Browser, callOf } from './browser.ts';

/** Chromium by Playwright. */
export async function startChromium(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: (await findBrowser()).path });
  const page = await browser.newPage();
  return {
    open: async (url) => {
      await page.goto(url);
    },
    call: (run, argument) => page.evaluate(callOf(run, argument)),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (...keys) => page.keyboard.press(keys.join('+')),
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  };
}
