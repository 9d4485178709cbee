/**
 * How soon a trace of 100,000 messages is open, and how long the frames take while a reader drags through
 * it. The first is the ms from the trace in memory to the frame that shows it; reading its file comes before
 * that, in a worker. Each ratio is to what the project allows: a second, and 60 frames a second.
 */
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { simulate } from '../simulation/index.ts';
import { manyCalls } from './many-calls.ts';
import { openBuilt } from './open-built.ts';
import { inRoot } from './run.ts';

const MESSAGES = 100_000;
const OPEN_MS = 1_000;
const FRAME_MS = 1_000 / 60;
const DRAG_STEPS = 240;
const FILE = 'bench-trace.json';

const { page, close } = await openBuilt('trace/');
const [opener] = globSync('_astro/open-trace.*.js', { cwd: inRoot('dist') });
if (opener === undefined) throw new Error('The build has no script that opens a trace.');
writeFileSync(inRoot(`dist/${FILE}`), JSON.stringify(simulate(manyCalls(MESSAGES))));

const opened = await page.evaluate(
  async ({ script, file }) => {
    const { openTrace } = (await import(script)) as typeof import('../visualizer/open-trace.ts');
    const root = document.querySelector<HTMLElement>('.figure[hidden]');
    if (!root) throw new Error('The page has no place for a figure.');
    root.hidden = false;
    const trace = (await (await fetch(file)).json()) as Parameters<typeof openTrace>[1];
    const started = performance.now();
    await openTrace(root, trace);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - started;
  },
  { script: `/${opener}`, file: `/${FILE}` },
);
rmSync(inRoot(`dist/${FILE}`));

const slider = page.getByRole('slider', { name: 'Step' });
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
await page.mouse.move(box.x + 12, y);
await page.mouse.down();
for (let step = 0; step <= DRAG_STEPS; step += 1) {
  const share = step <= DRAG_STEPS / 2 ? step / (DRAG_STEPS / 2) : 2 - step / (DRAG_STEPS / 2);
  await page.mouse.move(box.x + 12 + (box.width - 24) * share, y);
}
await page.mouse.up();
await page.evaluate(() => (document.body.dataset.dragged = ''));
const frames = (await recording).toSorted((a, b) => a - b);
await close();

const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))] ?? NaN;
console.log(`\ntrace of ${MESSAGES.toLocaleString('en')} messages: open after ${opened.toFixed(0)} ms`);
console.log(`ratio ${(opened / OPEN_MS).toFixed(2)} of the second it may take`);
console.log(
  `dragged through in ${frames.length} frames: median ${at(0.5).toFixed(1)} ms, 95th of 100 ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms`,
);
console.log(
  `ratio ${(at(0.5) / FRAME_MS).toFixed(2)} of the ${FRAME_MS.toFixed(1)} ms of 60 frames a second`,
);
