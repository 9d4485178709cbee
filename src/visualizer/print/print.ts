/**
 * Paper. It loads once a figure is live and the page is idle, since `beforeprint` waits for nothing; what is not
 * here by then prints as it does without script.
 */
import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import type { Trace } from '../../trace/index.ts';
import type { FigureFile } from '../run/figure-data.ts';
import { loadSheet } from '../loading/load-sheet.ts';
import { loadScene } from '../map/scene/scenes.ts';
import type { Run } from '../run/run.ts';
import { printables, type Printable } from './printable.ts';
import sheet from './print.css?url';
import { hasScale, PrintedFigure, SCALE_WIDTH } from './PrintedFigure.tsx';

/** Figures that the reader has not come to yet, as they will be found. */
const untouched = new Map<HTMLElement, Printable>();

/** A longer run prints as it is on the screen: nobody reads so many panels. */
const MAX_STEPS = 60;

const json = async (address = ''): Promise<unknown> => (await fetch(address)).json();

async function bring(root: HTMLElement): Promise<void> {
  const { dataset } = root;
  const [file, trace] = await Promise.all([json(dataset.figure), json(dataset.trace)]);
  const { data, view } = file as FigureFile;
  if (hasScale(data)) await loadScene({ about: data.about, width: SCALE_WIDTH });
  untouched.set(root, {
    data,
    run: { ...view, trace: trace as Trace },
    openAt: data.prediction?.at,
  });
}

/** Steps of a run, and of the longer one where two are compared. */
const lengthOf = ({ comparison, steps }: Run): number =>
  comparison ? Math.max(comparison.baseline.steps.length, comparison.changed.steps.length) : steps.length;

let ends: (() => void)[] = [];

function lay(root: HTMLElement): void {
  const printable = printables.get(root)?.() ?? untouched.get(root);
  const live = root.querySelector('.live');
  if (!printable || !live || lengthOf(printable.run) > MAX_STEPS) return;
  const paper = document.createElement('div');
  paper.className = 'paper';
  live.after(paper);
  root.classList.add('on-paper');
  const end = render(() => createComponent(PrintedFigure, printable), paper);
  ends.push(() => {
    end();
    paper.remove();
    root.classList.remove('on-paper');
  });
}

function clear(): void {
  for (const end of ends) end();
  ends = [];
}

function listen(): void {
  addEventListener('beforeprint', () => {
    clear();
    for (const root of document.querySelectorAll<HTMLElement>('.figure')) lay(root);
  });
  addEventListener('afterprint', clear);
}

// Without its sheet it would print worse than the page does without it.
loadSheet(sheet).then(listen, () => undefined);
for (const root of document.querySelectorAll<HTMLElement>('[data-figure]'))
  if (!printables.has(root)) void bring(root).catch(() => undefined);
