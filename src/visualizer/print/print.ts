/**
 * Paper. It loads once a figure is live and the page is idle, since `beforeprint` waits for nothing; what is not
 * here by then prints as it does without script.
 */
import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import type { Trace } from '../../trace/index.ts';
import type { FigureFile } from '../run/figure-data.ts';
import { loadSheet } from '../loading/load-sheet.ts';
import type { Run } from '../run/run.ts';
import { printables, type Printable } from './printable.ts';
import sheet from './print.css?url';
import { PrintedFigure } from './PrintedFigure.tsx';

/** Figures that the reader has not come to yet, as they will be found. */
const still = new Map<HTMLElement, Printable>();

/** A longer run prints as it stands on the screen: nobody reads so many panels. */
const MOST_STEPS = 60;

const json = async (address = ''): Promise<unknown> => (await fetch(address)).json();

async function bring(root: HTMLElement): Promise<void> {
  const { figure, trace } = root.dataset;
  const [file, run] = await Promise.all([json(figure), json(trace)]);
  const { data, told } = file as FigureFile;
  still.set(root, {
    data,
    run: { ...told, trace: run as Trace },
    openAt: data.prediction?.at,
  });
}

/** Steps of a run, and of the longer one where two are compared. */
const lengthOf = ({ beside, steps }: Run): number =>
  beside ? Math.max(beside.own.steps.length, beside.changed.steps.length) : steps.length;

let ends: (() => void)[] = [];

function lay(root: HTMLElement): void {
  const printable = printables.get(root)?.() ?? still.get(root);
  const live = root.querySelector('.live');
  if (!printable || !live || lengthOf(printable.run) > MOST_STEPS) return;
  const paper = document.createElement('div');
  paper.className = 'paper';
  live.after(paper);
  const end = render(() => createComponent(PrintedFigure, printable), paper);
  ends.push(() => {
    end();
    paper.remove();
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

// Without its sheet it would print worse than the page does by itself.
loadSheet(sheet).then(listen, () => undefined);
for (const root of document.querySelectorAll<HTMLElement>('[data-figure]'))
  if (!printables.has(root)) void bring(root).catch(() => undefined);
