/**
 * How soon a trace of 100,000 messages is open, and how long the frames take while a reader drags through it.
 * Measured twice: from the trace in memory to the frame that shows it, and from the file that a reader chooses,
 * with the longest time that the page could not answer meanwhile. Each ratio is to what the project allows.
 */
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { simulate } from '../simulation/index.ts';
import { framesOfDrag } from './drag-frames.ts';
import { manyCalls } from './many-calls.ts';
import { openBuilt } from './open-built.ts';
import { inRoot } from './run.ts';

const MESSAGES = 100_000;
const OPEN_MS = 800;
const TASK_MS = 300;
const FRAME_MS = 1_000 / 60;
const SERVED = 'bench-trace.json';

/** From the trace in memory to the frame that shows it (ms). */
async function openFromMemory(page: Page, text: string): Promise<number> {
  const [opener] = globSync('_astro/open-trace.*.js', { cwd: inRoot('dist') });
  if (opener === undefined) throw new Error('The build has no script that opens a trace.');
  writeFileSync(inRoot(`dist/${SERVED}`), text);
  const ms = await page.evaluate(
    async ({ script, file }) => {
      const { openTrace } = (await import(script)) as typeof import('../visualizer/mount/open-trace.ts');
      const [shown, root] = document.querySelectorAll<HTMLElement>('.shown, .shown > .figure');
      if (!shown || !root) throw new Error('The page has no place for a figure.');
      shown.hidden = false;
      const trace = (await (await fetch(file)).json()) as Parameters<typeof openTrace>[1];
      const started = performance.now();
      await openTrace(root, trace, {});
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - started;
    },
    { script: `/${opener}`, file: `/${SERVED}` },
  );
  rmSync(inRoot(`dist/${SERVED}`));
  return ms;
}

/** From the choice of the file to the frame that shows it, and the longest task of the page meanwhile (ms). */
async function openFromFile(page: Page, path: string): Promise<{ opened: number; longestTask: number }> {
  const seen = page.evaluate(
    () =>
      new Promise<{ opened: number; longestTask: number }>((done) => {
        let [started, longestTask] = [0, 0];
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
        });
        tasks.observe({ type: 'longtask' });
        document.addEventListener('change', () => (started = performance.now()), { capture: true });
        const status = document.querySelector('trace-viewer .status');
        if (!status) throw new Error('The page does not say how far it is.');
        new MutationObserver(() => {
          if (!status.textContent.endsWith('is open.')) return;
          // After the frame, and after what it took has been told.
          requestAnimationFrame(() =>
            setTimeout(() => {
              const opened = performance.now() - started;
              setTimeout(() => done({ opened, longestTask }), 200);
            }),
          );
        }).observe(status, { childList: true });
      }),
  );
  await page.getByLabel('Trace file').setInputFiles(path);
  return seen;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-trace-'));
const path = join(folder, 'trace.json');
const text = JSON.stringify(simulate(manyCalls(MESSAGES)));
writeFileSync(path, text);
const { page, close } = await openBuilt('trace/');
const inMemory = await openFromMemory(page, text);
await page.reload();
const { opened, longestTask } = await openFromFile(page, path);
const frames = (await framesOfDrag(page)).toSorted((a, b) => a - b);
await close();
rmSync(folder, { recursive: true });

const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))] ?? NaN;
const megabytes = (text.length / 1_000_000).toFixed(0);
console.log(`\ntrace of ${MESSAGES.toLocaleString('en')} messages: open after ${inMemory.toFixed(0)} ms`);
console.log(`ratio ${(inMemory / OPEN_MS).toFixed(2)} of the ${String(OPEN_MS)} ms it may take`);
console.log(
  `from its file of ${megabytes} MB: open after ${opened.toFixed(0)} ms, longest task of the page ${longestTask.toFixed(0)} ms`,
);
console.log(
  `ratio ${(longestTask / TASK_MS).toFixed(2)} of the ${String(TASK_MS)} ms for which a page may not answer`,
);
console.log(
  `dragged through in ${String(frames.length)} frames: median ${at(0.5).toFixed(1)} ms, 95th of 100 ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms`,
);
console.log(
  `ratio ${(at(0.5) / FRAME_MS).toFixed(2)} of the ${FRAME_MS.toFixed(1)} ms of 60 frames a second`,
);
